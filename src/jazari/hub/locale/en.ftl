hub-commons = Commons
hub-commons-lead = Datasets, models and prototypes of the country’s institutes, with licence, origin and scores. Every Hugging Face tool reads them here.
hub-search = Search by name, title or tag
hub-search-button = Search
hub-any = Any
hub-type = Type
hub-language = Language
hub-languages = Languages
hub-licence = Licence
hub-no-licence = not stated
hub-name = Name
hub-size = Size
hub-files = Files
hub-scores = Scores
hub-scores-link = strengths, weaknesses and mistakes of this model
hub-updated = Updated
hub-found = { $n ->
    [one] { $n } repository
   *[other] { $n } repositories
}
hub-sort = Order
hub-sort-best = Best answer
hub-sort-updated = Newest change
hub-sort-created = Newest
hub-sort-downloads = Most downloaded
hub-narrow = Narrow down
hub-facet-type = Type
hub-facet-language = Language
hub-facet-license = Licence
hub-facet-task = Task
hub-facet-organisation = Organisation
hub-facet-class = Data class
hub-facet-remove = : show all again
hub-facet-gated = on request
hub-no-licence-short = licence not stated
hub-catalogue-machines = The whole catalogue for programs (DCAT-AP):
hub-none-found = Nothing found
hub-none-found-text = No repository matches all of these. Try fewer words, or another language or licence.
hub-show-all = Show all
hub-empty = Nothing is shared yet
hub-empty-text = Datasets and models of this node will be listed here. The first ones appear when the country’s programme runs, or with “jazari hub upload”.
hub-kind-dataset = Dataset
hub-kind-model = Model
hub-kind-space = Prototype
hub-private = private
hub-class = Data class
hub-class-open = open
hub-class-internal = internal
hub-class-personal = personal
hub-class-sensitive = sensitive
hub-file-count = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
hub-tabs = Parts of this repository
hub-tab-card = Card
hub-tab-files = Files
hub-tab-revisions = Revisions
hub-tab-origins = Made from, used by
hub-use = Use it
hub-no-card = This repository has no card yet: its README.md will be shown here.
hub-made-from = Made from
hub-made-from-nothing = No origin is recorded for this revision.
hub-used-by = Used by
hub-used-by-nothing = Nothing here was made from it yet.
hub-all-origins = All origins and uses
hub-entries = What the ledger says
hub-at-revision = Revision
hub-last-change = Last change
hub-large-file = large file
hub-download = Download
hub-no-preview = This file is too large, or not text; download it to look inside.
hub-refs = Branches and tags:
hub-revision = Revision
hub-message = What changed
hub-by = By
hub-when = When
hub-tab-discussions = Discussions
hub-talk-new = Open a discussion
hub-talk-show = Show
hub-talk-status = Status
hub-talk-filter-open = Open
hub-talk-filter-closed = Closed
hub-talk-filter-all = All
hub-talk-kind = Kind
hub-talk-kind-all = All
hub-talk-kind-discussion = Discussions
hub-talk-kind-pull-request = Proposed changes
hub-talk-pull-request = proposed change
hub-talk-status-draft = draft
hub-talk-status-open = open
hub-talk-status-closed = closed
hub-talk-status-merged = merged
hub-talk-title = Title
hub-talk-text = What you want to say
hub-talk-comment = Comment
hub-talk-comments = Comments
hub-talk-markdown = Markdown works here. Whoever may see the repository may read it.
hub-talk-gone = former member
hub-talk-none = Nothing is discussed yet
hub-talk-none-text = Questions about this repository and proposed changes will be listed here. Open the first discussion, or propose a change from a Hugging Face client with “create_pr=True”.
hub-talk-none-found = Nothing found
hub-talk-none-found-text = No discussion is of this kind and status.
hub-talk-changes = See what it changes
hub-talk-merged-as = Merged as revision
hub-talk-no-commits = It changes nothing yet.
hub-talk-conflicts = It cannot be merged as it is: its branch has changed these files since.
hub-talk-edited = edited
hub-talk-hidden = This comment was taken off.
hub-talk-edit = Edit
hub-talk-hide = Take off
hub-talk-hide-what = Its words are deleted for good; its place stays.
hub-talk-save = Save
hub-talk-send = Comment
hub-talk-close = Close
hub-talk-reopen = Open again
hub-talk-ready = Offer for merging
hub-talk-merge = Merge
hub-talk-merge-what = Merging makes one new revision, which the organisation signs.
hub-talk-rename = Change the title
hub-talk-sign-in = Sign in to take part
hub-talk-event-commit = added revision
hub-talk-event-title = new title:
hub-talk-event-open = opened it
hub-talk-event-closed = closed it
hub-talk-event-merged = merged it
entry-hub-repository-created = Repository opened: { $ref }
entry-hub-revision-published = Revision published: { $ref }, { $files ->
    [one] { $files } file
   *[other] { $files } files
}
entry-hub-repository-deleted = Repository deleted: { $ref }
error-hub-repository-not-found = There is no repository “{ $name }” here, or you may not see it.
error-hub-revision-not-found = “{ $name }” has no branch, tag or revision “{ $revision }”.
error-hub-path-not-found = “{ $name }” has nothing at “{ $path }” in this revision.
error-hub-invalid-name = “{ $name }” is not the name of a repository.
error-hub-discussion-not-found = There is no such discussion or comment here.
error-hub-invalid-text = A title has 3 to 200 characters, a comment 1 to 65,536; this one has { $characters }.
error-hub-discussion-refused = That needs to be done by its author, or by somebody who writes in this repository.
error-hub-status-conflict = The discussion does not take that as it stands now. Load its page again.
error-hub-merge-conflict = It cannot be merged: its branch has changed the same files since in another way.
error-hub-flood = That was a lot in a short time. Write again in { $minutes } minutes.
hub-tab-keeping = Storage and data class
hub-keeping-storage = Storage
hub-keeping-contents = All versions, each content once
hub-keeping-stored = On this node’s disk
hub-keeping-saved = Saved by keeping equal parts once
hub-keeping-usage = All of { $organisation }
hub-keeping-of = of { $limit }
hub-keeping-repositories = { $n ->
    [one] { $n } repository
   *[other] { $n } repositories
}
hub-keeping-travel = How far its data may travel
hub-residency = Copies may be
hub-residency-law = wherever its class and the law allow
hub-residency-national = in the country only
hub-residency-node = on this node only
hub-class-waits = A request waits for a decision
hub-class-asked = Data class from “{ $previous }” to “{ $next }”.
hub-residency-asked = Copies: from “{ $previous }” to “{ $next }”.
hub-class-decision = The decision
hub-class-decide = Decide
hub-class-approved = Approved
hub-class-refused = Refused
hub-class-reason-anonymised = the data was made anonymous
hub-class-reason-consent = the persons agreed
hub-class-reason-not-personal = it holds no personal data
hub-class-reason-wrong-class = the class was too strict
hub-class-reason-still-personal = it still holds personal data
hub-class-reason-not-shown = it was not shown that the data may travel
hub-class-needs-reviewer = Nothing changes until a reviewer of the organisation, other than who asked, decides.
hub-class-change = Change
hub-class-change-lead = A stricter class holds at once. What lets data travel farther waits for a reviewer’s decision, which the ledger records.
hub-class-decisions = Decisions
entry-hub-repository-withdrawn = Repository made private: { $ref }
entry-hub-repository-moved = Repository renamed: { $previous }, now { $ref }
entry-hub-gating-changed = Access to files of { $ref }: { $next }
entry-hub-class-changed = Data class of { $ref }: { $previous }, now { $next }
entry-hub-content-redacted = Content taken out of { $revisions ->
    [one] { $revisions } revision
   *[other] { $revisions } revisions
} of { $ref } ({ $reason })
error-hub-quota-exceeded = “{ $organisation }” keeps { $used } of at most { $limit } { $unit }; { $asked } more do not fit.
error-hub-revision-replaced = Content was taken out of revision “{ $revision }” of “{ $name }” on request; “{ $replacement }” stands for it.
error-hub-request-not-found = There is no such request, or it was decided already.
error-hub-request-open = Another request for this repository waits for its decision.
error-hub-review-refused = Only a reviewer of the organisation who did not ask may decide this.
hub-tab-viewer = Viewer
hub-tab-settings = Settings
hub-file-history = History of this file
hub-open-viewer = Open in the viewer
hub-show-formatted = Show it laid out
hub-show-source = Show the source
hub-gated-files = The files of this repository are given on request: ask for access on its first page.
hub-tensors = Tensors
hub-tensor = Tensor
hub-tensor-shape = Shape
hub-parameters = Parameters
hub-column-type = Type
hub-file-empty = This file is empty.
hub-preview-cut = This is the beginning of the file; download it for the rest.
hub-compare = Comparison
hub-no-changes = No file differs.
hub-file-added = added
hub-file-changed = changed
hub-file-renamed = renamed
hub-file-removed = removed
hub-before = Before
hub-after = After
hub-splits = Parts of this dataset
hub-rows-all = All rows
hub-row = Row
hub-row-number = Row { $n }
hub-null = none
hub-rows-search = Search in all columns
hub-op-eq = equals
hub-op-ne = differs from
hub-op-lt = is less than
hub-op-le = is at most
hub-op-gt = is more than
hub-op-ge = is at least
hub-op-contains = contains
hub-op-null = is empty
hub-op-not-null = is not empty
hub-filter = Filter
hub-filter-add = Add this filter
hub-filter-remove = Remove the filter on { $name }
hub-column = Column
hub-comparison = Comparison
hub-value = Value
hub-rows-none = No row matches. Remove a filter, or search for less.
hub-rows-shown = Rows { $first } to { $last }
hub-rows-total = of { $n }
hub-statistics = Statistics of the columns
hub-nulls = Empty
hub-distinct = Different values
hub-lengths-text = Length in characters
hub-lengths-bytes = Size in bytes
hub-lengths-picture = Size in bytes
hub-lengths-list = Number of items
hub-figure-min = Least
hub-figure-max = Most
hub-figure-mean = Mean
hub-figure-median = Median
hub-frequent = Most frequent
hub-columns = Columns
hub-columns-before = Columns before
hub-columns-after = Columns after
hub-columns-shown = Columns { $first } to { $last } of { $n }
hub-no-tables = No tables yet
hub-no-tables-text = Parquet, JSON Lines and CSV files of this repository will be shown here, row by row. Upload one to begin.
hub-visibility = Visibility
hub-visibility-public = Public: everyone can find it
hub-visibility-private = Private: only members of the organisation see it
hub-save = Save
hub-gating = Access to the files
hub-gating-hint = The card stays visible to who may see the repository.
hub-gating-no = Open to who sees the repository
hub-gating-auto = On request, granted at once
hub-gating-manual = On request, granted by a member
hub-requests = Requests for access
hub-requests-pending = Waiting
hub-requests-accepted = Granted
hub-requests-rejected = Rejected
hub-requests-none = None.
hub-access-accept = Grant
hub-access-reject = Reject
hub-access-reason = Reason, optional
hub-access-person = Name of the person on this node
hub-access-grant = Grant access
hub-move = Rename or move
hub-move-name = New name
hub-move-hint = Organisation, slash, name. The old name leads to the new one.
hub-delete = Delete this repository
hub-delete-name = Its whole name, to be sure
hub-delete-hint = Nothing of it can be brought back. Write { $name }.
hub-gated = Its files are given on request
hub-gated-asked = Your request is kept. A member of the organisation answers it.
hub-gated-auto = Ask, and you have them at once; the organisation sees your name on this node.
hub-gated-manual = A member of the organisation answers each request and sees your name on this node.
hub-gated-ask = Ask for access
hub-gated-sign-in = Sign in to ask for access.
hub-downloads = Downloads
hub-use-other = Other ways
error-hub-gated-repository = The files of “{ $name }” are given on request: ask for access on its page.
error-hub-file-unreadable = This file cannot be read as a table: it is damaged, or not what its name says. Download it to look inside.
error-hub-question-too-large = This takes more time or memory than one question gets here. Ask for fewer rows or columns, or download the file.
error-hub-viewer-busy = Many tables are being read at once. Try again in a moment.
error-hub-viewer-missing = This node reads no tables; who runs it can install that with “pip install jazari[data]”.
hub-diff-cut = { $n ->
    [one] The first { $n } line is shown.
   *[other] The first { $n } lines are shown.
}
hub-files-added = { $n ->
    [one] { $n } file added
   *[other] { $n } files added
}
hub-files-changed = { $n ->
    [one] { $n } file changed
   *[other] { $n } files changed
}
hub-files-renamed = { $n ->
    [one] { $n } file renamed
   *[other] { $n } files renamed
}
hub-files-removed = { $n ->
    [one] { $n } file removed
   *[other] { $n } files removed
}
hub-row-count = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
hub-column-count = { $n ->
    [one] { $n } column
   *[other] { $n } columns
}
hub-statistics-whole = { $n ->
    [one] Statistics of the { $n } row
   *[other] Statistics of all { $n } rows
}
hub-statistics-sampled = { $n ->
    [one] Statistics of a sample of { $n } row: the file is large
   *[other] Statistics of a sample of { $n } rows: the file is large
}
hub-download-count = { $n ->
    [one] { $n } download in 30 days
   *[other] { $n } downloads in 30 days
}
