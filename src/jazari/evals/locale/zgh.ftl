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
evals-about-choice-accuracy = ⴰⵇⵇⴰⵏ ⵉⴳⴰ ⵜⵓⵏⵥⵓⵜ ⵏ ⵉⴼⵔⴷⵉⵙⵏ ⵏⵏⴰ ⴳ ⵉⵥⵕⴰ ⵓⵏⵎⵎⴰⵍ ⴰⵙⵜⴰⵢ ⵏⵉⵖⴰⵏ.
evals-about-span-f1 = ⴰⵇⵇⴰⵏ ⵉⴳⴰ F1 ⵅⴼ ⵉⵙⴽⴽⵉⵍⵏ ⵏ ⵜⵉⴳⵣⵣⵓⵎⵉⵏ, ⴽⵓ ⴰⵏⴰⵡ ⵡⴰⵃⴷⵓⵜ.
evals-about-span-exact = ⴰⵇⵇⴰⵏ ⵉⴳⴰ F1 ⵅⴼ ⵜⴳⵣⵣⵓⵎⵉⵏ ⴽⵓⵍⵍⵓⵜⵏⵜ: ⴰⵙⵏⵜⵉ, ⴰⴳⴳⵓⵔ ⴷ ⵡⴰⵏⴰⵡ.
evals-about-recall-at-10 = ⴰⵇⵇⴰⵏ ⵉⴳⴰ recall@10: ⵜⵓⵏⵥⵓⵜ ⵏ ⵉⵙⵇⵙⵉⵜⵏ ⵏⵏⴰ ⵎⵉ ⵜⵍⵍⴰ ⵜⵎⵔⴰⵔⵓⵜ ⴳ ⵎⵔⴰⵡ ⵉⴹⵔⵉⵚⵏ ⵉⵇⵔⴱⵏ.
evals-about-ndcg-at-10 = ⴰⵇⵇⴰⵏ ⵉⴳⴰ nDCG@10: ⵜⴰⵎⵔⴰⵔⵓⵜ ⵜⵜⵓⵙⵙⴰⵏ ⵓⴳⴳⴰⵔ ⵎⴽ ⵜⵇⵔⴱ ⵙ ⵓⴷⵖⴰⵔ ⴰⵎⵣⵡⴰⵔⵓ.
evals-about-mean-score = ⴰⵇⵇⴰⵏ ⵉⴳⴰ ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵎⴰⵢⴷ ⵉⴼⴽⴰ ⵓⵎⵓⵜⵓⵔ ⴷⴷⴰⵡ ⴰⵙ ⵉ ⴽⵓ ⴰⴼⵔⴷⵉⵙ.
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

entry-evals-evaluated = { $model } ⵢⵓⵡⵉ { NUMBER($score, maximumFractionDigits: 3) } (ⵙⴳ { NUMBER($low, maximumFractionDigits: 3) } ⴰⵔ { NUMBER($high, maximumFractionDigits: 3) }) ⴳ ⵉⵔⵎ « { $benchmark } », { $items ->
    [one] { $items } ⵓⴼⵔⴷⵉⵙ
   *[other] { $items } ⵏ ⵉⴼⵔⴷⵉⵙⵏ
 }
entry-evals-perturbed = { $model } ⵉⵙⵔⵡⵃ { NUMBER($drop, maximumFractionDigits: 3) } (ⵙⴳ { NUMBER($drop_low, maximumFractionDigits: 3) } ⴰⵔ { NUMBER($drop_high, maximumFractionDigits: 3) }) ⴳ ⵉⵔⵎ « { $benchmark } » ⴰⵙⵎⵉ ⵅⵛⵏⵏ ⵉⴼⵔⴷⵉⵙⵏ ({ $perturbation })

error-evals-evaluation-not-found = ⴰⵙⵙⴽⵍ { $index } ⵏ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ ⵓⵔ ⵉⴳⵉ ⴰⵙⵜⴰⵍ.
error-evals-empty-benchmark = ⵉⵔⵎ « { $benchmark } » ⵓⵔ ⵜⴰ ⴷⴰⵔⵙ ⵎⴰ ⵉⵜⵜⵓⵙⵇⵙⴰⵏ.
error-evals-not-public = « { $name } » ⵓⵔ ⵉⴳⵉ ⴰⵏⴰⴳⴷⵓⴷ, ⴷ ⵓⵙⵜⴰⵍ ⵉⵖⵉ ⴰⴷ ⵜ ⵉⵙⵙⴽⵏ.
error-evals-not-comparable = ⵉⵙⵜⴰⵍⵏ { $first } ⴷ { $second } ⵓⵔ ⴳⵉⵏ ⵅⴼ ⵉⴼⵔⴷⵉⵙⵏ ⵏⵏⵉⵖ.
