roadmap-title = ⴰⴱⵔⵉⴷ ⵏ ⵓⵎⵓⵔ
roadmap-lead = ⴽⵓ ⵓⵟⵟⵓⵏ ⵉⵜⵜⵓⵙⵙⵉⴹⵏ ⵙⴳ ⵓⵣⵎⵎⴰⵎ ⴰⴳⴷⵓⴷⴰⵏ, ⵏⵖⴷ ⵉⵜⵜⵓⵏⵏⴰ ⴷ ⵓⵖⴱⴰⵍⵓ ⵏⵏⵙ. ⵓⵔ ⵉⵜⵜⵢⴰⵔⴰ ⴰⵡⴷ ⵢⴰⵏ ⵙ ⵓⴼⵓⵙ.
roadmap-progress = ⴰⵎⵓⵔ ⵏ ⵓⴱⵔⵉⴷ ⴰⵔ ⴰⵡⵜⵜⴰⵙ
roadmap-computed = { $n ->
    [1] ⵉⵜⵜⵓⵙⵙⵉⴹⵏ ⵙⴳ { $n } ⵓⵣⵎⵎⴰⵎ
   *[other] ⵉⵜⵜⵓⵙⵙⵉⴹⵏ ⵙⴳ { $n } ⵉⵣⵎⵎⴰⵎⵏ
 }
roadmap-empty = ⵓⵔ ⵜⴰ ⵉⵍⵍⵉ ⵓⵎⵎⴰⵍ
roadmap-empty-text = ⵉⵎⵎⴰⵍⵏ ⵏ ⵜⵓⵔⵙⴰ ⴰⴷ ⵍⵍⴰⵏ ⴳ roadmap.toml ⵏ ⵜⵎⵓⵔⵜ.
roadmap-map-title = ⵜⵓⵜⵔⵉⵡⵉⵏ ⵉⵍⴽⵎⵏ ⵉ 100 000 ⵏ ⵉⵎⵣⴷⴰⵖⵏ, ⵙ ⵜⵎⵏⴰⴹⵜ
roadmap-map-source = ⴰⵣⵎⵎⴰⵎ ⵏ ⵜⴽⵔⵙⵜ ⴷ ⵓⵙⵙⵉⴹⵏ ⵏ ⵉⵎⵣⴷⴰⵖⵏ
roadmap-per-100k = ⵉ 100 000 ⵏ ⵉⵎⵣⴷⴰⵖⵏ
roadmap-population = ⵉⵎⵣⴷⴰⵖⵏ
roadmap-check-title = ⵙⵙⵖⵥⵏ ⵙ ⵉⵅⴼ ⵏⵏⵓⵏ
roadmap-check-text = ⵜⵉⵏⴰⴹⵜ ⴰⴷ ⵜⵖⵔⴰ ⴰⵣⵎⵎⴰⵎ ⴰⴽⴽⵯ, ⵜⵙⵙⵖⵥⵏ ⴽⵓ ⴰⵙⵙⴽⵍ, ⵜⴰⵍⵙ ⵉ ⵓⵙⵙⵉⴹⵏ ⵏ ⴽⵓ ⵓⵟⵟⵓⵏ ⴳ ⵓⵎⵙⵙⵓⴷⵙ ⵏⵏⵓⵏ.
roadmap-as-of = ⴳ ⵡⴰⵙⵙ ⵏ
roadmap-target = ⴰⵡⵜⵜⴰⵙ
roadmap-formula = ⵜⴰⵍⵖⴰ ⵏ ⵓⵙⵙⵉⴹⵏ
roadmap-source = ⴰⵖⴱⴰⵍⵓ
roadmap-no-source = ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵏⵏⴰ ⵡⴰⵍⵓ.
roadmap-pack = ⴰⴷⴷⴰⴷ ⵏ ⵓⴽⴰⵔⴰⵙ ⵏ ⵜⵎⵓⵔⵜ
roadmap-by-region = ⵙ ⵜⵎⵏⴰⴹⵜ
roadmap-behind = { $n ->
    [1] ⴰⵙⵙⴽⵍ ⵙⴳ ⴷ ⵉⴼⴼⵖ
   *[other] { $n } ⵏ ⵉⵙⵙⴽⵍⵏ ⵙⴳ ⴷ ⵉⴼⴼⵖ
 }
entry-roadmap-pack-adopted = ⴰⴽⴰⵔⴰⵙ ⵏ { $country }, ⵜⵓⵏⵖⵉⵍⵜ { $version }, ⵉⵍⵍⴰ ⴳ ⵓⵙⵡⵓⵔⵉ
entry-roadmap-figure-reported = { $indicator } : { $value } ⵉⵜⵜⵓⵏⵏⴰ ⵉ { $date }
error-roadmap-not-reportable = ⴰⵎⵎⴰⵍ { $indicator } ⵉⵜⵜⵓⵙⵙⵉⴹⵏ ⵙⴳ ⵉⵙⵙⴽⵍⵏ, ⵓⵔ ⵉⵜⵜⵢⴰⵔⴰ.

## Formulas, in words

roadmap-formula-datasets-published = ⵜⵉⴳⵔⵓⵎⵎⵉⵡⵉⵏ ⵏ ⵉⵙⴼⴽⴰ ⵉⵜⵜⵓⴼⵙⴰⵔⵏ, ⴱⵍⴰ ⵜⵉⵍⵍⵉ ⵉⵜⵜⵓⴽⴽⵙⵏ.
roadmap-formula-models-published = ⵉⵎⵓⴷⵉⵍⵏ ⵉⵜⵜⵓⴼⵙⴰⵔⵏ, ⴱⵍⴰ ⵡⵉⵍⵍⵉ ⵉⵜⵜⵓⴽⴽⵙⵏ.
roadmap-formula-languages-with-dataset = ⵜⵓⵜⵍⴰⵢⵉⵏ ⵖⵓⵔ ⵢⴰⵏ ⵓⵔⵔⴰ ⵏⵖⴷ ⵓⴳⴳⴰⵔ ⴳ ⵜⴳⵔⵓⵎⵎⴰ ⵜⴰⵎⴳⴳⴰⵔⵓⵜ ⵏ ⵉⵙⴼⴽⴰ.
roadmap-formula-open-share = ⵉⵙⵏⴼⵍⵏ ⵉⵔⵥⵎⵏ ⵙⴳ ⵉⵙⵏⴼⵍⵏ ⴰⴽⴽⵯ ⵉⵜⵜⵓⴼⵙⴰⵔⵏ.
roadmap-formula-evaluations-recorded = ⵉⵙⵜⴰⵍⵏ ⵉⵜⵜⵓⵣⵎⵎⵎⵏ.
roadmap-formula-best-macro-f1 = macro-F1 ⴰⵎⴰⵜⵜⵓⵢ ⵏ ⵓⵎⵓⴷⵉⵍ ⵏ ⵓⵙⵜⴰⵢ ⵏ ⵜⵓⵜⵍⴰⵢⵉⵏ.
roadmap-formula-cases-received = ⵜⵓⵜⵔⵉⵡⵉⵏ ⵏ ⵉⵏⴰⵎⵓⵔⵏ; ⵜⵉⵏ ⵓⵙⵎⴰⵍ ⵜⵜⵓⵙⵙⵉⴹⵏⵏⵜ ⵓⵍⴰ ⵏⵜⵏⵜⵉ.
roadmap-formula-cases-decided = ⵜⵓⵜⵔⵉⵡⵉⵏ ⵖⵓⵔ ⵜⵍⵍⴰ ⵜⵖⵜⴰⵙⵜ.
roadmap-formula-median-days = ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵡⵓⵙⵙⴰⵏ ⵊⴰⵔ ⵓⵍⴽⴽⵓⵎ ⴷ ⵜⵖⵜⴰⵙⵜ.
roadmap-formula-within-limit-share = ⵜⵓⵜⵔⵉⵡⵉⵏ ⵙ ⵜⵖⵜⴰⵙⵜ ⴳ ⵓⴽⵓⴷ ⴰⵣⵔⴼⴰⵏ.
roadmap-formula-agreement-share = ⵜⵓⵜⵔⵉⵡⵉⵏ ⴳ ⵉⵇⴱⵍ ⵓⵎⵙⵡⵓⵔⵉ ⴰⵢⵏⵏⴰ ⵉⵏⵏⴰ ⵓⵎⵓⴷⵉⵍ.
roadmap-formula-organisations-active = ⵜⵓⴷⴷⵙⵉⵡⵉⵏ ⵖⵓⵔ ⵉⵍⵍⴰ ⵢⴰⵏ ⵓⵙⵙⴽⵍ ⵏⵖⴷ ⵓⴳⴳⴰⵔ.
