evals-title = Leaderboard
evals-lead = How well models answer on the country’s own benchmarks. Every answer behind a score can be read.
evals-evaluation = Evaluation { $index }
evals-of = { $model }: { $benchmark }
evals-native = written in its language
evals-translated = translated
evals-about-macro-f1 = The score is macro-F1: the mean over the classes, each counting the same.
evals-about-accuracy = The score is the share of right answers.
evals-about-character-accuracy = The score is the character accuracy: one less the edits needed for each character of the references.
evals-about-exact-match = The score is the share of answers that are the reference exactly.
evals-about-chrf = The score is chrF++: how many short runs of characters and words answer and reference share.
evals-minimum = A model may be deployed when its interval begins at { $minimum } or above.
evals-data = Data:
evals-questions = questions of the country pack
evals-licence = licence
evals-model = Model
evals-program = Program { $id }
evals-score = Score
evals-interval = 95% interval
evals-items = Items
evals-date = Date
evals-outcome = Outcome
evals-passed = reaches the minimum
evals-not-passed = below the minimum
evals-chart-leader = { $model } has the best score: { $score }
evals-chart-classes = { $best } is recognised best, { $worst } least
evals-chart-source = { $n ->
    [one] the answers to { $n } item
   *[other] the answers to { $n } items
 }
evals-interval-text = { $n ->
    [one] 95% interval from { $low } to { $high }, on { $n } item.
   *[other] 95% interval from { $low } to { $high }, on { $n } items.
 }
evals-by-class = F1 by class
evals-class = Class
evals-precision = Precision
evals-recall = Recall
evals-by-source = By source
evals-source = Source
evals-by-language = By language of the question
evals-language = Language
evals-confusion = What was taken for what
evals-confusion-text = Each row is a right class, each column what the model answered; the deeper a cell, the larger its share of the row.
evals-other = another
evals-none = none of ours
evals-answers = Every answer
evals-answers-all = All answers
evals-answers-wrong = Only the wrong ones
evals-count = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }
evals-item = Item
evals-expected = Right class
evals-reference = Reference
evals-answered = Answer
evals-right = right
evals-wrong = wrong
evals-no-wrong = No answer is wrong.
evals-made-from = Made from
evals-again = Run it again
evals-again-text = The first command asks the model; what was evaluated before is not asked twice. The second computes the score again from the answers that were kept.
evals-earlier = { $n ->
    [one] { $n } earlier evaluation, on other data or of an older revision
   *[other] { $n } earlier evaluations, on other data or of older revisions
 }
evals-empty = No model has been evaluated on this yet
evals-empty-text = The scores of models will be here. This command makes the first one:
evals-behind = Behind the best
evals-sure = a real difference ({ $p })
evals-unsure = may be chance ({ $p })
evals-compare = Two models item by item
evals-compare-of = { $first } and { $second }
evals-better-alone = Items better alone
evals-difference = { $n ->
    [one] The second scores { $difference } more than the first (95% interval { $low } to { $high }, on { $n } item):
   *[other] The second scores { $difference } more than the first (95% interval { $low } to { $high }, on the same { $n } items):
 }
evals-compare-how = The interval resamples the items; p says how often a difference as large comes about when each item’s two answers are given to the models by chance. On the leaderboard p is corrected for the number of models.
evals-apart = Where their answers differ
evals-none-apart = They answered every item alike.
evals-audit = Answers to check
evals-audit-link = Which right answers may be wrong?
evals-audit-of = Answers to check: { $benchmark }
evals-audit-lead = Models that err by themselves err differently. Where most of them give the same answer against the key, or where a question stands twice with different answers, a person should look: the key may be wrong, or the models share a fault.
evals-audit-models = What the models say
evals-audit-agree = { $answer }: { $some } of { $n } models
evals-audit-twice = the same question has another right answer elsewhere
evals-audit-none = Nothing to check: no answer of the key is contradicted by itself or by most models. With a single model there is nothing to compare.
evals-contaminated = { $n ->
    [one] trained on { $n } item
   *[other] trained on { $n } items
 }
evals-contamination-text = The questions stand in the model’s training data, so that the score says less than it seems.
evals-contamination-none = None of the questions was found in what the model was trained on.
evals-contamination-unknown = What the model was trained on is not on this node, so nobody looked for the questions in it.
evals-about-choice-accuracy = The score is the share of items whose right option the model finds the likeliest.
evals-about-span-f1 = The score is F1 over the characters of the spans to find, each kind of its own.
evals-about-span-exact = The score is F1 over whole spans: beginning, end and kind must be right.
evals-about-recall-at-10 = The score is recall@10: the share of questions whose answer is among the ten nearest texts.
evals-about-ndcg-at-10 = The score is nDCG@10: an answer counts the more, the nearer to the first place it is found.
evals-about-mean-score = The score is the mean of what the engine named below gives each item.
evals-cost-time = It took { $seconds } seconds: { $rate } items and { $bytes } bytes a second.
evals-cost-tokens = { $asked } tokens went in, { $answered } came out.
evals-cost-price = Price: { $price } { $currency }.
evals-energy-measured = Energy, measured by the processor: { $joules } joules.
evals-energy-estimated = Energy, estimated from the processor’s rated power and the time it worked: { $joules } joules.
evals-energy-unknown = Energy: not measured.
evals-engine = Asked by { $engine } { $version }.
evals-robustness = When the questions are spoilt
evals-robustness-text = The same items were asked again, their texts changed. The loss is the clean score less the spoilt one, with its interval over the same items.
evals-perturbation = Change
evals-changed = Items changed
evals-drop = Loss
evals-perturbation-spelling = spelling habits
evals-perturbation-arabizi = in Latin letters
evals-perturbation-arabic = in Arabic letters
evals-perturbation-keyboard = slips of the finger
evals-perturbation-diacritics = without vowel signs and accents
evals-perturbation-digits = Latin and Arabic digits exchanged
evals-perturbation-casing = in capitals
evals-perturbation-whitespace = spaces and line breaks

entry-evals-evaluated = { $model } scored { NUMBER($score, maximumFractionDigits: 3) } ({ NUMBER($low, maximumFractionDigits: 3) } to { NUMBER($high, maximumFractionDigits: 3) }) on the benchmark “{ $benchmark }”, { $items ->
    [one] { $items } item
   *[other] { $items } items
 }
entry-evals-perturbed = { $model } lost { NUMBER($drop, maximumFractionDigits: 3) } ({ NUMBER($drop_low, maximumFractionDigits: 3) } to { NUMBER($drop_high, maximumFractionDigits: 3) }) on the benchmark “{ $benchmark }” when its items were spoilt ({ $perturbation })

error-evals-evaluation-not-found = Entry { $index } of this node is no evaluation.
error-evals-empty-benchmark = The benchmark “{ $benchmark }” has nothing to ask yet.
error-evals-not-public = “{ $name }” is not public, and an evaluation would show it.
error-evals-not-comparable = Evaluations { $first } and { $second } are not of the same items.
