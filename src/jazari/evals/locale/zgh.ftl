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

error-evals-evaluation-not-found = ⴰⵙⵙⴽⵍ { $index } ⵏ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ ⵓⵔ ⵉⴳⵉ ⴰⵙⵜⴰⵍ.
error-evals-empty-benchmark = ⵉⵔⵎ « { $benchmark } » ⵓⵔ ⵜⴰ ⴷⴰⵔⵙ ⵎⴰ ⵉⵜⵜⵓⵙⵇⵙⴰⵏ.
error-evals-not-public = « { $name } » ⵓⵔ ⵉⴳⵉ ⴰⵏⴰⴳⴷⵓⴷ, ⴷ ⵓⵙⵜⴰⵍ ⵉⵖⵉ ⴰⴷ ⵜ ⵉⵙⵙⴽⵏ.
error-evals-not-comparable = ⵉⵙⵜⴰⵍⵏ { $first } ⴷ { $second } ⵓⵔ ⴳⵉⵏ ⵅⴼ ⵉⴼⵔⴷⵉⵙⵏ ⵏⵏⵉⵖ.
error-evals-model-not-evaluated = ⵓⵔ ⵉⵜⵜⵓⵙⵜⴰⵍ ⵓⵎⵓⴷⵉⵍ “{ $model }” ⴳ ⵉⵔⵎ ⵏ ⵜⵎⵓⵔⵜ ⴰⴷ.
error-evals-no-typesetter = ⵓⵔ ⵜⵖⵉ ⵜⵎⵔⵙⵉⵡⵜ ⴰⴷ ⴰⴷ ⵜⵙⴽⵔ PDF; ⴰⵙⵉ ⴰⵏⵇⵇⵉⵙ ⵙ HTML.
