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
evals-undetermined = undetermined
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
evals-model-of = { $model }: strengths and weaknesses
evals-model-lead = What this model scores on the country’s benchmarks, where it is strong and where weak, and what it gets wrong.
evals-model-all = All that is known of this model
evals-model-repository = Files and card
evals-benchmark = Benchmark
evals-repeats = Over seeds: mean and deviation
evals-repeats-value = { $mean } ± { $deviation } over { $n } seeds
evals-not-current = on an earlier state of the benchmark
evals-jump = suspicious rise
evals-jump-text = From evaluation { $before } to { $after } the score rose by { $rise }, more than chance explains ({ $p }, corrected for all that were compared), while the data that the model declares stayed the same. Somebody should ask why.
evals-strengths = Strengths and weaknesses
evals-strengths-text = The best and the worst parts of each benchmark. A part is a strength where its whole interval lies above the model’s score on the benchmark, a weakness where it lies below; else it may be chance.
evals-part = Part
evals-part-class = class
evals-part-language = language
evals-part-source = source
evals-beside-whole = Beside the whole
evals-part-above = strength
evals-part-below = weakness
evals-part-about = may be chance
evals-failures = What it gets wrong
evals-failures-count = { $n ->
    [one] { $n } item of { $items } is wrong; the most frequent mistake first.
   *[other] { $n } items of { $items } are wrong; the most frequent mistakes, or the worst answers, first.
 }
evals-failures-hidden = The items of this benchmark are no longer public, so none is shown.
evals-steps = { $n } steps back:
evals-cost = What it costs
evals-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
 }
evals-task = Task
evals-task-lid = Telling the language
evals-task-translit = Writing in the other script
evals-task-mt = Translation
evals-task-embed = Finding texts by their meaning
evals-task-tokenizer = A vocabulary for models
evals-task-lm = Writing texts
evals-task-procedures = Finding the procedure
evals-language-of = { $language }: what works today
evals-language-nothing = { $language }: nothing works today.
evals-language-works = { $n ->
    [one] { $language }: { $n } task of { $total } works today.
   *[other] { $language }: { $n } tasks of { $total } work today.
 }
evals-speakers = About { $people } people speak it, { $share } of the population.
evals-speakers-unknown = No census of the country says how many speak it.
evals-language-measured = What was measured
evals-language-measured-text = The best model of each task in this language, and the language that is served best by the same benchmark. A task works where the model’s interval in this language begins at the benchmark’s minimum or above. Models that were trained on a benchmark’s items are left out.
evals-language-best = Beside the best-served language
evals-language-is-best = none is served better
evals-language-behind = { $share } of { $language } ({ $score })
evals-language-missing = What is missing
evals-missing-both = no model, and no benchmark to measure one
evals-missing-benchmark = { $models } was trained for it, but there is no benchmark: nobody knows how good it is
evals-missing-model = the benchmark { $benchmarks } is there, but no model that was trained for it has been evaluated
evals-missing-score = model and benchmark ({ $benchmarks }) are there, but nobody has run the evaluation
evals-languages = Language by language
evals-gap = The gap between languages
evals-gap-short = Gap between languages, weighted by speakers: { $gap }
evals-gap-text = Speakers of the country’s languages lack on average { $gap } (95% interval { $low } to { $high }) of what the best-served language has.
evals-gap-equal = Counting each language the same, it is { $gap }.
evals-gap-chart = { $best } has { $share } of what the best-served language has, { $worst } { $last }
evals-gap-source = the newest evaluations on each benchmark above
evals-gap-tasks = By task
evals-gap-speakers = Speakers
evals-gap-how = For each task a language counts with its best model’s score as a share of the best-served language’s, nothing where nothing was measured; then the mean over tasks, and over the scripts of a language. Each language weighs as many as speak it, by the census (Blasi, Anastasopoulos and Neubig 2022, tau = 1; all the same: tau = 0). Models trained on a benchmark’s items are left out. This command computes it again from the entries and the answers they name:
evals-contamination = Contamination
evals-report = Report
evals-report-html = Download as HTML
evals-report-pdf = Download as PDF
evals-report-title = Evaluation of { $model }
evals-report-lead = { $n ->
    [one] The model was measured on { $n } benchmark; it reaches the minimum for use on { $passed }.
   *[other] The model was measured on { $n } benchmarks; it reaches the minimum for use on { $passed }.
 }
evals-report-by = Evaluated by
evals-report-node = Ledger, entries
evals-report-subject = What was measured, and on what
evals-report-subject-text = Each benchmark asks every model the same items. The items of these were held out: the model must not have learnt from them, which the section on contamination checks.
evals-report-words = Items
evals-report-data = Data
evals-report-origins = The model says that it goes back to:
evals-report-scores = Scores
evals-report-method = Method
evals-report-method-interval = Intervals are 95% percentile intervals of the bootstrap: the score of { $n } resamples of the items, drawn with replacement (seed { $seed }).
evals-report-method-jumps = A new score of a model is called suspicious where it rises by more than chance explains (one-sided test on the standard error of the difference, p corrected after Holm, below 0.05) and the data that the model declares did not change.
evals-report-others = Beside the best model
evals-report-rank = Rank
evals-report-best = Best model
evals-report-limits = Limits
evals-report-limits-text = A score holds for texts like the benchmark’s: other topics, spellings and times may do better or worse. The intervals know the chance of the items drawn, not the faults of the benchmark itself.
evals-report-few = { $n ->
    [one] only { $n } item, so that the interval is wide.
   *[other] only { $n } items, so that the interval is wide.
 }
evals-report-manifest = What a repetition must start from, for each benchmark:
evals-report-ledger = Proof
evals-report-ledger-text = Each score is an entry of the node’s ledger, which nobody can change unseen. The leaf hash, hashed with the proof in order (RFC 6962), gives the root that the node signed. The last command checks the whole log and needs no network.

entry-evals-evaluated = { $model } scored { NUMBER($score, maximumFractionDigits: 3) } ({ NUMBER($low, maximumFractionDigits: 3) } to { NUMBER($high, maximumFractionDigits: 3) }) on the benchmark “{ $benchmark }”, { $items ->
    [one] { $items } item
   *[other] { $items } items
 }

error-evals-evaluation-not-found = Entry { $index } of this node is no evaluation.
error-evals-empty-benchmark = The benchmark “{ $benchmark }” has nothing to ask yet.
error-evals-not-public = “{ $name }” is not public, and an evaluation would show it.
error-evals-not-comparable = Evaluations { $first } and { $second } are not of the same items.
error-evals-model-not-evaluated = No model “{ $model }” has been evaluated on a benchmark of this country.
error-evals-no-typesetter = This node cannot make PDF files; take the report as HTML.
