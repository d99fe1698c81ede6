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
hub-updated = Updated
hub-found = { $n ->
    [one] { $n } repository
   *[other] { $n } repositories
}
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
