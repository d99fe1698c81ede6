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
evals-answers-file = Every answer in one file (Parquet)
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
evals-found-first = The right text stands first for { $share } of the questions (recall@1).
evals-about-mean-score = The score is the mean of what the engine named below gives each item.
evals-about-judged = The score is the mean of a judge’s grades by the rubric, 0 for the worst and 1 for the best.
evals-judged-by = Judged by the model { $judge }.
evals-judged-people = People graded { $n } of the same answers: they agree with the judge by a weighted kappa of { $kappa } ({ $low } – { $high }); the judge’s mean grade there is { $judge }, theirs { $people }.
evals-judged-nobody = No panel of people has graded enough of these answers.
evals-unreadable-tag = no readable verdict
evals-verdict = What the judge said
evals-rubric = Rubric:
evals-unreadable = { $n ->
    [one] { $n } verdict could not be read and counts nowhere.
   *[other] { $n } verdicts could not be read and count nowhere.
}
evals-cost-judge = The judge:
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
entry-evals-perturbed = { $model } lost { NUMBER($drop, maximumFractionDigits: 3) } ({ NUMBER($drop_low, maximumFractionDigits: 3) } to { NUMBER($drop_high, maximumFractionDigits: 3) }) on the benchmark “{ $benchmark }” when its items were spoilt ({ $perturbation })

error-evals-evaluation-not-found = Entry { $index } of this node is no evaluation.
error-evals-empty-benchmark = The benchmark “{ $benchmark }” has nothing to ask yet.
error-evals-not-public = “{ $name }” is not public, and an evaluation would show it.
error-evals-not-comparable = Evaluations { $first } and { $second } are not of the same items.

# The arena
evals-arena-title = Which model answers better?
evals-arena-lead = Read two answers, without knowing whose they are, and say which is better. People’s votes rank the models in your language.
evals-arena-task-pairs = Compare two answers
evals-arena-task-grades = Grade answers from 1 to 5
evals-arena-for-all = open to everybody with an account
evals-arena-for-members = for this organisation’s contributors
evals-arena-open = Open
evals-arena-closed = Ended
evals-arena-published = Published
evals-arena-status = How it is doing
evals-arena-none = No arena yet
evals-arena-none-text = Arenas appear here once a steward opens one.
evals-arena-waiting = The models are still answering
evals-arena-waiting-text = Judging begins when every model has answered every question. Come back a little later.
evals-arena-over = This arena takes no more votes.
evals-arena-how-pairs = You see a question and two answers. Say which one you would rather have received: correct, useful, and in good language. Nobody knows which model wrote which, and the order is drawn by lot.
evals-arena-how-grades = You see a question and one answer. Grade it by what is written below it, from 1 (bad) to 5 (very good). Nobody knows which model wrote it.
evals-arena-sign-in = Sign in to take part.
evals-arena-members-only = This arena is for contributors of the organisation. One of its stewards can make you one.
evals-arena-languages = Which of these languages do you read well?
evals-arena-languages-hint = You are shown questions in these only.
evals-arena-region = Your region
evals-arena-region-none = I would rather not say
evals-arena-region-hint = It shows whether models serve all regions alike. A region with fewer than { $n } judges is never published.
evals-arena-licence = Your votes will be public
evals-arena-licence-hint = Everybody may use them under this licence:
evals-arena-agree = I give my votes under
evals-arena-credit = May we name you?
evals-arena-credit-hint = The dataset’s page can thank you by your account’s name. It never says who voted how.
evals-arena-credit-no = No, I stay anonymous
evals-arena-credit-yes = Yes, name me
evals-arena-begin = Begin
evals-arena-privacy = Your votes are kept with your account until the arena ends, and you can take them back until then. What is published has a number in place of each judge, and the public ledger names nobody.
evals-arena-ask-pairs = Which answer is better?
evals-arena-ask-grades = How good is this answer?
evals-arena-answer = Answer { $side }
evals-arena-the-answer = Answer
evals-arena-no-answer = The model gave no answer.
evals-verdict-a = A is better
evals-verdict-b = B is better
evals-verdict-equal = Both are as good
evals-verdict-bad = Both are bad
evals-verdict-1 = 1 – bad
evals-verdict-2 = 2 – poor
evals-verdict-3 = 3 – fair
evals-verdict-4 = 4 – good
evals-verdict-5 = 5 – very good
evals-arena-pass = I cannot judge this
evals-arena-thanks = Thank you
evals-arena-no-more = You have judged everything that there is in your languages.
evals-arena-yours = judged by you
evals-arena-undo = Take back my last vote
evals-arena-help = What to look for, and leaving
evals-arena-leave-text = Leaving takes back all your votes in this arena.
evals-arena-leave = Leave, and delete my votes
evals-arena-answers = answers of the models
evals-arena-votes = Votes
evals-arena-judges = Judges
evals-arena-here = Counted on this node
evals-arena-tokens = Tokens used
evals-arena-budget = { $n ->
    [one] Of a budget of { $n } token
   *[other] Of a budget of { $n } tokens
 }
evals-arena-no-budget = Without a budget
evals-arena-models = Models
evals-arena-resume = Ask for the missing answers
evals-arena-resume-text = Answers that are there are kept and are not asked for again. A larger budget lets the models go on.
evals-arena-became = Published as
evals-arena-publish = Close and publish
evals-arena-publish-text = No more votes are taken. The votes, without names, and the ranking are published as
evals-arena-rank = Rank
evals-arena-grade = Mean grade
evals-arena-share = Against an average model
evals-arena-strength = Strength
evals-arena-won = Won
evals-arena-tied = Tied
evals-arena-lost = Lost
evals-arena-bad = Called bad
evals-arena-counted = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
 } of { $judges ->
    [one] { $judges } person
   *[other] { $judges } people
 }
evals-arena-chart-one = { $model } is preferred to all others
evals-arena-chart-tied = { $n ->
    [one] { $n } model comes first
   *[other] { $n } models come first: the votes do not tell them apart
 }
evals-arena-method = The bar is the share of votes, half for each tie, that a model would take from an average one of this arena, by a Bradley-Terry model with ties. Intervals come from drawing the judges again and again; models whose intervals overlap share a rank.
evals-arena-method-grades = The bar is the mean grade. Intervals come from drawing the judges again and again; models whose intervals overlap share a rank.
evals-arena-first-share = Where one answer was better, it was the first one shown in { $share } of votes; one half is expected where the order does not matter.
evals-arena-alpha = Agreement of the judges (Krippendorff’s alpha): { $alpha }.
evals-arena-by-region = By region of the judges
evals-arena-small = Languages and regions with fewer than { $n } judges are not shown by themselves.
evals-arena-few = Fewer than { $n } people judged: other judges may well rank the models otherwise, and the intervals cannot show that.
evals-arena-data = Check it
evals-arena-data-text = Every vote, without names, and every answer:
evals-plan-new = Open an arena
evals-plan-lead = Models answer the same questions; people say, without knowing whose they are, which answers are better.
evals-plan-task = What people do
evals-plan-slug = Short name
evals-plan-slug-hint = The last part of its address: small letters a to z, digits, hyphens, like darija-chat.
evals-plan-title = Title
evals-plan-title-hint = In each language of the pages: people read the one of theirs.
evals-plan-rubric = What the grades mean
evals-plan-rubric-hint = Where people grade: what an answer of 1, of 3 and of 5 is like. Leave it empty where they compare two answers.
evals-plan-models = Models
evals-plan-models-hint = One on a line: organisation/name of a language model of this node, or provider/model. The gateway’s page lists them.
evals-plan-asked = What models are asked
evals-plan-asked-hint = Write the questions, or choose a file, or name a public dataset: one of the three. Personal data in them is replaced before anybody sees them.
evals-plan-prompts = Questions
evals-plan-prompts-hint = One on a line, behind its language’s code: eng_Latn | What is a river?
evals-plan-file = Or a file
evals-plan-file-hint = Lines as above, or JSON Lines with “text” and “language”; in UTF-8.
evals-plan-codes = Codes of the languages
evals-plan-dataset-name = Or rows of a dataset
evals-plan-dataset-name-hint = Its name, organisation/name.
evals-plan-dataset-path = The dataset’s file
evals-plan-dataset-path-hint = A Parquet or JSON Lines file of it, like data/test-00000.parquet.
evals-plan-dataset-column = Column of the questions
evals-plan-dataset-language_column = Column of the languages
evals-plan-dataset-most = Rows at most
evals-plan-dataset-revision = Revision
evals-plan-people = Who judges
evals-plan-open_to_all = Everybody with an account may judge, not only the organisation’s contributors
evals-plan-licence = Licence of the votes
evals-plan-licence-hint = An SPDX name, like CC-BY-4.0; people agree to it before the first vote. Left empty, the dataset’s own.
evals-plan-limits = Limits, and the result
evals-plan-answer_tokens = Tokens of an answer at most
evals-plan-budget_tokens = Budget for all answers, in tokens
evals-plan-budget_tokens-hint = No answer is begun beyond it. Left empty, there is none.
evals-plan-repository = Dataset of the votes
evals-plan-repository-hint = Its name, organisation/name. Left empty, the organisation’s and the arena’s.
evals-plan-seed = Seed
evals-plan-seed-hint = Decides which rows, pairs and sides are drawn: the same seed, the same draw.
evals-plan-create = Open the arena
evals-plan-wrong-slug = Give a short name of small letters, digits and hyphens that no other arena has; “new” is taken.
evals-plan-wrong-task = Choose what people do.
evals-plan-wrong-title = Write the title in all four languages.
evals-plan-wrong-rubric = Write what the grades mean in all four languages.
evals-plan-wrong-models = Name models that write text, each once, open to everybody, and two at least to compare.
evals-plan-wrong-prompts = Give the questions in one way: written here, or as one UTF-8 file, or as rows of a dataset.
evals-plan-wrong-dataset = Name a public dataset, its revision, a Parquet or JSON Lines file and columns that are there.
evals-plan-wrong-licence = Give one licence by its SPDX name, like CC-BY-4.0.
evals-plan-wrong-repository = Give a dataset of this organisation that is not there yet, as organisation/name.
evals-plan-wrong-row = Line { $row } cannot be used: write the code of a language of the country, | and a question of at most 8000 characters.
evals-plan-wrong-number = Give a number within sensible bounds.
entry-evals-arena-published = People judged models in the arena { $arena }; every vote is in { $votes }
error-evals-arena-not-found = There is no arena { $arena }.
error-evals-arena-exists = There is an arena { $arena } already.
error-evals-invalid-arena = The arena cannot be opened so; look at: { $field }
error-evals-invalid-vote = Choose one of what is offered.
error-evals-arena-refused = You may not do this in this arena.
error-evals-not-a-judge = Agree to the licence on the arena’s page first.
error-evals-shown-before = You have judged that already. Here is the next one.
error-evals-arena-over = This arena takes no more votes.
error-evals-not-answered = The models are still answering. Come back a little later.
error-evals-nothing-to-take-back = There is no vote of yours that could be taken back.
error-evals-too-few-votes = Too few people have judged yet: nothing was published.
error-evals-arena-budget-spent = { $spent_tokens } of { $budget_tokens } tokens are used. The answers are kept; a larger budget lets the models go on.
error-evals-model-not-evaluated = No model “{ $model }” has been evaluated on a benchmark of this country.
error-evals-no-tables = This node cannot read the answers of evaluations, as pyarrow is missing; install Jazari with its extra “data”.
error-evals-wrong-judge = Name one language model that judges, other than the one that is judged, and only for a judged benchmark.
error-evals-no-verdict = None of the judge’s verdicts could be read; choose a model that follows instructions.
error-evals-no-typesetter = This node cannot make PDF files; take the report as HTML.
