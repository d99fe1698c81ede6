roadmap-title = Roadmap
roadmap-lead = Every figure is computed from the public ledger, or reported with its source. Nothing is typed in.
roadmap-progress = Share of the way to the target
roadmap-computed = { $n ->
    [one] Computed from { $n } entry
   *[other] Computed from { $n } entries
 }
roadmap-empty = No indicator yet
roadmap-empty-text = The country's pack lists this pillar's indicators in roadmap.toml.
roadmap-map-title = Cases received per 100,000 inhabitants, by region
roadmap-map-source = the node's ledger and the census
roadmap-per-100k = Per 100,000 inhabitants
roadmap-population = Population
roadmap-check-title = Check it yourself
roadmap-check-text = This command reads the whole ledger, checks every entry, and computes every figure again on your computer.
roadmap-as-of = As of
roadmap-target = Target
roadmap-formula = Formula
roadmap-source = Source
roadmap-no-source = Nothing has been reported yet.
roadmap-pack = State of the country's pack
roadmap-by-region = By region
roadmap-behind = { $n ->
    [one] The entry behind it
   *[other] The { $n } entries behind it
 }
entry-roadmap-pack-adopted = The pack of { $country }, version { $version }, is in force
entry-roadmap-figure-reported = { $indicator }: { $value } reported for { $date }
error-roadmap-not-reportable = The indicator { $indicator } is computed from entries and cannot be typed in.

## Formulas, in words

roadmap-formula-datasets-published = Datasets with a published revision, less those deleted since.
roadmap-formula-models-published = Models with a published revision, less those deleted since.
roadmap-formula-languages-with-dataset = Languages with at least one document in the newest build of a dataset.
roadmap-formula-open-share = Published revisions of class “open”, as a share of all published revisions.
roadmap-formula-evaluations-recorded = Evaluations recorded in the ledger.
roadmap-formula-best-macro-f1 = The highest macro-F1 that a language identifier reached on a benchmark.
roadmap-formula-cases-received = Cases that citizens submitted; demonstration cases count, and their entries say so.
roadmap-formula-cases-decided = Cases that were decided.
roadmap-formula-median-days = The median of whole days from reception to decision.
roadmap-formula-within-limit-share = Cases decided within the legal limit, as a share of decided cases that have one.
roadmap-formula-agreement-share = Decided cases where the civil servant kept the language and the procedure that the model proposed.
roadmap-formula-organisations-active = Organisations with at least one entry, the node itself left out.
