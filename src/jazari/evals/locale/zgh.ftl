# Standard Moroccan Tamazight in Tifinagh (IRCAM). Awaits review by native speakers.
evals-title = ⴰⵙⵉⵣⵡⵔ
evals-lead = ⵎⴰⵎⴽ ⵜⵜⵔⴰⵔⵏ ⵉⵎⵓⴷⵉⵍⵏ ⵅⴼ ⵉⵔⵎⵏ ⵏ ⵜⵎⵓⵔⵜ. ⴽⵓ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏ ⵜⵢⴰⴼⵓⵜ ⵜⵖⵉ ⴰⴷ ⵜⵜⵓⵖⵔ.
evals-evaluation = ⴰⵙⵜⴰⵍ { $index }
evals-of = { $model }: { $benchmark }
evals-native = ⵉⵜⵜⵓⵔⴰ ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⵙ
evals-translated = ⵉⵜⵜⵓⵙⵓⵖⵍ
evals-about-macro-f1 = ⵜⴰⵢⴰⴼⵓⵜ ⵜⴳⴰ ⵎⴰⴽⵔⵓ-F1: ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵉⵙⵎⵉⵍⵏ, ⴽⵓ ⵢⴰⵏ ⵙ ⵢⴰⵜ ⵜⵥⴰⵢⵜ.
evals-about-accuracy = ⵜⴰⵢⴰⴼⵓⵜ ⵜⴳⴰ ⵜⵓⵏⵜ ⵏ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵉⵏⵎⵏⵏ.
evals-about-character-accuracy = ⵜⴰⵢⴰⴼⵓⵜ ⵜⴳⴰ ⵜⴰⴷⵓⵙⵉ ⵏ ⵉⵙⴽⴽⵉⵍⵏ: ⵢⴰⵏ ⵏⵏⵉⴳ ⵉⵙⵖⵜⵉⵢⵏ ⵏ ⴽⵓ ⴰⵙⴽⴽⵉⵍ.
evals-about-exact-match = ⵜⴰⵢⴰⴼⵓⵜ ⵜⴳⴰ ⵜⴰⵖⵓⵏⵉ ⵏ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵏⵏⴰ ⵢⴰⴽⵙⵓⵍⵏ ⴷ ⵓⵙⴰⵖⵓⵍ.
evals-about-chrf = ⵜⴰⵢⴰⴼⵓⵜ ⵜⴳⴰ chrF++: ⵎⵏⵏⴰⵡ ⵉⵙⴽⴽⵉⵍⵏ ⴷ ⵉⵡⴰⵍⵉⵡⵏ ⴷ ⵢⴻⵎⵓⵏ ⴳ ⵜⵎⵔⴰⵔⵓⵜ ⴷ ⵓⵙⴰⵖⵓⵍ.
evals-minimum = ⴰⵎⵓⴷⵉⵍ ⵉⵖⵉ ⴰⴷ ⵉⵜⵜⵓⵙⵎⵔⵙ ⵉⴳ ⵉⵙⵙⵏⵜⴰ ⵓⵣⵉⵍⴰⵍ ⵏⵏⵙ ⵙⴳ { $minimum } ⵏⵖ ⵓⴳⴳⴰⵔ.
evals-data = ⵉⵙⴼⴽⴰ:
evals-questions = ⵉⵙⵇⵙⵉⵜⵏ ⵏ ⵓⵙⴷⴰⵡ ⵏ ⵜⵎⵓⵔⵜ
evals-licence = ⵜⵓⵔⴰⴳⵜ
evals-model = ⴰⵎⵓⴷⵉⵍ
evals-program = ⴰⵖⴰⵡⴰⵙ { $id }
evals-score = ⵜⴰⵢⴰⴼⵓⵜ
evals-interval = ⴰⵣⵉⵍⴰⵍ ⵏ 95 %
evals-items = ⵉⴼⵔⴷⵉⵙⵏ
evals-date = ⴰⵙⴰⴽⵓⴷ
evals-outcome = ⴰⵢⴰⴼⵓ
evals-passed = ⵉⵍⴽⵎ ⵜⵓⵜⵜⵉ ⵜⴰⴷⵔⵓⵙⵜ
evals-not-passed = ⴷⴷⴰⵡ ⵜⵓⵜⵜⵉ ⵜⴰⴷⵔⵓⵙⵜ
evals-chart-leader = { $model } ⵖⵓⵔⵙ ⵜⴰⵢⴰⴼⵓⵜ ⵉⵢⵓⴼⵏ: { $score }
evals-chart-classes = ⵡⴰⵏⵏⴰ ⵉⵜⵜⵓⴽⵣⵏ ⵓⴳⴳⴰⵔ: { $best }, ⵡⴰⵏⵏⴰ ⵉⴷⵔⵓⵙⵏ: { $worst }
evals-chart-source = { $n ->
    [one] ⵜⴰⵎⵔⴰⵔⵓⵜ ⵅⴼ { $n } ⵓⴼⵔⴷⵉⵙ
   *[other] ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵅⴼ { $n } ⵏ ⵉⴼⵔⴷⵉⵙⵏ
 }
evals-interval-text = { $n ->
    [one] ⴰⵣⵉⵍⴰⵍ ⵏ 95 % ⵙⴳ { $low } ⴰⵔ { $high }, ⵅⴼ { $n } ⵓⴼⵔⴷⵉⵙ.
   *[other] ⴰⵣⵉⵍⴰⵍ ⵏ 95 % ⵙⴳ { $low } ⴰⵔ { $high }, ⵅⴼ { $n } ⵏ ⵉⴼⵔⴷⵉⵙⵏ.
 }
evals-by-class = F1 ⵙ ⵓⵙⵎⵉⵍ
evals-class = ⴰⵙⵎⵉⵍ
evals-precision = ⵜⵓⵙⵙⵓⵖⴷⴰ
evals-recall = ⴰⵙⵎⴽⵜⵉ
evals-by-source = ⵙ ⵓⵙⴰⴳⵎ
evals-source = ⴰⵙⴰⴳⵎ
evals-by-language = ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵓⵙⵇⵙⵉ
evals-language = ⵜⵓⵜⵍⴰⵢⵜ
evals-confusion = ⵎⴰ ⵉⵜⵜⵢⴰⵎⴰⵥⵏ ⵙ ⵎⴰ
evals-confusion-text = ⴽⵓ ⴰⴷⵔⵉⴳ ⵉⴳⴰ ⴰⵙⵎⵉⵍ ⵉⵏⵎⵏ, ⴽⵓ ⵜⴰⴳⵊⴷⵉⵜ ⵎⴰⵢⴷ ⵉⵔⵓⵔ ⵓⵎⵓⴷⵉⵍ; ⴰⴷⴷⴰⵢ ⵜⴹⵍⵎ ⵜⵣⵍⵉⵜ, ⵜⵎⵇⵇⵓⵔ ⵜⵓⵏⵜ ⵏⵏⵙ ⴳ ⵓⴷⵔⵉⴳ.
evals-other = ⵢⴰⴹⵏ
evals-undetermined = ⵓⵔ ⵉⵜⵜⵢⴰⵙⵙⵏ
evals-none = ⵓⵔ ⵉⴳⵉ ⵡⵉⵏ ⵏⵏⵖ
evals-answers = ⴰⴽⴽⵯ ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ
evals-answers-all = ⴰⴽⴽⵯ
evals-answers-wrong = ⵖⴰⵙ ⵜⵉⵏⵏⴰ ⵉⵣⴳⵍⵏ
evals-answers-file = ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⴰⴽⴽⵯ ⴳ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ (Parquet)
evals-count = { $n ->
    [one] { $n } ⵜⵎⵔⴰⵔⵓⵜ
   *[other] { $n } ⵏ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ
 }
evals-item = ⴰⴼⵔⴷⵉⵙ
evals-expected = ⴰⵙⵎⵉⵍ ⵉⵏⵎⵏ
evals-reference = ⴰⵙⴰⵖⵓⵍ
evals-answered = ⵜⴰⵎⵔⴰⵔⵓⵜ
evals-right = ⵜⵏⵎ
evals-wrong = ⵜⵣⴳⵍ
evals-no-wrong = ⵓⵔ ⵜⵍⵍⵉ ⵜⵎⵔⴰⵔⵓⵜ ⵉⵣⴳⵍⵏ.
evals-made-from = ⵉⵜⵜⵓⵙⴽⵔ ⵙⴳ
evals-again = ⴰⵍⵙ ⵉ ⵓⵙⵜⴰⵍ
evals-again-text = ⵜⵉⵏⴰⴹⵜ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ ⴷⴰ ⵜⵙⵇⵙⴰ ⴰⵎⵓⴷⵉⵍ; ⴰⵢⵏⵏⴰ ⵉⵜⵜⵓⵙⵜⵍⵏ ⵓⵔ ⴷⴰ ⵉⵜⵜⵓⵙⵇⵙⴰ ⵙⵏⴰⵜ ⵜⵡⴰⵍ. ⵜⵉⵙⵙ ⵙⵏⴰⵜ ⴷⴰ ⵜⵙⵙⵉⵟⵏ ⵜⴰⵢⴰⴼⵓⵜ ⵙⴳ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵉⵜⵜⵓⵃⴹⴰⵏ.
evals-earlier = { $n ->
    [one] { $n } ⵓⵙⵜⴰⵍ ⵉⵣⵔⵉⵏ, ⵅⴼ ⵉⵙⴼⴽⴰ ⵢⴰⴹⵏ ⵏⵖ ⵏ ⵜⵓⵏⵖⵉⵍⵜ ⵜⴰⵇⴱⵓⵔⵜ
   *[other] { $n } ⵏ ⵉⵙⵜⴰⵍⵏ ⵉⵣⵔⵉⵏ, ⵅⴼ ⵉⵙⴼⴽⴰ ⵢⴰⴹⵏ ⵏⵖ ⵏ ⵜⵓⵏⵖⵉⵍⵉⵏ ⵜⵉⵇⴱⵓⵔⵉⵏ
 }
evals-empty = ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵙⵜⵍ ⴽⵔⴰ ⵏ ⵓⵎⵓⴷⵉⵍ ⴷⴰ
evals-empty-text = ⵜⵉⵢⴰⴼⵓⵜⵉⵏ ⵏ ⵉⵎⵓⴷⵉⵍⵏ ⵔⴰⴷ ⵉⵍⵉⵏⵜ ⴷⴰ. ⵜⵉⵏⴰⴹⵜ ⴰⴷ ⴷⴰ ⵜⵙⴽⴰⵔ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ:
evals-behind = ⴷⴼⴼⵉⵔ ⵏ ⵡⴰⵏⵏⴰ ⵢⵓⴼⵏ
evals-sure = ⴰⵎⵣⴰⵔⴰⵢ ⵏ ⵜⵉⴷⵜ ({ $p })
evals-unsure = ⵉⵖⵢ ⴰⴷ ⵉⴳ ⵜⴰⵙⵎⵔⵉⵙⵜ ({ $p })
evals-compare = ⵙⵉⵏ ⵉⵎⵓⴷⵉⵍⵏ, ⴰⴼⵔⴷⵉⵙ ⵙ ⵓⴼⵔⴷⵉⵙ
evals-compare-of = { $first } ⴷ { $second }
evals-better-alone = ⵉⴼⵔⴷⵉⵙⵏ ⴳ ⵢⵓⴼ ⵡⴰⵢⵢⴰⴹ
evals-difference = { $n ->
    [one] ⵡⵉⵙ ⵙⵉⵏ ⵢⵓⴼ ⴰⵎⵣⵡⴰⵔⵓ ⵙ { $difference } (ⴰⵣⵉⵍⴰⵍ ⵏ 95% ⵙⴳ { $low } ⴰⵔ { $high }, ⵅⴼ { $n } ⵓⴼⵔⴷⵉⵙ):
   *[other] ⵡⵉⵙ ⵙⵉⵏ ⵢⵓⴼ ⴰⵎⵣⵡⴰⵔⵓ ⵙ { $difference } (ⴰⵣⵉⵍⴰⵍ ⵏ 95% ⵙⴳ { $low } ⴰⵔ { $high }, ⵅⴼ { $n } ⵏ ⵉⴼⵔⴷⵉⵙⵏ ⵏⵏⵉⵖ):
 }
evals-compare-how = ⴰⵣⵉⵍⴰⵍ ⴷⴰ ⵉⵜⵜⴰⵍⵙ ⴰⵙⵜⵜⴰⵢ ⵏ ⵉⴼⵔⴷⵉⵙⵏ; p ⴷⴰ ⵉⵜⵜⵉⵏⵉ ⵎⵏⵏⴰⵡⵜ ⵜⵡⴰⵍ ⴷ ⵉⵜⵜⴱⴰⵢⴰⵏ ⵓⵎⵣⴰⵔⴰⵢ ⴰⵎⵎ ⵡⴰⴷ ⵙ ⵜⵙⵎⵔⵉⵙⵜ.
evals-apart = ⵎⴰⵏⵉ ⵎⵣⴰⵔⴰⵢⵏⵜ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵏⵏⵙⵏ
evals-none-apart = ⵔⴰⵔⵏ ⵙ ⵓⵏⵛⵜ ⵏⵏⵉⵖ ⵅⴼ ⴽⵓ ⴰⴼⵔⴷⵉⵙ.
evals-audit = ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵉ ⵓⵙⵉⴷⵜ
evals-audit-link = ⵎⴰⵏ ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵉⵖⵉⵏ ⴰⴷ ⴳⵏⵜ ⵜⴰⵣⴳⴰⵍⵜ?
evals-audit-of = ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵉ ⵓⵙⵉⴷⵜ: { $benchmark }
evals-audit-lead = ⵉⵎⵓⴷⵉⵍⵏ ⵏⵏⴰ ⵉⵣⴳⵍⵏ ⵡⴰⵃⴷⵓⵜⵏ, ⴷⴰ ⵣⴳⴳⵍⵏ ⵙ ⵓⵎⵣⴰⵔⴰⵢ. ⵎⴰⵏⵉ ⵎⵙⴰⵙⴰⵏ ⴽⵉⴳⴰⵏ ⵏⵏⵙⵏ ⵎⴳⴰⵍ ⵜⵙⴰⵔⵓⵜ, ⵉⵇⵇⴰⵏ ⴰⴷ ⵉⵥⵕ ⵓⴼⴳⴰⵏ.
evals-audit-models = ⵎⴰⴷ ⵏⵏⴰⵏ ⵉⵎⵓⴷⵉⵍⵏ
evals-audit-agree = { $answer }: { $some } ⵙⴳ { $n } ⵉⵎⵓⴷⵉⵍⵏ
evals-audit-twice = ⵖⵓⵔ ⵓⵙⵇⵙⵉ ⵏⵏⵉⵖ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵢⴰⴹⵏ
evals-audit-none = ⵡⴰⵍⵓ ⵉ ⵓⵙⵉⴷⵜ.
evals-contaminated = { $n ->
    [one] ⵉⵍⵎⴷ ⵙⴳ { $n } ⵓⴼⵔⴷⵉⵙ
   *[other] ⵉⵍⵎⴷ ⵙⴳ { $n } ⵏ ⵉⴼⵔⴷⵉⵙⵏ
 }
evals-contamination-text = ⵉⵙⵇⵙⵉⵜⵏ ⴰⴷ ⵍⵍⴰⵏ ⴳ ⵎⴰⵢⴷ ⵙⴳ ⵉⵍⵎⴷ ⵓⵎⵓⴷⵉⵍ, ⵜⴰⵢⴰⴼⵓⵜ ⴷⴰ ⵜⵜⵉⵏⵉ ⴷⵔⵓⵙ.
evals-contamination-none = ⵓⵔ ⵉⵜⵜⵢⴰⴼⴰ ⴰⵡⴷ ⵢⴰⵏ ⵓⵙⵇⵙⵉ ⴳ ⵎⴰⵢⴷ ⵙⴳ ⵉⵍⵎⴷ ⵓⵎⵓⴷⵉⵍ.
evals-contamination-unknown = ⵎⴰⵢⴷ ⵙⴳ ⵉⵍⵎⴷ ⵓⵎⵓⴷⵉⵍ ⵓⵔ ⵉⵍⵍⵉ ⴳ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ.
evals-about-choice-accuracy = ⴰⵇⵇⴰⵏ ⵉⴳⴰ ⵜⵓⵏⵥⵓⵜ ⵏ ⵉⴼⵔⴷⵉⵙⵏ ⵏⵏⴰ ⴳ ⵉⵥⵕⴰ ⵓⵏⵎⵎⴰⵍ ⴰⵙⵜⴰⵢ ⵏⵉⵖⴰⵏ.
evals-about-span-f1 = ⴰⵇⵇⴰⵏ ⵉⴳⴰ F1 ⵅⴼ ⵉⵙⴽⴽⵉⵍⵏ ⵏ ⵜⵉⴳⵣⵣⵓⵎⵉⵏ, ⴽⵓ ⴰⵏⴰⵡ ⵡⴰⵃⴷⵓⵜ.
evals-about-span-exact = ⴰⵇⵇⴰⵏ ⵉⴳⴰ F1 ⵅⴼ ⵜⴳⵣⵣⵓⵎⵉⵏ ⴽⵓⵍⵍⵓⵜⵏⵜ: ⴰⵙⵏⵜⵉ, ⴰⴳⴳⵓⵔ ⴷ ⵡⴰⵏⴰⵡ.
evals-about-recall-at-10 = ⴰⵇⵇⴰⵏ ⵉⴳⴰ recall@10: ⵜⵓⵏⵥⵓⵜ ⵏ ⵉⵙⵇⵙⵉⵜⵏ ⵏⵏⴰ ⵎⵉ ⵜⵍⵍⴰ ⵜⵎⵔⴰⵔⵓⵜ ⴳ ⵎⵔⴰⵡ ⵉⴹⵔⵉⵚⵏ ⵉⵇⵔⴱⵏ.
evals-about-ndcg-at-10 = ⴰⵇⵇⴰⵏ ⵉⴳⴰ nDCG@10: ⵜⴰⵎⵔⴰⵔⵓⵜ ⵜⵜⵓⵙⵙⴰⵏ ⵓⴳⴳⴰⵔ ⵎⴽ ⵜⵇⵔⴱ ⵙ ⵓⴷⵖⴰⵔ ⴰⵎⵣⵡⴰⵔⵓ.
evals-found-first = ⴰⴹⵔⵉⵚ ⵏⵏⴰ ⵉⵖⵓⴷⴰⵏ ⵉⵍⵍⴰ ⴳ ⵓⴷⵖⴰⵔ ⴰⵎⵣⵡⴰⵔⵓ ⵉ { $share } ⵏ ⵉⵙⵇⵙⵉⵜⵏ (recall@1).
evals-about-mean-score = ⴰⵇⵇⴰⵏ ⵉⴳⴰ ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵎⴰⵢⴷ ⵉⴼⴽⴰ ⵓⵎⵓⵜⵓⵔ ⴷⴷⴰⵡ ⴰⵙ ⵉ ⴽⵓ ⴰⴼⵔⴷⵉⵙ.
evals-about-judged = ⴰⵇⵇⴰⵏ ⵉⴳⴰ ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵜⵏⵇⵇⵉⴹⵉⵏ ⵏ ⵓⵏⴱⴹⴰ, ⵙⴳ 0 ⴰⵔ 1.
evals-judged-by = ⵉⵏⴱⴹⴰ ⵜ ⵓⵎⵓⴷⵉⵍ { $judge }.
evals-judged-people = ⵎⵉⴷⴷⵏ ⴼⴽⴰⵏ ⵜⵉⵏⵇⵇⵉⴹⵉⵏ ⵉ { $n } ⵏ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵏⵏⵉⴽ: ⴰⵎⵙⴰⵙⴰ ⵏⵏⵙⵏ ⴷ ⵓⵏⴱⴹⴰ (kappa) { $kappa } ({ $low } – { $high }); ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵓⵏⴱⴹⴰ { $judge }, ⵡⵉⵏⵏⵙⵏ { $people }.
evals-judged-nobody = ⵓⵔ ⵜⵍⵍⵉ ⵜⵔⴰⴱⴱⵓⵜ ⵏ ⵎⵉⴷⴷⵏ ⵏⵏⴰ ⵉⴼⴽⴰⵏ ⵜⵉⵏⵇⵇⵉⴹⵉⵏ ⵉ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⴰⴷ.
evals-unreadable-tag = ⴰⵏⴱⴹⵓ ⵓⵔ ⵉⵜⵜⵓⵖⵔⵉ
evals-verdict = ⵎⴰⵢⴷ ⵉⵏⵏⴰ ⵓⵏⴱⴹⴰ
evals-rubric = ⵜⴰⴼⵍⵡⵉⵜ ⵏ ⵜⵏⵇⵇⵉⴹⵉⵏ:
evals-unreadable = { $n ->
    [one] { $n } ⵓⵏⴱⴹⵓ ⵓⵔ ⵉⵜⵜⵓⵖⵔⵉ, ⵓⵔ ⵉⵜⵜⵓⵙⵙⴰⵏ.
   *[other] { $n } ⵏ ⵉⵏⴱⴹⵓⵜⵏ ⵓⵔ ⵜⵜⵓⵖⵔⵉⵏ, ⵓⵔ ⵜⵜⵓⵙⵙⴰⵏⵏ.
}
evals-cost-judge = ⴰⵏⴱⴹⴰ:
evals-cost-time = ⵢⵓⵙⵉ { $seconds } ⵏ ⵜⵙⵉⵏⵜ: { $rate } ⵏ ⵉⴼⵔⴷⵉⵙⵏ ⴷ { $bytes } ⵏ ⵉⴱⴰⵢⵜⵏ ⴳ ⵜⵙⵉⵏⵜ.
evals-cost-tokens = ⴽⵛⵎⵏ { $asked } ⵏ ⵉⵟⵓⴽⵏⵏ, ⴼⴼⵖⵏ { $answered }.
evals-cost-price = ⴰⵜⵉⴳ: { $price } { $currency }.
evals-energy-measured = ⵜⴰⵣⵎⵔⵜ ⵏⵏⴰ ⵉⵙⵖⵍ ⵓⵎⵙⴽⴰⵔ: { $joules } ⵏ ⵊⵓⵍ.
evals-energy-estimated = ⵜⴰⵣⵎⵔⵜ ⵜⴰⵏⴰⵏⴰⵜ ⵙⴳ ⵜⵉⵖⵉⵜ ⵏ ⵓⵎⵙⴽⴰⵔ ⴷ ⵡⴰⴽⵓⴷ ⵏ ⵓⵙⵡⵓⵔⵉ: { $joules } ⵏ ⵊⵓⵍ.
evals-energy-unknown = ⵜⴰⵣⵎⵔⵜ: ⵓⵔ ⵜⵜⵓⵙⵖⵍ.
evals-engine = ⵉⵙⵇⵙⴰ ⵜ { $engine } { $version }.
evals-robustness = ⴰⴷⴷⴰⵢ ⵅⵛⵏⵏ ⵉⵙⵇⵙⵉⵜⵏ
evals-robustness-text = ⵜⵜⵓⵙⵇⵙⴰⵏ ⵉⴼⵔⴷⵉⵙⵏ ⵏⵏⵉⴽ ⴷⴰⵖ, ⵏⴼⵍⵏ ⵉⴹⵔⵉⵚⵏ ⵏⵏⵙⵏ. ⴰⵙⵔⵓⵃ ⵉⴳⴰ ⴰⵇⵇⴰⵏ ⴰⵎⵣⵡⴰⵔⵓ ⵙ ⵓⴽⴽⵓⵙ ⵏ ⵡⴰⵢⵢⴰⴹ, ⴷ ⵓⵙⵉⵍⵖ ⵏⵏⵙ.
evals-perturbation = ⴰⵙⵏⴼⵍ
evals-changed = ⵉⴼⵔⴷⵉⵙⵏ ⵉⵏⴼⵍⵏ
evals-drop = ⴰⵙⵔⵓⵃ
evals-perturbation-spelling = ⵜⵉⵎⵢⴰⵔⵉⵏ ⵏ ⵜⵉⵔⵔⴰ
evals-perturbation-arabizi = ⵙ ⵉⵙⴽⴽⵉⵍⵏ ⵉⵍⴰⵜⵉⵏⵉⵢⵏ
evals-perturbation-arabic = ⵙ ⵉⵙⴽⴽⵉⵍⵏ ⵉⵄⵕⴰⴱⵏ
evals-perturbation-keyboard = ⵉⵣⴳⴰⵍⵏ ⵏ ⵉⴹⵓⴹⴰⵏ
evals-perturbation-diacritics = ⴱⵍⴰ ⵜⵉⵎⴰⵜⴰⵔⵉⵏ
evals-perturbation-digits = ⴰⵎⵙⴽⵉⵍ ⵏ ⵉⵣⵡⵉⵍⵏ
evals-perturbation-casing = ⵙ ⵉⵙⴽⴽⵉⵍⵏ ⵉⵅⴰⵜⴰⵔⵏ
evals-perturbation-whitespace = ⵉⵙⵜⵓⵎⵏ ⴷ ⵉⵣⵔⵉⵔⵉⴳⵏ
evals-model-of = { $model }: ⵜⵉⵖⵉⵍⵜ ⴷ ⵜⵉⵔⵙⵍⵜ
evals-model-lead = ⵜⵉⵢⴰⴼⵓⵜⵉⵏ ⵏ ⵓⵎⵓⴷⵉⵍ ⴰⴷ ⴳ ⵉⵔⵎⵏ ⵏ ⵜⵎⵓⵔⵜ, ⵎⴰⵏⵉ ⵉⴷⵓⵙ, ⵎⴰⵏⵉ ⵉⵔⵙⵍ, ⴷ ⵎⴰ ⴳ ⵉⵣⴳⵍ.
evals-model-all = ⴰⴽⴽⵯ ⵎⴰⵢⴷ ⵉⵜⵜⵓⵙⵙⵏⵏ ⵅⴼ ⵓⵎⵓⴷⵉⵍ ⴰⴷ
evals-model-repository = ⵉⴼⴰⵢⵍⵓⵜⵏ ⴷ ⵜⴽⴰⵕⴹⴰ
evals-benchmark = ⵉⵔⵎ
evals-repeats = ⵙ ⵉⵎⵖⵉⵢⵏ: ⴰⵏⴰⵎⵎⴰⵙ ⴷ ⵓⵎⵔⵓⵥ
evals-repeats-value = { $mean } ± { $deviation } ⵅⴼ { $n } ⵏ ⵉⵎⵖⵉⵢⵏ
evals-not-current = ⵅⴼ ⴰⴷⴷⴰⴷ ⴰⵣⵡⴰⵔⴰⵏ ⵏ ⵉⵔⵎ
evals-jump = ⴰⵙⵉⵍⵉ ⵙ ⵜⵓⵔⴷⴰ
evals-jump-text = ⵙⴳ ⵓⵙⵜⴰⵍ { $before } ⴰⵔ { $after } ⵜⵓⵍⵉ ⵜⵢⴰⴼⵓⵜ ⵙ { $rise }, ⵓⴳⴳⴰⵔ ⵏ ⵎⴰⵢⴷ ⵉⵙⵙⴼⵔⵓ ⵓⵣⵀⵔ ({ $p }), ⵎⴰⵛⴰ ⵉⵙⴼⴽⴰ ⵏⵏⴰ ⵉⵏⵏⴰ ⵓⵎⵓⴷⵉⵍ ⵓⵔ ⴱⴷⴷⵉⵍⵏ. ⵉⵇⵏⴻⵏ ⴰⴷ ⵏⵙⵇⵙⴰ ⵎⴰⵅ.
evals-strengths = ⵜⵉⵖⵉⵍⵜ ⴷ ⵜⵉⵔⵙⵍⵜ
evals-strengths-text = ⵜⵉⴳⵣⵎⴰ ⵉⵢⵓⴼⵏ ⴷ ⵜⵉⵏ ⵉⵔⵙⵍⵏ ⵏ ⴽⵓ ⵉⵔⵎ. ⵜⴰⴳⵣⵎⵜ ⵜⴳⴰ ⵜⵉⵖⵉⵍⵜ ⵉⴳ ⵉⵍⵍⴰ ⵓⵣⵉⵍⴰⵍ ⵏⵏⵙ ⴰⴽⴽⵯ ⵏⵏⵉⴳ ⵜⵢⴰⴼⵓⵜ, ⵜⵉⵔⵙⵍⵜ ⵉⴳ ⵉⵍⵍⴰ ⴷⴷⴰⵡⴰⵙ; ⵏⵖ ⵉⵖⵉ ⴰⴷ ⵉⴳ ⴰⵣⵀⵔ.
evals-part = ⵜⴰⴳⵣⵎⵜ
evals-part-class = ⴰⵙⵎⵉⵍ
evals-part-language = ⵜⵓⵜⵍⴰⵢⵜ
evals-part-source = ⴰⵙⴰⴳⵎ
evals-beside-whole = ⴷⴰⵜ ⵏ ⵎⴰⵕⵕⴰ
evals-part-above = ⵜⵉⵖⵉⵍⵜ
evals-part-below = ⵜⵉⵔⵙⵍⵜ
evals-part-about = ⵉⵖⵉ ⴰⴷ ⵉⴳ ⴰⵣⵀⵔ
evals-failures = ⵎⴰ ⴳ ⵉⵣⴳⵍ
evals-failures-count = { $n ->
    [one] { $n } ⵜⵣⴳⵍⵜ ⵙⴳ { $items }.
   *[other] { $n } ⵏ ⵜⵣⴳⴳⴰⵍ ⵙⴳ { $items }; ⵜⵉⵏ ⵉⴳⴳⵓⵜⵏ ⵏⵖ ⵉⵔⵙⵍⵏ ⵣⵡⴰⵔⵏⵜ.
 }
evals-failures-hidden = ⵉⴼⵔⴷⵉⵙⵏ ⵏ ⵉⵔⵎ ⴰⴷ ⵓⵔ ⵙⵓⵍ ⴳⵉⵏ ⵉⴳⴷⵓⴷⴰⵏⵏ, ⵓⵔ ⵉⵜⵜⵓⵙⴽⵏ ⵢⴰⵏ.
evals-steps = { $n } ⵏ ⵜⵙⵓⵔⵉⴼⵉⵏ ⵣⵡⴰⵔⵏⵜ:
evals-cost = ⵎⵏⵛⴽ ⵉⵙⴽⵓⴼⴰ
evals-files = { $n ->
    [one] { $n } ⵓⴼⴰⵢⵍⵓ
   *[other] { $n } ⵏ ⵉⴼⴰⵢⵍⵓⵜⵏ
 }
evals-task = ⵜⴰⵡⵓⵔⵉ
evals-task-lid = ⴰⵙⵜⴰⵢ ⵏ ⵜⵓⵜⵍⴰⵢⵜ
evals-task-translit = ⵜⵉⵔⵔⴰ ⵙ ⵓⴳⵎⵎⴰⵢ ⵢⴰⴹⵏ
evals-task-mt = ⴰⵙⵓⵖⵍ
evals-task-embed = ⴰⵔⵣⵣⵓ ⵏ ⵉⴹⵕⵉⵙⵏ ⵙ ⵓⵏⴰⵎⴽ
evals-task-tokenizer = ⴰⵎⴰⵡⴰⵍ ⵏ ⵉⵎⵓⴷⵉⵍⵏ
evals-task-lm = ⵜⵉⵔⵔⴰ ⵏ ⵉⴹⵕⵉⵙⵏ
evals-task-procedures = ⴰⵔⵣⵣⵓ ⵏ ⵜⵎⵔⵔⵉⵜ
evals-language-of = { $language }: ⵎⴰⵢⴷ ⵉⵙⵡⵓⵔⵉⵏ ⴰⵙⵙⴰ
evals-language-nothing = { $language }: ⵓⵔ ⵉⵍⵍⵉ ⵎⴰⵢⴷ ⵉⵙⵡⵓⵔⵉⵏ ⴰⵙⵙⴰ.
evals-language-works = { $n ->
    [one] { $language }: { $n } ⵜⵡⵓⵔⵉ ⵙⴳ { $total } ⵜⵙⵡⵓⵔⵉ ⴰⵙⵙⴰ.
   *[other] { $language }: { $n } ⵏ ⵜⵡⵓⵔⵉⵡⵉⵏ ⵙⴳ { $total } ⵙⵡⵓⵔⵉⵏⵜ ⴰⵙⵙⴰ.
 }
evals-speakers = ⴰⵜⵜⴰⵢⵏ { $people } ⵏ ⵎⴷⴷⵏ ⴰⴷ ⵜⵜ ⵉⵙⴰⵡⴰⵍⵏ, { $share } ⵙⴳ ⵉⵎⵣⴷⴰⵖⵏ.
evals-speakers-unknown = ⵓⵔ ⵉⵍⵍⵉ ⵓⵙⵉⴹⵏ ⵏ ⵜⵎⵓⵔⵜ ⵉⵏⵏⴰⵏ ⵎⵏⵛⴽ ⴰⴷ ⵜⵜ ⵉⵙⴰⵡⴰⵍⵏ.
evals-language-measured = ⵎⴰⵢⴷ ⵉⵜⵜⵓⵙⵖⵍⵏ
evals-language-measured-text = ⴰⵎⵓⴷⵉⵍ ⵉⵢⵓⴼⵏ ⵏ ⴽⵓ ⵜⴰⵡⵓⵔⵉ ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⴰⴷ, ⴷ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⴰ ⵢⵓⴼⵏ ⴳ ⵉⵔⵎ ⵏⵏⵉⴽ. ⵜⴰⵡⵓⵔⵉ ⵜⵙⵡⵓⵔⵉ ⵉⴳ ⵉⴱⴷⴰ ⵓⵣⵉⵍⴰⵍ ⵙⴳ ⵜⵓⵜⵜⵉ ⵜⴰⴷⵔⵓⵙⵜ ⵏⵖ ⵓⴳⴳⴰⵔ. ⵉⵎⵓⴷⵉⵍⵏ ⵏⵏⴰ ⵉⵍⵎⴷⵏ ⵉⴼⵔⴷⵉⵙⵏ ⵏ ⵉⵔⵎ ⵓⵔ ⵍⵍⵉⵏ.
evals-language-best = ⴷⴰⵜ ⵏ ⵜⵓⵜⵍⴰⵢⵜ ⵉⵢⵓⴼⵏ
evals-language-is-best = ⵓⵔ ⵜⵍⵍⵉ ⵜⵉⵏ ⵢⵓⴼⵏ
evals-language-behind = { $share } ⵏ { $language } ({ $score })
evals-language-missing = ⵎⴰⵢⴷ ⵉⵅⵚⵚⴰⵏ
evals-missing-both = ⵓⵔ ⵉⵍⵍⵉ ⵓⵎⵓⴷⵉⵍ, ⵓⵔ ⵉⵍⵍⵉ ⵉⵔⵎ ⴰⵙ ⵉⵜⵜⵓⵙⵖⴰⵍ
evals-missing-benchmark = { $models } ⵉⵍⵎⴷ ⴰⵢⴰ, ⵎⴰⵛⴰ ⵓⵔ ⵉⵍⵍⵉ ⵉⵔⵎ: ⵓⵔ ⵢⴰⴷ ⵢⵉⵙⵙⵉⵏ ⵡⴰⵍⵓ ⵎⵏⵛⴽ ⵉⵎⵎⵓⵜⵜⵔ
evals-missing-model = ⵉⵔⵎ { $benchmarks } ⵉⵍⵍⴰ, ⵎⴰⵛⴰ ⵓⵔ ⵉⵜⵜⵓⵙⵜⴰⵍ ⴳⵉⵙ ⵓⵎⵓⴷⵉⵍ
evals-missing-score = ⴰⵎⵓⴷⵉⵍ ⴷ ⵉⵔⵎ ({ $benchmarks }) ⵍⵍⴰⵏ, ⵎⴰⵛⴰ ⵓⵔ ⵉⵜⵜⵓⵙⴽⵔ ⵓⵙⵜⴰⵍ
evals-languages = ⵜⵓⵜⵍⴰⵢⵜ ⵙ ⵜⵓⵜⵍⴰⵢⵜ
evals-gap = ⴰⵎⴳⵉⵔⴷ ⴳⵔ ⵜⵓⵜⵍⴰⵢⵉⵏ
evals-gap-short = ⴰⵎⴳⵉⵔⴷ ⴳⵔ ⵜⵓⵜⵍⴰⵢⵉⵏ ⵙ ⵉⵎⵙⴰⵡⴰⵍⵏ: { $gap }
evals-gap-text = ⵉⵎⵙⴰⵡⴰⵍⵏ ⵏ ⵜⵓⵜⵍⴰⵢⵉⵏ ⵏ ⵜⵎⵓⵔⵜ ⵉⵅⵚⵚⴰ ⵜⵏ ⴳ ⵓⵏⴰⵎⵎⴰⵙ { $gap } (ⴰⵣⵉⵍⴰⵍ ⵏ 95 % ⵙⴳ { $low } ⴰⵔ { $high }) ⵙⴳ ⵎⴰⵢⴷ ⵖⵓⵔ ⵜⵓⵜⵍⴰⵢⵜ ⵉⵢⵓⴼⵏ.
evals-gap-equal = ⵉⴳ ⵜⵓⵙⵉ ⴽⵓ ⵜⵓⵜⵍⴰⵢⵜ ⴰⴽⵙⵓⵍ, ⵉⴳⴰ { $gap }.
evals-gap-chart = { $best } ⵖⵓⵔⵙ { $share } ⵙⴳ ⵎⴰⵢⴷ ⵖⵓⵔ ⵜⵓⵜⵍⴰⵢⵜ ⵉⵢⵓⴼⵏ, { $worst } { $last }
evals-gap-source = ⵉⵙⵜⴰⵍⵏ ⵉⵎⴰⵢⵏⵓⵜⵏ ⵏ ⴽⵓ ⵉⵔⵎ ⵏⵏⵉⴳ
evals-gap-tasks = ⵙ ⵜⵡⵓⵔⵉ
evals-gap-speakers = ⵉⵎⵙⴰⵡⴰⵍⵏ
evals-gap-how = ⵉ ⴽⵓ ⵜⴰⵡⵓⵔⵉ ⵜⵓⵙⵉ ⵜⵓⵜⵍⴰⵢⵜ ⵜⴰⵢⴰⴼⵓⵜ ⵏ ⵓⵎⵓⴷⵉⵍ ⵏⵏⵙ ⵉⵢⵓⴼⵏ ⵙⴳ ⵜⵉⵏ ⵜⵓⵜⵍⴰⵢⵜ ⵉⵢⵓⴼⵏ, ⴰⵎⵢⴰ ⵎⴰⵏⵉ ⵓⵔ ⵉⵜⵜⵓⵙⵖⵍ ⵡⴰⵍⵓ; ⴷⵉⴳⵙ ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵜⵡⵓⵔⵉⵡⵉⵏ ⴷ ⵉⴳⵎⵎⴰⵢⵏ. ⴽⵓ ⵜⵓⵜⵍⴰⵢⵜ ⵙ ⵉⵎⵙⴰⵡⴰⵍⵏ ⵏⵏⵙ (Blasi, Anastasopoulos, Neubig 2022, tau = 1; tau = 0 ⵉⴳ ⴰⴽⵙⵓⵍⵏⵜ). ⵉⵎⵓⴷⵉⵍⵏ ⵏⵏⴰ ⵉⵍⵎⴷⵏ ⵉⴼⵔⴷⵉⵙⵏ ⵏ ⵉⵔⵎ ⵓⵔ ⵍⵍⵉⵏ. ⵜⴰⵏⴰⴹⵜ ⴰⴷ ⴷⴰ ⵜ ⵜⵙⵙⵉⴹⵉⵏ ⴷⴰⵖ:
evals-contamination = ⴰⵙⵍⵓⴼⵙ
evals-report = ⴰⵏⵇⵇⵉⵙ
evals-report-html = ⴰⴳⵎ ⵙ HTML
evals-report-pdf = ⴰⴳⵎ ⵙ PDF
evals-report-title = ⴰⵙⵜⴰⵍ ⵏ { $model }
evals-report-lead = { $n ->
    [one] ⵉⵜⵜⵓⵙⵖⵍ ⵓⵎⵓⴷⵉⵍ ⴳ { $n } ⵉⵔⵎ; ⵉⵍⴽⵎ ⵜⵓⵜⵜⵉ ⵜⴰⴷⵔⵓⵙⵜ ⴳ { $passed }.
   *[other] ⵉⵜⵜⵓⵙⵖⵍ ⵓⵎⵓⴷⵉⵍ ⴳ { $n } ⵏ ⵉⵔⵎⵏ; ⵉⵍⴽⵎ ⵜⵓⵜⵜⵉ ⵜⴰⴷⵔⵓⵙⵜ ⴳ { $passed }.
 }
evals-report-by = ⵉⵙⵜⵍ ⵜ
evals-report-node = ⴰⵙⴽⵍⵓ, ⵉⵏⴽⵛⵓⵎⵏ
evals-report-subject = ⵎⴰⵢⴷ ⵉⵜⵜⵓⵙⵖⵍⵏ, ⴷ ⵅⴼ ⵎⴰ
evals-report-subject-text = ⴽⵓ ⵉⵔⵎ ⵉⵙⵇⵙⴰ ⵉⴼⵔⴷⵉⵙⵏ ⵏⵏⵉⴽ ⵉ ⴽⵓ ⴰⵎⵓⴷⵉⵍ. ⵓⵔ ⵉⵇⵏⵉⵏ ⴰⴷ ⵜⵏ ⵉⵍⵎⴷ ⵓⵎⵓⴷⵉⵍ: ⴰⵢⴰ ⴰⴷ ⵉⵙⵙⵉⴹⵉⵏ ⵓⴳⵣⵓⵎ ⵏ ⵓⵙⵍⵓⴼⵙ.
evals-report-words = ⵉⵙⵇⵙⵉⵜⵏ
evals-report-data = ⵉⵙⴼⴽⴰ
evals-report-origins = ⵉⵏⵏⴰ ⵓⵎⵓⴷⵉⵍ ⵉⵙ ⴷ ⵉⴷⴷⴰ ⵙⴳ:
evals-report-scores = ⵜⵉⵢⴰⴼⵓⵜⵉⵏ
evals-report-method = ⵜⴰⵖⴰⵔⴰⵙⵜ
evals-report-method-interval = ⵉⵣⵉⵍⴰⵍⵏ ⵏ 95 % ⴳⴰⵏ ⵡⵉⵏ bootstrap: ⵜⴰⵢⴰⴼⵓⵜ ⵏ { $n } ⵏ ⵓⵙⵜⴰⵢ ⵏ ⵉⴼⵔⴷⵉⵙⵏ (ⴰⵎⵖⵉ { $seed }).
evals-report-method-jumps = ⵜⴰⵢⴰⴼⵓⵜ ⵜⴰⵎⴰⵢⵏⵓⵜ ⵏ ⵓⵎⵓⴷⵉⵍ ⵖⵓⵔⵙ ⵜⵓⵔⴷⴰ ⵉⴳ ⵜⵓⵍⵉ ⵓⴳⴳⴰⵔ ⵏ ⵎⴰⵢⴷ ⵉⵙⵙⴼⵔⵓ ⵓⵣⵀⵔ (p ⵉⵙⵖⵜⵉ ⵙ Holm, ⴷⴷⴰⵡ 0.05) ⴷ ⵓⵔ ⴱⴷⴷⵉⵍⵏ ⵉⵙⴼⴽⴰ.
evals-report-others = ⴷⴰⵜ ⵏ ⵓⵎⵓⴷⵉⵍ ⵉⵢⵓⴼⵏ
evals-report-rank = ⵜⴰⵙⴽⴼⵍⵜ
evals-report-best = ⴰⵎⵓⴷⵉⵍ ⵉⵢⵓⴼⵏ
evals-report-limits = ⵉⵡⵜⵜⴰ
evals-report-limits-text = ⵜⴰⵢⴰⴼⵓⵜ ⵜⵏⵎ ⵉ ⵉⴹⵕⵉⵙⵏ ⵣⵓⵏⴷ ⵡⵉⵏ ⵉⵔⵎ: ⵉⵎⵔⵙⴰⵍ ⴷ ⵜⵉⵔⵔⴰ ⵢⴰⴹⵏⵉⵏ ⵖⵉⵏ ⴰⴷ ⵢⴰⴼⵏ ⵏⵖ ⴰⴷ ⵔⵙⵍⵏ. ⵉⵣⵉⵍⴰⵍⵏ ⵙⵙⵏⵏ ⴰⵣⵀⵔ ⵏ ⵉⴼⵔⴷⵉⵙⵏ, ⵓⵔ ⵙⵙⵉⵏⵏ ⵜⵉⵣⴳⴳⴰⵍ ⵏ ⵉⵔⵎ.
evals-report-few = { $n ->
    [one] ⵖⴰⵙ { $n } ⵓⴼⵔⴷⵉⵙ, ⵙ ⵓⵢⴰ ⵉⵎⵉⵔⵉⵡ ⵓⵣⵉⵍⴰⵍ.
   *[other] ⵖⴰⵙ { $n } ⵏ ⵉⴼⵔⴷⵉⵙⵏ, ⵙ ⵓⵢⴰ ⵉⵎⵉⵔⵉⵡ ⵓⵣⵉⵍⴰⵍ.
 }
evals-report-manifest = ⵙⴳ ⵎⴰ ⵉⵇⵏ ⴰⴷ ⵉⴱⴷⵓ ⵓⵄⴰⵡⴷ, ⵉ ⴽⵓ ⵉⵔⵎ:
evals-report-ledger = ⴰⵏⵣⴰ
evals-report-ledger-text = ⴽⵓ ⵜⴰⵢⴰⴼⵓⵜ ⵜⴳⴰ ⴰⵏⴽⵛⵓⵎ ⵏ ⵓⵙⴽⵍⵓ, ⵓⵔ ⵉⵖⵉ ⵢⴰⵏ ⴰⴷ ⵜ ⵉⴱⴷⴷⵍ ⴱⵍⴰ ⵉⵜⵜⵓⵥⵕⴰ. ⵜⴰⵏⴰⴹⵜ ⵜⴰⵎⴳⴳⴰⵔⵓⵜ ⴷⴰ ⵜⵙⵙⵉⴹⵉⵏ ⴰⵙⴽⵍⵓ ⴰⴽⴽⵯ, ⴱⵍⴰ ⴰⵥⵟⵟⴰ.

entry-evals-evaluated = { $model } ⵢⵓⵡⵉ { NUMBER($score, maximumFractionDigits: 3) } (ⵙⴳ { NUMBER($low, maximumFractionDigits: 3) } ⴰⵔ { NUMBER($high, maximumFractionDigits: 3) }) ⴳ ⵉⵔⵎ « { $benchmark } », { $items ->
    [one] { $items } ⵓⴼⵔⴷⵉⵙ
   *[other] { $items } ⵏ ⵉⴼⵔⴷⵉⵙⵏ
 }
entry-evals-perturbed = { $model } ⵉⵙⵔⵡⵃ { NUMBER($drop, maximumFractionDigits: 3) } (ⵙⴳ { NUMBER($drop_low, maximumFractionDigits: 3) } ⴰⵔ { NUMBER($drop_high, maximumFractionDigits: 3) }) ⴳ ⵉⵔⵎ « { $benchmark } » ⴰⵙⵎⵉ ⵅⵛⵏⵏ ⵉⴼⵔⴷⵉⵙⵏ ({ $perturbation })

error-evals-evaluation-not-found = ⴰⵙⵙⴽⵍ { $index } ⵏ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ ⵓⵔ ⵉⴳⵉ ⴰⵙⵜⴰⵍ.
error-evals-empty-benchmark = ⵉⵔⵎ « { $benchmark } » ⵓⵔ ⵜⴰ ⴷⴰⵔⵙ ⵎⴰ ⵉⵜⵜⵓⵙⵇⵙⴰⵏ.
error-evals-not-public = « { $name } » ⵓⵔ ⵉⴳⵉ ⴰⵏⴰⴳⴷⵓⴷ, ⴷ ⵓⵙⵜⴰⵍ ⵉⵖⵉ ⴰⴷ ⵜ ⵉⵙⵙⴽⵏ.
error-evals-not-comparable = ⵉⵙⵜⴰⵍⵏ { $first } ⴷ { $second } ⵓⵔ ⴳⵉⵏ ⵅⴼ ⵉⴼⵔⴷⵉⵙⵏ ⵏⵏⵉⵖ.

# ⴰⵏⵔⴰⵔ
evals-arena-title = ⵎⴰⵏ ⴰⵎⵓⴷⵉⵍ ⵉⵎⵎⵔⴰⵔⵏ ⵓⴳⴳⴰⵔ?
evals-arena-lead = ⵖⵔ ⵙⵏⴰⵜ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⴱⵍⴰ ⵎⴰⴷ ⵜⵙⵙⵏⴷ ⵎⵉ ⴳⴰⵏⵜ, ⵜⵉⵏⵉⴷ ⵎⴰⵏ ⵜⵉⵏ ⵢⵓⴼⵏ. ⵜⴰⵖⵓⵢⵉⵡⵉⵏ ⵏ ⵎⵉⴷⴷⵏ ⴰⵔ ⵙⵎⵓⵜⵜⵓⵢⵏⵜ ⵉⵎⵓⴷⵉⵍⵏ ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⴽ.
evals-arena-task-pairs = ⵙⵎⵣⴰⵣⴰⵍ ⵙⵏⴰⵜ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ
evals-arena-task-grades = ⴼⴽ ⵜⵉⵏⵓⵜⵉⵏ ⵉ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵙⴳ 1 ⴰⵔ 5
evals-arena-for-all = ⵉⵕⵥⵎ ⵉ ⵡⵏⵏⴰ ⵖⵓⵔ ⵉⵍⵍⴰ ⵓⵎⵉⴹⴰⵏ
evals-arena-for-members = ⵉ ⵉⵎⴷⵔⴰⵡⵏ ⵏ ⵜⵎⵙⵙⵓⴳⵓⵔⵜ
evals-arena-open = ⵉⵕⵥⵎ
evals-arena-closed = ⵉⵙⵎⴷ
evals-arena-published = ⵉⵜⵜⵓⴼⵙⵔ
evals-arena-status = ⵎⴰⵏⵉ ⵉⵍⴽⵎ
evals-arena-none = ⵓⵔ ⵜⴰ ⵉⵍⵍⵉ ⵓⵏⵔⴰⵔ
evals-arena-none-text = ⵉⵏⵓⵔⴰⵔ ⵔⴰⴷ ⴱⴰⵏⵏ ⴷⴰ ⵙⴳ ⵜⵉⵣⵉ ⵏⵏⴰ ⴳ ⵉⵕⵥⵎ ⵓⵎⵙⵙⵓⴳⵓⵔ ⵢⴰⵏ.
evals-arena-waiting = ⵉⵎⵓⴷⵉⵍⵏ ⵙⵓⵍ ⴰⵔ ⵜⵜⵎⵔⴰⵔⵏ
evals-arena-waiting-text = ⴰⵙⵏⴱⴹ ⵉⵙⵙⵏⵜⴰ ⵉⴳ ⵉⵎⵔⴰⵔ ⴽⵓ ⴰⵎⵓⴷⵉⵍ ⵅⴼ ⴽⵓ ⴰⵙⵇⵙⵉ. ⵓⵔⵔⵉ ⴷ ⴰⵔ ⵉⵎⵉⴽ.
evals-arena-over = ⴰⵏⵔⴰⵔ ⴰⴷ ⵓⵔ ⵙⵓⵍ ⵉⵜⵜⴰⵎⵥ ⵜⴰⵖⵓⵢⵉⵡⵉⵏ.
evals-arena-how-pairs = ⵜⵥⵕⵉⴷ ⴰⵙⵇⵙⵉ ⴷ ⵙⵏⴰⵜ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ. ⵉⵏⵉ ⵎⴰⵏ ⵜⵉⵏ ⵜⵔⵉⴷ: ⵜⵏⵎ, ⵜⵙⵙⵏⴼⵄ, ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⵉⵖⵓⴷⴰⵏ. ⵢⴰⵏ ⵓⵔ ⵉⵙⵙⵉⵏ ⵎⴰⵏ ⴰⵎⵓⴷⵉⵍ ⵜⵜ ⵢⵓⵔⴰⵏ, ⵜⴰⵙⴷⴷⵉⵡⵜ ⵙ ⵜⵙⵖⴰⵔⵜ.
evals-arena-how-grades = ⵜⵥⵕⵉⴷ ⴰⵙⵇⵙⵉ ⴷ ⵢⴰⵜ ⵜⵎⵔⴰⵔⵓⵜ. ⴼⴽ ⴰⵙ ⵜⵉⵏⵓⵜ ⵙ ⵎⴰⵢⴷ ⵢⵓⵔⴰⵏ ⴷⴷⴰⵡⴰⵙ, ⵙⴳ 1 (ⵜⵅⵛⵏ) ⴰⵔ 5 (ⵜⵖⵓⴷⴰ ⴽⵉⴳⴰⵏ). ⵢⴰⵏ ⵓⵔ ⵉⵙⵙⵉⵏ ⵎⴰⵏ ⴰⵎⵓⴷⵉⵍ ⵜⵜ ⵢⵓⵔⴰⵏ.
evals-arena-sign-in = ⴽⵛⵎ ⵙ ⵓⵎⵉⴹⴰⵏ ⵏⵏⴽ ⴰⴼⴰⴷ ⴰⴷ ⵜⴷⵔⵓⴷ.
evals-arena-members-only = ⴰⵏⵔⴰⵔ ⴰⴷ ⵉ ⵉⵎⴷⵔⴰⵡⵏ ⵏ ⵜⵎⵙⵙⵓⴳⵓⵔⵜ. ⵉⵖⵢ ⵢⴰⵏ ⵓⵎⵙⵙⵓⴳⵓⵔ ⴰⴷ ⴰⴽ ⵉⴼⴽ ⵜⴰⵡⵓⵔⵉ ⴰⴷ.
evals-arena-languages = ⵎⴰⵏ ⵜⵓⵜⵍⴰⵢⵉⵏ ⵙⴳ ⵜⵉⴷ ⵜⵖⵔⵉⴷ ⵎⵍⵉⵃ?
evals-arena-languages-hint = ⵖⴰⵙ ⵉⵙⵇⵙⵉⵜⵏ ⵙ ⵜⵓⵜⵍⴰⵢⵉⵏ ⴰⴷ ⴰⴷ ⴰⴽ ⵜⵜⵓⵙⴽⵏⵏ.
evals-arena-region = ⵜⴰⵙⴳⴰ ⵏⵏⴽ
evals-arena-region-none = ⵓⴼⵖ ⴰⴷ ⵜⵜ ⵓⵔ ⵉⵏⵉⵖ
evals-arena-region-hint = ⴷⴰ ⵜⵙⵙⴽⵏⴰ ⵉⵙ ⴷⴰ ⵜⵜⵏⴼⴰⵄⵏ ⵉⵎⵓⴷⵉⵍⵏ ⴽⵓ ⵜⴰⵙⴳⴰ. ⵜⴰⵙⴳⴰ ⴳ ⵍⵍⴰⵏ ⴷⴷⴰⵡ { $n } ⵉⵏⴱⴹⴰⵏ ⵓⵔ ⵊⵊⵓ ⵜⵜⵓⴼⵙⵔ.
evals-arena-licence = ⵜⴰⵖⵓⵢⵉⵡⵉⵏ ⵏⵏⴽ ⵔⴰⴷ ⴳⵏⵜ ⵜⵉⵎⴰⵜⴰⵢⵉⵏ
evals-arena-licence-hint = ⴽⵓⵍⵍⵓ ⵖⵉⵏ ⴰⴷ ⵜⵏⵜ ⵙⵎⵔⵙⵏ ⵙ ⵜⵓⵔⴰⴳⵜ ⴰⴷ:
evals-arena-agree = ⴰⵔ ⴰⴽⴽⴰⵖ ⵜⴰⵖⵓⵢⵉⵡⵉⵏ ⵉⵏⵓ ⵙ
evals-arena-credit = ⵉⵙ ⵏⵖⵢ ⴰⴷ ⵏⴱⴷⵔ ⵉⵙⵎ ⵏⵏⴽ?
evals-arena-credit-hint = ⵜⵖⵢ ⵜⴰⵙⵏⴰ ⵏ ⵜⴳⵔⵓⵎⵎⴰ ⴰⴷ ⴰⴽ ⵜⵙⵏⵎⵎⵔ ⵙ ⵉⵙⵎ ⵏ ⵓⵎⵉⴹⴰⵏ ⵏⵏⴽ. ⵓⵔ ⵊⵊⵓ ⵜⵏⵏⵉ ⵎⴰ ⵉⴼⴽⴰⵏ ⵎⴰⵏ ⵜⴰⵖⵓⵢⵜ.
evals-arena-credit-no = ⵓⵀⵓ, ⴰⴷ ⵇⵇⵉⵎⵖ ⴷ ⴰⵔⵉⵙⵎ
evals-arena-credit-yes = ⵢⴰⵀ, ⴱⴷⵔⴰⵜ ⵉⵙⵎ ⵉⵏⵓ
evals-arena-begin = ⵙⵙⵏⵜⵉ
evals-arena-privacy = ⵜⴰⵖⵓⵢⵉⵡⵉⵏ ⵏⵏⴽ ⵇⵇⵉⵎⴰⵏⵜ ⴷ ⵓⵎⵉⴹⴰⵏ ⵏⵏⴽ ⴰⵔ ⴷ ⵉⵙⵎⴷ ⵓⵏⵔⴰⵔ, ⵜⵖⵢⴷ ⴰⴷ ⵜⵏⵜ ⴷ ⵜⵔⴰⵔⴷ ⴰⵔ ⴰⴽⵓⴷ ⴰⵏⵏ. ⵎⴰⵢⴷ ⵉⵜⵜⵓⴼⵙⴰⵔⵏ ⴷⴰⵔⵙ ⵓⵟⵟⵓⵏ ⴳ ⵓⴷⵖⴰⵔ ⵏ ⴽⵓ ⵏⵏⴱⴹ, ⵓⵔ ⵉⵜⵜⵉⵏⵉ ⵓⵣⵎⵎⴰⵎ ⴰⵎⴰⵜⴰⵢ ⵉⵙⵎ ⵏ ⵢⴰⵏ.
evals-arena-ask-pairs = ⵎⴰⵏ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵢⵓⴼⵏ?
evals-arena-ask-grades = ⵎⵏⵛⴽ ⴰⴷ ⵜⵖⵓⴷⴰ ⵜⵎⵔⴰⵔⵓⵜ ⴰⴷ?
evals-arena-answer = ⵜⴰⵎⵔⴰⵔⵓⵜ { $side }
evals-arena-the-answer = ⵜⴰⵎⵔⴰⵔⵓⵜ
evals-arena-no-answer = ⵓⵔ ⵉⵎⵔⴰⵔ ⵓⵎⵓⴷⵉⵍ.
evals-verdict-a = A ⵜⵓⴼ
evals-verdict-b = B ⵜⵓⴼ
evals-verdict-equal = ⴽⵉⴼⴽⵉⴼ
evals-verdict-bad = ⵅⵛⵏⵏⵜ ⵙ ⵙⵏⴰⵜ
evals-verdict-1 = 1 – ⵜⵅⵛⵏ
evals-verdict-2 = 2 – ⵜⴹⵄⴼ
evals-verdict-3 = 3 – ⴳⵔ ⴰⵙ
evals-verdict-4 = 4 – ⵜⵖⵓⴷⴰ
evals-verdict-5 = 5 – ⵜⵖⵓⴷⴰ ⴽⵉⴳⴰⵏ
evals-arena-pass = ⵓⵔ ⵖⵉⵖ ⴰⴷ ⵏⴱⴹⵖ
evals-arena-thanks = ⵜⴰⵏⵎⵎⵉⵔⵜ
evals-arena-no-more = ⵜⵏⴱⴹⴷ ⵅⴼ ⴽⵓⵍⵍⵓ ⵎⴰⵢⴷ ⵉⵍⵍⴰⵏ ⵙ ⵜⵓⵜⵍⴰⵢⵉⵏ ⵏⵏⴽ.
evals-arena-yours = ⵜⵏⴱⴹⴷ ⵅⴼⵙⵏⵜ
evals-arena-undo = ⵔⴰⵔ ⴷ ⵜⴰⵖⵓⵢⵜ ⵉⵏⵓ ⵜⴰⵎⴳⴳⴰⵔⵓⵜ
evals-arena-help = ⵎⴰⵢⴷ ⵉⵜⵜⵓⵥⵕⴰⵏ, ⴷ ⵓⴼⴼⵓⵖ
evals-arena-leave-text = ⴰⴼⴼⵓⵖ ⴷⴰ ⴷ ⵉⵔⵔⴰⵔ ⵜⴰⵖⵓⵢⵉⵡⵉⵏ ⵏⵏⴽ ⴰⴽⴽⵯ ⴳ ⵓⵏⵔⴰⵔ ⴰⴷ.
evals-arena-leave = ⴼⴼⵖ, ⵜⴽⴽⵙⴷ ⵜⴰⵖⵓⵢⵉⵡⵉⵏ ⵉⵏⵓ
evals-arena-answers = ⵏ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵏ ⵉⵎⵓⴷⵉⵍⵏ
evals-arena-votes = ⵜⴰⵖⵓⵢⵉⵡⵉⵏ
evals-arena-judges = ⵉⵏⴱⴹⴰⵏ
evals-arena-here = ⵜⵜⵓⵙⵙⵉⴹⵏⵏ ⴳ ⵜⴽⵔⴰⵔⵜ ⴰⴷ
evals-arena-tokens = ⵉⵙⵓⵔⵙⵏ ⵉⵜⵜⵓⵙⵎⵔⵙⵏ
evals-arena-budget = { $n ->
    [one] ⵙⴳ { $n } ⵉⵜⵜⵓⴼⴽⴰⵏ
   *[other] ⵙⴳ { $n } ⵉⵜⵜⵓⴼⴽⴰⵏ
 }
evals-arena-no-budget = ⴱⵍⴰ ⵜⵉⵍⵉⵍⵉ
evals-arena-models = ⵉⵎⵓⴷⵉⵍⵏ
evals-arena-resume = ⵙⵙⵓⵜⵔ ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵉⵅⵚⵚⴰⵏ
evals-arena-resume-text = ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵉⵍⵍⴰⵏ ⵜⵜⵓⵃⴹⴰⵏⵜ, ⵓⵔ ⴷⴰ ⵜⵜⵓⵙⵙⵓⵜⵓⵔⵏⵜ ⴷⴰⵖ.
evals-arena-became = ⵉⵜⵜⵓⴼⵙⵔ ⵙ
evals-arena-publish = ⵇⵇⵏ ⵜⵙⴼⵙⵔⴷ
evals-arena-publish-text = ⵓⵔ ⵙⵓⵍ ⵜⵜⴰⵎⵥⵏ ⵜⴰⵖⵓⵢⵉⵡⵉⵏ. ⵜⴰⵖⵓⵢⵉⵡⵉⵏ, ⴱⵍⴰ ⵉⵙⵎⴰⵡⵏ, ⴷ ⵓⵙⵎⵓⵜⵜⴳ ⵜⵜⵓⴼⵙⵔⵏ ⵙ ⵢⵉⵙⵎ
evals-arena-rank = ⵜⴰⵙⵎⵓⵜⵜⴳⵜ
evals-arena-grade = ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵜⵏⵓⵜⵉⵏ
evals-arena-share = ⴷⴰⵜ ⵓⵎⵓⴷⵉⵍ ⴰⵏⴰⵎⵎⴰⵙ
evals-arena-strength = ⵜⴰⴷⵓⵙⵉ
evals-arena-won = ⵉⵔⵏⴰ
evals-arena-tied = ⵉⴳⵓⴷⴷⴰ
evals-arena-lost = ⵉⵜⵜⵓⵔⵏⴰ
evals-arena-bad = ⵉⵜⵜⵓⵏⵏⴰ ⵉⵅⵛⵏ
evals-arena-counted = { $votes ->
    [one] { $votes } ⵜⴰⵖⵓⵢⵜ
   *[other] { $votes } ⵜⴰⵖⵓⵢⵉⵡⵉⵏ
 } ⵙⴳ { $judges ->
    [one] { $judges } ⵓⴼⴳⴰⵏ
   *[other] { $judges } ⵎⵉⴷⴷⵏ
 }
evals-arena-chart-one = { $model } ⵢⵓⴼ ⴰⴽⴽⵯ ⵡⵉⵢⵢⴰⴹ
evals-arena-chart-tied = { $n ->
    [one] { $n } ⵓⵎⵓⴷⵉⵍ ⵉⵣⵡⴰⵔ
   *[other] { $n } ⵉⵎⵓⴷⵉⵍⵏ ⵣⵡⴰⵔⵏ: ⵜⴰⵖⵓⵢⵉⵡⵉⵏ ⵓⵔ ⵜⵏ ⴱⵟⵟⴰⵏⵜ
 }
evals-arena-method = ⴰⵣⴰⵔⵉⴹ ⵉⴳⴰ ⵜⵓⵏⵜ ⵏ ⵜⵖⵓⵢⵉⵡⵉⵏ, ⴰⵣⴳⵏ ⵉ ⴽⵓ ⵜⴰⴳⵓⴷⵉ, ⵏⵏⴰ ⵉⵜⵜⴰⵡⵉ ⵓⵎⵓⴷⵉⵍ ⵙⴳ ⵢⴰⵏ ⴰⵏⴰⵎⵎⴰⵙ, ⵙ Bradley-Terry. ⵉⵣⵉⵍⴰⵍⵏ ⵙⴳ ⵓⴰⵍⴰⵙ ⵏ ⵜⵙⵖⴰⵔⵜ ⵏ ⵉⵏⴱⴹⴰⵏ; ⵉⵎⵓⴷⵉⵍⵏ ⵎⵉ ⵎⵢⴰⴽⵛⴰⵎⵏ ⵉⵣⵉⵍⴰⵍⵏ ⴷⵔⵓⵏ ⵜⴰⵙⵎⵓⵜⵜⴳⵜ.
evals-arena-method-grades = ⴰⵣⴰⵔⵉⴹ ⵉⴳⴰ ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵜⵏⵓⵜⵉⵏ. ⵉⵣⵉⵍⴰⵍⵏ ⵙⴳ ⵓⴰⵍⴰⵙ ⵏ ⵜⵙⵖⴰⵔⵜ ⵏ ⵉⵏⴱⴹⴰⵏ; ⵉⵎⵓⴷⵉⵍⵏ ⵎⵉ ⵎⵢⴰⴽⵛⴰⵎⵏ ⵉⵣⵉⵍⴰⵍⵏ ⴷⵔⵓⵏ ⵜⴰⵙⵎⵓⵜⵜⴳⵜ.
evals-arena-first-share = ⵜⴰⵎⵔⴰⵔⵓⵜ ⵢⵓⴼⵏ ⵜⴳⴰ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ ⴳ { $share } ⵏ ⵜⵖⵓⵢⵉⵡⵉⵏ; ⴰⵣⴳⵏ ⴰⴷ ⵉⵜⵜⵓⵇⵇⵍⵏ ⵎⴽ ⵓⵔ ⵜⵅⴷⵉⵎ ⵜⵙⴷⴷⵉⵡⵜ.
evals-arena-alpha = ⴰⵎⵙⴰⵙⴰ ⵏ ⵉⵏⴱⴹⴰⵏ (alpha ⵏ Krippendorff): { $alpha }.
evals-arena-by-region = ⵙ ⵜⴰⵙⴳⴰ ⵏ ⵉⵏⴱⴹⴰⵏ
evals-arena-small = ⵜⵓⵜⵍⴰⵢⵉⵏ ⴷ ⵜⴰⵙⴳⵉⵡⵉⵏ ⴷⴷⴰⵡ { $n } ⵉⵏⴱⴹⴰⵏ ⵓⵔ ⴷⴰ ⵜⵜⵓⵙⴽⴰⵏⵏⵜ ⵡⴰⵃⴷⵓⵜⵏⵜ.
evals-arena-few = ⴷⴷⴰⵡ { $n } ⵏ ⵎⵉⴷⴷⵏ ⴰⴷ ⵉⵏⴱⴹⵏ: ⵖⵉⵏ ⵡⵉⵢⵢⴰⴹ ⴰⴷ ⵙⵎⵓⵜⵜⴳⵏ ⵉⵎⵓⴷⵉⵍⵏ ⵙ ⵓⵎⵣⴰⵔⴰⵢ, ⵓⵔ ⵖⵉⵏ ⵉⵣⵉⵍⴰⵍⵏ ⴰⴷ ⵜ ⵙⵙⴽⵏⵏ.
evals-arena-data = ⵙⵙⵉⴷⵜ
evals-arena-data-text = ⴽⵓ ⵜⴰⵖⵓⵢⵜ, ⴱⵍⴰ ⵉⵙⵎ, ⴷ ⴽⵓ ⵜⴰⵎⵔⴰⵔⵓⵜ:
evals-plan-new = ⵕⵥⵎ ⴰⵏⵔⴰⵔ
evals-plan-lead = ⵉⵎⵓⴷⵉⵍⵏ ⵎⵔⴰⵔⵏ ⵅⴼ ⵉⵙⵇⵙⵉⵜⵏ ⵏⵏⵉⵖ; ⵎⵉⴷⴷⵏ ⵉⵏⵉⵏ ⵎⴰⵏ ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵢⵓⴼⵏ ⴱⵍⴰ ⵎⴰⴷ ⵙⵙⵏⵏ ⵎⵉ ⴳⴰⵏⵜ.
evals-plan-task = ⵎⴰⵢⴷ ⵙⴽⴰⵔⵏ ⵎⵉⴷⴷⵏ
evals-plan-slug = ⵉⵙⵎ ⵉⴳⵣⵣⵓⵍⵏ
evals-plan-slug-hint = ⵜⵉⴳⵉⵔⴰ ⵏ ⵜⴰⵏⵙⴰ: ⵉⵙⴽⴽⵉⵍⵏ ⵉⵎⵥⵥⵉⴰⵏⵏ a–z, ⵓⵟⵟⵓⵏⵏ, ⵜⵉⵣⴷⵉⵢⵉⵏ, ⵣⵓⵏⴷ darija-chat.
evals-plan-title = ⴰⵣⵡⵍ
evals-plan-title-hint = ⵙ ⴽⵓ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⴰⵙⵏⵉⵡⵉⵏ: ⴽⵓ ⵢⴰⵏ ⵉⵖⵔ ⵜⵉⵏⵏⵙ.
evals-plan-rubric = ⴰⵏⴰⵎⴽ ⵏ ⵜⵏⵓⵜⵉⵏ
evals-plan-rubric-hint = ⵉⴳ ⴰⴽⴽⴰⵏ ⵎⵉⴷⴷⵏ ⵜⵉⵏⵓⵜⵉⵏ: ⵎⴰⵏⴰ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏ 1, ⵏ 3, ⵏ 5. ⴰⵊⵊ ⵜ ⵢⵓⵔⴰ ⵉⴳ ⵙⵎⵣⴰⵣⴰⵍⵏ.
evals-plan-models = ⵉⵎⵓⴷⵉⵍⵏ
evals-plan-models-hint = ⵢⴰⵏ ⴳ ⴽⵓ ⵉⵣⵔⵉⵔⵉⴳ: organisation/name ⵏ ⵓⵎⵓⴷⵉⵍ ⵏ ⵜⵓⵜⵍⴰⵢⵜ, ⵏⵖ provider/model.
evals-plan-asked = ⵎⴰⵢⴷ ⵜⵜⵓⵙⵇⵙⴰⵏ ⵉⵎⵓⴷⵉⵍⵏ
evals-plan-asked-hint = ⴰⵔⴰ ⵉⵙⵇⵙⵉⵜⵏ, ⵏⵖ ⵙⵜⵉ ⴰⴼⴰⵢⵍⵓ, ⵏⵖ ⵙⵎⵎⴰ ⵜⴰⴳⵔⵓⵎⵎⴰ ⵏ ⵉⵙⴼⴽⴰ ⵉⵕⵥⵎⵏ: ⵢⴰⵏ ⵙⴳ ⴽⵕⴰⴹ. ⵉⵙⴼⴽⴰ ⵓⴷⵎⴰⵡⴰⵏⵏ ⵜⵜⵓⵙⵏⴼⵍⵏ ⵙⵡⵓⵔ ⴰⴷ ⵜⵏ ⵉⵥⵕ ⵢⴰⵏ.
evals-plan-prompts = ⵉⵙⵇⵙⵉⵜⵏ
evals-plan-prompts-hint = ⵢⴰⵏ ⴳ ⴽⵓ ⵉⵣⵔⵉⵔⵉⴳ, ⴹⴰⵕⵜ ⵜⴰⵏⴳⴰⵍⵜ ⵏ ⵜⵓⵜⵍⴰⵢⵜ: zgh_Tfng | ⵎⴰⴷ ⵉⴳⴰ ⵡⴰⵙⵉⴼ?
evals-plan-file = ⵏⵖ ⴰⴼⴰⵢⵍⵓ
evals-plan-file-hint = ⵉⵣⵔⵉⵔⵉⴳⵏ ⵎⴽⴰⴷ, ⵏⵖ JSON Lines ⵙ “text” ⴷ “language”; ⵙ UTF-8.
evals-plan-codes = ⵜⴰⵏⴳⴰⵍⵉⵏ ⵏ ⵜⵓⵜⵍⴰⵢⵉⵏ
evals-plan-dataset-name = ⵏⵖ ⵉⵣⵔⵉⵔⵉⴳⵏ ⵏ ⵜⴳⵔⵓⵎⵎⴰ ⵏ ⵉⵙⴼⴽⴰ
evals-plan-dataset-name-hint = ⵉⵙⵎ ⵏⵏⵙ, organisation/name.
evals-plan-dataset-path = ⴰⴼⴰⵢⵍⵓ ⵏ ⵜⴳⵔⵓⵎⵎⴰ
evals-plan-dataset-path-hint = ⴰⴼⴰⵢⵍⵓ Parquet ⵏⵖ JSON Lines, ⵣⵓⵏⴷ data/test-00000.parquet.
evals-plan-dataset-column = ⵜⴰⴳⵊⴷⵉⵜ ⵏ ⵉⵙⵇⵙⵉⵜⵏ
evals-plan-dataset-language_column = ⵜⴰⴳⵊⴷⵉⵜ ⵏ ⵜⵓⵜⵍⴰⵢⵉⵏ
evals-plan-dataset-most = ⴰⵎⴹⴰⵏ ⴰⵎⵇⵔⴰⵏ ⵏ ⵉⵣⵔⵉⵔⵉⴳⵏ
evals-plan-dataset-revision = ⴰⵎⵣⵔⴰⵢ
evals-plan-people = ⵎⴰ ⵉⵏⵏⴱⴹⵏ
evals-plan-open_to_all = ⵡⵏⵏⴰ ⵖⵓⵔ ⵉⵍⵍⴰ ⵓⵎⵉⴹⴰⵏ ⵉⵖⵢ ⴰⴷ ⵉⵏⴱⴹ, ⵓⵔ ⴷ ⵖⴰⵙ ⵉⵎⴷⵔⴰⵡⵏ ⵏ ⵜⵎⵙⵙⵓⴳⵓⵔⵜ
evals-plan-licence = ⵜⵓⵔⴰⴳⵜ ⵏ ⵜⵖⵓⵢⵉⵡⵉⵏ
evals-plan-licence-hint = ⵉⵙⵎ SPDX, ⵣⵓⵏⴷ CC-BY-4.0; ⵎⵉⴷⴷⵏ ⵇⴱⵍⵏ ⵜⵜ ⵙⵡⵓⵔ ⵜⵖⵓⵢⵜ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ. ⵎⴽ ⵜⵓⵔⴰ, ⵜⵉⵏ ⵜⴳⵔⵓⵎⵎⴰ ⵏ ⵉⵙⴼⴽⴰ.
evals-plan-limits = ⵉⵡⵜⵜⴰ, ⴷ ⵜⵢⴰⴼⵓⵜ
evals-plan-answer_tokens = ⴰⵎⴹⴰⵏ ⴰⵎⵇⵔⴰⵏ ⵏ ⵉⵙⵓⵔⵙⵏ ⵏ ⵜⵎⵔⴰⵔⵓⵜ
evals-plan-budget_tokens = ⵉⵙⵓⵔⵙⵏ ⵏ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⴰⴽⴽⵯ
evals-plan-budget_tokens-hint = ⴰⵡⴷ ⵢⴰⵜ ⵜⵎⵔⴰⵔⵓⵜ ⵓⵔ ⴷⴰ ⵜⵙⵙⵏⵜⴰ ⵏⵏⵉⴳ ⵓⵢⴰⴷ. ⵎⴽ ⵢⵓⵔⴰ, ⵓⵔ ⵉⵍⵍⵉ.
evals-plan-repository = ⵜⴰⴳⵔⵓⵎⵎⴰ ⵏ ⵜⵖⵓⵢⵉⵡⵉⵏ
evals-plan-repository-hint = ⵉⵙⵎ ⵏⵏⵙ, organisation/name. ⵎⴽ ⵉⵅⵡⴰ, ⵡⵉⵏ ⵜⵎⵙⵙⵓⴳⵓⵔⵜ ⴷ ⵓⵏⵔⴰⵔ.
evals-plan-seed = ⴰⵎⵓⴷ
evals-plan-seed-hint = ⵎⴰⵏ ⵉⵣⵔⵉⵔⵉⴳⵏ, ⵜⴰⵢⵓⴳⵉⵡⵉⵏ ⴷ ⵉⴷⵉⵙⴰⵏ ⵉⵜⵜⵓⵙⵜⵉⵏ: ⵢⴰⵏ ⵡⴰⵎⵓⴷ, ⵢⴰⵏ ⵓⵙⵜⴰⵢ.
evals-plan-create = ⵕⵥⵎ ⴰⵏⵔⴰⵔ
evals-plan-wrong-slug = ⴼⴽ ⵉⵙⵎ ⵉⴳⵣⵣⵓⵍⵏ ⵏ ⵉⵙⴽⴽⵉⵍⵏ ⵉⵎⵥⵥⵉⴰⵏⵏ, ⵓⵟⵟⵓⵏⵏ ⴷ ⵜⵣⴷⵉⵢⵉⵏ, ⵓⵔ ⵜ ⵢⵓⵙⵉ ⵓⵏⵔⴰⵔ ⵢⴰⴹⵏ; “new” ⵉⵜⵜⵓⵙⵉ.
evals-plan-wrong-task = ⵙⵜⵉ ⵎⴰⵢⴷ ⵙⴽⴰⵔⵏ ⵎⵉⴷⴷⵏ.
evals-plan-wrong-title = ⴰⵔⴰ ⴰⵣⵡⵍ ⵙ ⴽⴽⵓⵥⵜ ⵜⵓⵜⵍⴰⵢⵉⵏ.
evals-plan-wrong-rubric = ⴰⵔⴰ ⴰⵏⴰⵎⴽ ⵏ ⵜⵏⵓⵜⵉⵏ ⵙ ⴽⴽⵓⵥⵜ ⵜⵓⵜⵍⴰⵢⵉⵏ.
evals-plan-wrong-models = ⵙⵎⵎⴰ ⵉⵎⵓⴷⵉⵍⵏ ⵉⵜⵜⴰⵔⴰⵏ ⵉⴹⵕⵉⵚⵏ, ⴽⵓ ⵢⴰⵏ ⵢⴰⵜ ⵜⵡⴰⵍⵜ, ⵕⵥⵎⵏ ⵉ ⴽⵓⵍⵍⵓ, ⵙⵉⵏ ⵙ ⵓⵎⵓⵔ ⴰⴷⵔⵓⵙ ⵉ ⵓⵙⵎⵣⴰⵣⴰⵍ.
evals-plan-wrong-prompts = ⴼⴽ ⵉⵙⵇⵙⵉⵜⵏ ⵙ ⵢⴰⵜ ⵜⵖⴰⵔⴰⵙⵜ: ⵓⵔⴰⵏ ⴷⴰ, ⵏⵖ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ UTF-8, ⵏⵖ ⵉⵣⵔⵉⵔⵉⴳⵏ ⵏ ⵜⴳⵔⵓⵎⵎⴰ.
evals-plan-wrong-dataset = ⵙⵎⵎⴰ ⵜⴰⴳⵔⵓⵎⵎⴰ ⵉⵕⵥⵎⵏ, ⴰⵎⵣⵔⴰⵢ, ⴰⴼⴰⵢⵍⵓ Parquet ⵏⵖ JSON Lines ⴷ ⵜⴳⵊⴷⴰ ⵉⵍⵍⴰⵏ.
evals-plan-wrong-licence = ⴼⴽ ⵢⴰⵜ ⵜⵓⵔⴰⴳⵜ ⵙ ⵉⵙⵎ ⵏⵏⵙ ⵏ SPDX, ⵣⵓⵏⴷ CC-BY-4.0.
evals-plan-wrong-repository = ⴼⴽ ⵜⴰⴳⵔⵓⵎⵎⴰ ⵏ ⵜⵎⵙⵙⵓⴳⵓⵔⵜ ⴰⴷ ⵓⵔ ⵜⴰ ⵉⵍⵍⵉⵏ, organisation/name.
evals-plan-wrong-row = ⴰⵣⵔⵉⵔⵉⴳ { $row } ⵓⵔ ⵉⵖⵢ ⴰⴷ ⵉⵜⵜⵓⵙⵎⵔⵙ: ⴰⵔⴰ ⵜⴰⵏⴳⴰⵍⵜ ⵏ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⵎⵓⵔⵜ, | ⴷ ⵓⵙⵇⵙⵉ ⵓⵔ ⵉⵣⵔⵉⵏ 8000 ⵏ ⵉⵙⴽⴽⵉⵍⵏ.
evals-plan-wrong-number = ⴼⴽ ⵓⵟⵟⵓⵏ ⴳⵔ ⵉⵡⵜⵜⴰ ⵉⵏⵎⵏⵏ.
entry-evals-arena-published = ⵏⴱⴹⵏ ⵎⵉⴷⴷⵏ ⵅⴼ ⵉⵎⵓⴷⵉⵍⵏ ⴳ ⵓⵏⵔⴰⵔ { $arena }; ⴽⵓ ⵜⴰⵖⵓⵢⵜ ⴳ { $votes }
error-evals-arena-not-found = ⵓⵔ ⵉⵍⵍⵉ ⵓⵏⵔⴰⵔ { $arena }.
error-evals-arena-exists = ⵉⵍⵍⴰ ⵢⴰⴷ ⵓⵏⵔⴰⵔ { $arena }.
error-evals-invalid-arena = ⵓⵔ ⵉⵖⵢ ⵓⵏⵔⴰⵔ ⴰⴷ ⵉⵕⵥⵎ ⵎⴽⴰⵏⵏ; ⵥⵕ: { $field }
error-evals-invalid-vote = ⵙⵜⵉ ⵢⴰⵏ ⵙⴳ ⵎⴰⵢⴷ ⵉⵍⵍⴰⵏ.
error-evals-arena-refused = ⵓⵔ ⵜⵖⵢⴷ ⴰⴷ ⵜⵙⴽⵔⴷ ⴰⵢⴰⴷ ⴳ ⵓⵏⵔⴰⵔ ⴰⴷ.
error-evals-not-a-judge = ⵇⴱⵍ ⵜⵓⵔⴰⴳⵜ ⴳ ⵜⴰⵙⵏⴰ ⵏ ⵓⵏⵔⴰⵔ, ⵙⴰ ⵜⴽⵎⵎⵍⴷ.
error-evals-shown-before = ⵜⵏⴱⴹⴷ ⵢⴰⴷ ⵅⴼ ⵓⵢⴰⵏⵏ. ⵡⴰⴷ ⴷ ⴰⵏⴹⴼⴰⵕ.
error-evals-arena-over = ⴰⵏⵔⴰⵔ ⴰⴷ ⵓⵔ ⵙⵓⵍ ⵉⵜⵜⴰⵎⵥ ⵜⴰⵖⵓⵢⵉⵡⵉⵏ.
error-evals-not-answered = ⵉⵎⵓⴷⵉⵍⵏ ⵙⵓⵍ ⴰⵔ ⵜⵜⵎⵔⴰⵔⵏ. ⵓⵔⵔⵉ ⴷ ⴰⵔ ⵉⵎⵉⴽ.
error-evals-nothing-to-take-back = ⵓⵔ ⵜⵍⵍⵉ ⵜⵖⵓⵢⵜ ⵏⵏⴽ ⵏⵏⴰ ⵉⵖⵉⵏ ⴰⴷ ⴷ ⵜⵓⵔⵔⵉ.
error-evals-too-few-votes = ⴷⵔⵓⵙⵏ ⵎⵉⴷⴷⵏ ⵉⵏⴱⴹⵏ: ⵓⵔ ⵉⵜⵜⵓⴼⵙⵔ ⴰⵎⵢⴰ.
error-evals-arena-budget-spent = { $spent_tokens } ⵙⴳ { $budget_tokens } ⵏ ⵉⵙⵓⵔⵙⵏ ⵜⵜⵓⵙⵎⵔⵙⵏ. ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵜⵜⵓⵃⴹⴰⵏⵜ.
error-evals-model-not-evaluated = ⵓⵔ ⵉⵜⵜⵓⵙⵜⴰⵍ ⵓⵎⵓⴷⵉⵍ “{ $model }” ⴳ ⵉⵔⵎ ⵏ ⵜⵎⵓⵔⵜ ⴰⴷ.
error-evals-no-tables = ⵓⵔ ⵜⵖⵉ ⵜⵎⵔⵙⵉⵡⵜ ⴰⴷ ⴰⴷ ⵜⵖⵔ ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵏ ⵉⵙⵜⴰⵍⵏ, ⴰⵛⴽⵓ ⵓⵔ ⵉⵍⵍⵉ pyarrow; ⵙⵔⵙ Jazari ⵙ ⵜⵎⵔⵏⵉⵡⵜ «data».
error-evals-wrong-judge = ⵙⵎⵎⴰ ⵢⴰⵏ ⵓⵎⵓⴷⵉⵍ ⵏ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⴰ ⵉⵏⴱⴹⴰⵏ, ⵓⵔ ⵉⴳⵉ ⵡⴰⵏⵏⴰ ⵉⵜⵜⵓⵏⴱⴹⴰⵏ.
error-evals-no-verdict = ⵓⵔ ⵉⵜⵜⵓⵖⵔⵉ ⴰⵡⴷ ⵢⴰⵏ ⵓⵏⴱⴹⵓ; ⵙⵜⵉ ⴰⵎⵓⴷⵉⵍ ⵢⴰⴹⵏ.
error-evals-no-typesetter = ⵓⵔ ⵜⵖⵉ ⵜⵎⵔⵙⵉⵡⵜ ⴰⴷ ⴰⴷ ⵜⵙⴽⵔ PDF; ⴰⵙⵉ ⴰⵏⵇⵇⵉⵙ ⵙ HTML.
