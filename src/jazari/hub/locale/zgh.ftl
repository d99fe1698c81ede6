hub-commons = ⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ
hub-commons-lead = ⵜⵉⴳⵔⵓⵎⵎⴰ ⵏ ⵉⵙⴼⴽⴰ, ⵉⵎⵓⴷⵉⵍⵏ ⴷ ⵉⵎⵏⵣⴰ ⵏ ⵜⵙⵉⵏⴰⴳⵉⵏ ⵏ ⵜⵎⵓⵔⵜ, ⴷ ⵜⵓⵔⴰⴳⵜ, ⴰⵙⴰⴳⵎ ⴷ ⵜⵢⴰⴼⵓⵜⵉⵏ ⵏⵏⵙⵏ. ⴽⵓ ⴰⵎⴰⵙⵙ ⵏ Hugging Face ⵉⵖⵉ ⴰⴷ ⵜⵏ ⵉⵖⵔ ⴷⴰ.
hub-search = ⵔⵣⵓ ⵙ ⵢⵉⵙⵎ, ⴰⵣⵡⵍ ⵏⵖ ⵜⴰⵛⵕⴰⴹⵜ
hub-search-button = ⵔⵣⵓ
hub-any = ⵎⴰⵕⵕⴰ
hub-type = ⴰⵏⴰⵡ
hub-language = ⵜⵓⵜⵍⴰⵢⵜ
hub-languages = ⵜⵓⵜⵍⴰⵢⵉⵏ
hub-licence = ⵜⵓⵔⴰⴳⵜ
hub-no-licence = ⵓⵔ ⵜⵜⵓⵏⵏⴰ
hub-name = ⵉⵙⵎ
hub-size = ⵜⵉⴷⴷⵉ
hub-files = ⵉⴼⵓⵢⵍⴰ
hub-scores = ⵜⵉⵢⴰⴼⵓⵜⵉⵏ
hub-scores-link = ⵜⵉⵖⵉⵍⵜ, ⵜⵉⵔⵙⵍⵜ ⴷ ⵜⵣⴳⴳⴰⵍ ⵏ ⵓⵎⵓⴷⵉⵍ ⴰⴷ
hub-updated = ⴰⵙⵎⴰⵢⵏⵓ
hub-found = { $n ->
    [one] { $n } ⵓⵙⴰⵔⵙ
   *[other] { $n } ⵏ ⵉⵙⴰⵔⵙⵏ
}
hub-sort = ⴰⵙⵎⵙⴰⵙⴰ
hub-sort-best = ⵜⴰⵎⵔⴰⵔⵓⵜ ⵉⵖⵓⴷⴰⵏ
hub-sort-updated = ⴰⵙⵏⴼⵍ ⴰⵎⴳⴳⴰⵔⵓ
hub-sort-created = ⴰⵎⴰⵢⵏⵓ
hub-sort-downloads = ⴰⵎⵖⵓⴷⵓ ⵏ ⵓⴳⴰⵎ
hub-narrow = ⵙⵎⵣⵉ
hub-facet-type = ⴰⵏⴰⵡ
hub-facet-language = ⵜⵓⵜⵍⴰⵢⵜ
hub-facet-license = ⵜⵓⵔⴰⴳⵜ
hub-facet-task = ⵜⴰⵡⵓⵔⵉ
hub-facet-organisation = ⵜⴰⵎⵙⵙⵓⴷⵙⵜ
hub-facet-class = ⵜⴰⵙⵎⵉⵍⵜ ⵏ ⵉⵙⴼⴽⴰ
hub-facet-remove = : ⵙⴽⵏ ⴰⴽⴽⵯ
hub-facet-gated = ⵙ ⵓⵙⵓⵜⵔ
hub-no-licence-short = ⵜⵓⵔⴰⴳⵜ ⵓⵔ ⵜⵜⵓⵙⵏⵎⵍ
hub-catalogue-machines = ⴰⵎⵓⵖ ⴰⴽⴽⵯ ⵉ ⵉⵙⵖⵉⵡⵙⵏ (DCAT-AP):
hub-none-found = ⵓⵔ ⵉⵜⵜⵢⴰⴼⴰ ⵡⴰⵍⵓ
hub-none-found-text = ⵓⵔ ⵉⵍⵍⵉ ⵓⵙⴰⵔⵙ ⵉⵎⵎⵙⴰⵙⴰⵏ ⴷ ⵓⵢⴰ ⵎⴰⵕⵕⴰ. ⴰⵔⵎ ⴷⵔⵓⵙ ⵏ ⵉⵡⴰⵍⵉⵡⵏ, ⵏⵖ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵖ ⵜⵓⵔⴰⴳⵜ ⵢⴰⴹⵏ.
hub-show-all = ⵎⵍ ⵎⴰⵕⵕⴰ
hub-empty = ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⴱⴹⵉ ⵡⴰⵍⵓ
hub-empty-text = ⵔⴰⴷ ⴷⴰ ⴱⴰⵏⵏⵜ ⵜⴳⵔⵓⵎⵎⴰ ⵏ ⵉⵙⴼⴽⴰ ⴷ ⵉⵎⵓⴷⵉⵍⵏ ⵏ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ. ⵉⵎⵣⵡⵓⵔⴰ ⴷⴰ ⴷ ⵜⵜⴱⴰⵏⵏ ⴰⴷⴷⴰⵢ ⵉⵙⵡⵓⵔⵉ ⵓⵖⴰⵡⴰⵙ ⵏ ⵜⵎⵓⵔⵜ, ⵏⵖ ⵙ «jazari hub upload».
hub-kind-dataset = ⵜⴰⴳⵔⵓⵎⵎⴰ ⵏ ⵉⵙⴼⴽⴰ
hub-kind-model = ⴰⵎⵓⴷⵉⵍ
hub-kind-space = ⴰⵎⵏⵣⵓ
hub-private = ⵓⵙⵍⵉⴳ
hub-class = ⵜⴰⵙⵎⵉⵍⵜ ⵏ ⵉⵙⴼⴽⴰ
hub-class-open = ⵉⵕⵥⵎ
hub-class-internal = ⴰⴳⵯⵏⵙⴰⵏ
hub-class-personal = ⵓⴷⵎⴰⵡⴰⵏ
hub-class-sensitive = ⴰⵎⴰⴼⵔⴰⵢ
hub-file-count = { $n ->
    [one] { $n } ⵓⴼⴰⵢⵍⵓ
   *[other] { $n } ⵏ ⵉⴼⵓⵢⵍⴰ
}
hub-tabs = ⵉⴳⵣⵣⵓⵎⵏ ⵏ ⵓⵙⴰⵔⵙ ⴰⴷ
hub-tab-card = ⵜⴰⴽⴰⵕⴹⴰ
hub-tab-files = ⵉⴼⵓⵢⵍⴰ
hub-tab-revisions = ⵜⵓⵏⵖⵉⵍⵉⵏ
hub-tab-origins = ⴰⵙⴰⴳⵎ ⴷ ⵉⵙⵎⵔⴰⵙ
hub-use = ⵎⴰⵎⴽ ⵉⵜⵜⵓⵙⵎⵔⴰⵙ
hub-no-card = ⵓⵔ ⵜⴰ ⵖⵓⵔ ⵓⵙⴰⵔⵙ ⴰⴷ ⵜⴰⴽⴰⵕⴹⴰ: ⵔⴰⴷ ⴷⴰ ⵉⴱⴰⵏ README.md ⵏⵏⵙ.
hub-made-from = ⵉⵜⵜⵓⵙⴽⵔ ⵙⴳ
hub-made-from-nothing = ⵓⵔ ⵉⵜⵜⵓⵣⵎⵎⵎ ⴽⵔⴰ ⵏ ⵓⵙⴰⴳⵎ ⵉ ⵜⵓⵏⵖⵉⵍⵜ ⴰⴷ.
hub-used-by = ⴷⴰ ⵜ ⵉⵙⵙⵎⵔⴰⵙ
hub-used-by-nothing = ⵓⵔ ⵜⴰ ⴷⴰ ⵣⴳⵙ ⵉⵜⵜⵓⵙⴽⵔ ⵡⴰⵍⵓ.
hub-all-origins = ⵎⴰⵕⵕⴰ ⵉⵙⵓⴳⴰⵎ ⴷ ⵉⵙⵎⵔⴰⵙ
hub-entries = ⵎⴰⵢⴷ ⵉⵜⵜⵉⵏⵉ ⵓⵣⵎⵎⴰⵎ
hub-at-revision = ⵜⵓⵏⵖⵉⵍⵜ
hub-last-change = ⴰⵙⵏⴼⵍ ⴰⵎⴳⴳⴰⵔⵓ
hub-large-file = ⴰⴼⴰⵢⵍⵓ ⴰⵎⵇⵔⴰⵏ
hub-download = ⴰⴳⵎ
hub-no-preview = ⴰⴼⴰⵢⵍⵓ ⴰⴷ ⵉⵎⵇⵇⵓⵔ ⴱⴰⵀⵔⴰ, ⵏⵖ ⵓⵔ ⵉⴳⵉ ⴰⴹⵕⵉⵙ; ⴰⴳⵎ ⵜ ⵃⵎⴰ ⴰⴷ ⵜ ⵜⵥⵕⴷ.
hub-refs = ⵉⵙⵟⵟⴰⵡⵏ ⴷ ⵜⵛⵕⴰⴹ:
hub-revision = ⵜⵓⵏⵖⵉⵍⵜ
hub-message = ⵎⴰⵢⴷ ⵉⵏⴼⵍⵏ
hub-by = ⵙⴳ
hub-when = ⵎⴰⵏⵜⵓⵔ
hub-tab-discussions = ⵉⵎⵙⴰⵡⴰⵍⵏ
hub-talk-new = ⵕⵥⵎ ⴰⵎⵙⴰⵡⴰⵍ
hub-talk-show = ⵎⵍ
hub-talk-status = ⴰⴷⴷⴰⴷ
hub-talk-filter-open = ⵉⵕⵥⵎⵏ
hub-talk-filter-closed = ⵉⵇⵇⵏⵏ
hub-talk-filter-all = ⵎⴰⵕⵕⴰ
hub-talk-kind = ⴰⵏⴰⵡ
hub-talk-kind-all = ⵎⴰⵕⵕⴰ
hub-talk-kind-discussion = ⵉⵎⵙⴰⵡⴰⵍⵏ
hub-talk-kind-pull-request = ⵉⵙⵏⴼⵍⵏ ⵉⵜⵜⵓⵙⵓⵎⵔⵏ
hub-talk-pull-request = ⴰⵙⵏⴼⵍ ⵉⵜⵜⵓⵙⵓⵎⵔⵏ
hub-talk-status-draft = ⴰⵔⵡⵡⴰⵢ
hub-talk-status-open = ⵉⵕⵥⵎ
hub-talk-status-closed = ⵉⵇⵇⵏ
hub-talk-status-merged = ⵉⵜⵜⵓⵙⵎⵓⵏ
hub-talk-title = ⴰⵣⵡⵍ
hub-talk-text = ⵎⴰⵢⴷ ⵜⵔⵉⴷ ⴰⴷ ⵜⵉⵏⵉⴷ
hub-talk-comment = ⴰⵅⴼⴰⵡⴰⵍ
hub-talk-comments = ⵉⵅⴼⴰⵡⴰⵍⵏ
hub-talk-markdown = ⴷⴰ ⵉⵙⵡⵓⵔⵉ Markdown ⴷⴰ. ⵡⵏⵏⴰ ⵉⵥⵕⵕⴰⵏ ⴰⵙⴰⵔⵙ ⵉⵖⵉⵢ ⴰⴷ ⵜ ⵉⵖⵔ.
hub-talk-gone = ⴰⴳⵎⴰⵎ ⴰⵣⴰⵢⴽⵓ
hub-talk-none = ⵓⵔ ⵜⴰ ⵉⵍⵍⵉ ⵓⵎⵙⴰⵡⴰⵍ
hub-talk-none-text = ⵔⴰⴷ ⴷⴰ ⴱⴰⵏⵏ ⵉⵙⵇⵙⵉⵜⵏ ⵖⴼ ⵓⵙⴰⵔⵙ ⴰⴷ ⴷ ⵉⵙⵏⴼⵍⵏ ⵉⵜⵜⵓⵙⵓⵎⵔⵏ. ⵕⵥⵎ ⴰⵎⵙⴰⵡⴰⵍ ⴰⵎⵣⵡⴰⵔⵓ, ⵏⵖ ⵙⵓⵎⵔ ⴰⵙⵏⴼⵍ ⵙⴳ ⵡⴰⵍⵍⴰⵍ ⵏ Hugging Face ⵙ «create_pr=True».
hub-talk-none-found = ⵓⵔ ⵉⵜⵜⵓⴼⴰ ⵡⴰⵍⵓ
hub-talk-none-found-text = ⵓⵔ ⵉⵍⵍⵉ ⵓⵎⵙⴰⵡⴰⵍ ⵙ ⵡⴰⵏⴰⵡ ⴰⴷ ⴷ ⵡⴰⴷⴷⴰⴷ ⴰⴷ.
hub-talk-changes = ⵥⵕ ⵎⴰⵢⴷ ⵉⵙⵏⴼⵍ
hub-talk-merged-as = ⵉⵜⵜⵓⵙⵎⵓⵏ ⴳ ⵜⵓⵏⵖⵉⵍⵜ
hub-talk-no-commits = ⵓⵔ ⵜⴰ ⵉⵙⵏⴼⵍ ⵡⴰⵍⵓ.
hub-talk-conflicts = ⵓⵔ ⵉⵖⵉⵢ ⴰⴷ ⵉⵜⵜⵓⵙⵎⵓⵏ: ⵉⵙⵏⴼⵍ ⵓⵙⵟⵟⴰ ⵏⵏⵙ ⵉⴼⵓⵢⵍⴰ ⴰⴷ ⵙⴳ ⵓⵢⵏⵏⴰ.
hub-talk-edited = ⵉⵜⵜⵓⵙⵏⴼⵍ
hub-talk-hidden = ⵉⵜⵜⵡⴰⴽⴽⵙ ⵓⵅⴼⴰⵡⴰⵍ ⴰⴷ.
hub-talk-edit = ⵙⵏⴼⵍ
hub-talk-hide = ⴽⴽⵙ
hub-talk-hide-what = ⴷⴰ ⵜⵜⵡⴰⴽⴽⵙⵏ ⵉⵡⴰⵍⵉⵡⵏ ⵏⵏⵙ ⵉ ⵍⴱⴷⴰ; ⵉⵇⵇⵉⵎ ⵓⴷⵖⴰⵔ ⵏⵏⵙ.
hub-talk-save = ⵃⴹⵓ
hub-talk-send = ⵙⵅⴼⵉⵡⵍ
hub-talk-close = ⵇⵇⵏ
hub-talk-reopen = ⴰⵍⵙ ⴰⵕⵥⵓⵎ
hub-talk-ready = ⵙⵓⵎⵔ ⵜ ⵉ ⵓⵙⵎⵓⵏ
hub-talk-merge = ⵙⵎⵓⵏ
hub-talk-merge-what = ⴰⵙⵎⵓⵏ ⴷⴰ ⵉⵙⴽⴰⵔ ⵢⴰⵜ ⵜⵓⵏⵖⵉⵍⵜ ⵜⴰⵎⴰⵢⵏⵓⵜ, ⴷⴰ ⵜⵜ ⵜⵙⴳⵎⴰⴹ ⵜⵙⵎⵓⵏⵜ.
hub-talk-rename = ⵙⵏⴼⵍ ⴰⵣⵡⵍ
hub-talk-sign-in = ⴽⵛⵎ ⵃⵎⴰ ⴰⴷ ⵜⵙⵙⴰⵡⵍⴷ
hub-talk-event-commit = ⵢⵔⵏⴰ ⵜⵓⵏⵖⵉⵍⵜ
hub-talk-event-title = ⴰⵣⵡⵍ ⴰⵎⴰⵢⵏⵓ:
hub-talk-event-open = ⵉⵕⵥⵎ ⵜ
hub-talk-event-closed = ⵉⵇⵇⵏ ⵜ
hub-talk-event-merged = ⵉⵙⵎⵓⵏ ⵜ
entry-hub-repository-created = ⵉⵕⵥⵎ ⵓⵙⴰⵔⵙ: { $ref }
entry-hub-revision-published = ⵜⴼⴼⵖ ⵜⵓⵏⵖⵉⵍⵜ: { $ref }, { $files ->
    [one] { $files } ⵓⴼⴰⵢⵍⵓ
   *[other] { $files } ⵏ ⵉⴼⵓⵢⵍⴰ
}
entry-hub-repository-deleted = ⵉⵜⵜⵡⴰⴽⴽⵙ ⵓⵙⴰⵔⵙ: { $ref }
error-hub-repository-not-found = ⵓⵔ ⵉⵍⵍⵉ ⴷⴰ ⵓⵙⴰⵔⵙ «{ $name }», ⵏⵖ ⵓⵔ ⵜⵖⵉⴷ ⴰⴷ ⵜ ⵜⵥⵕⴷ.
error-hub-revision-not-found = ⵓⵔ ⵖⵓⵔ «{ $name }» ⵉⵙⵟⵟⵉ, ⵜⴰⵛⵕⴰⴹⵜ ⵏⵖ ⵜⵓⵏⵖⵉⵍⵜ «{ $revision }».
error-hub-path-not-found = ⵓⵔ ⵖⵓⵔ «{ $name }» ⵡⴰⵍⵓ ⴳ «{ $path }» ⴳ ⵜⵓⵏⵖⵉⵍⵜ ⴰⴷ.
error-hub-invalid-name = «{ $name }» ⵓⵔ ⵉⴳⵉ ⵉⵙⵎ ⵏ ⵓⵙⴰⵔⵙ.
error-hub-discussion-not-found = ⵓⵔ ⵉⵍⵍⵉ ⴷⴰ ⵓⵎⵙⴰⵡⴰⵍ ⵏⵖ ⵓⵅⴼⴰⵡⴰⵍ ⴰⵎ ⵡⴰⴷ.
error-hub-invalid-text = ⴷⴰ ⵉⵜⵜⵉⵍⵉ ⵓⵣⵡⵍ ⴳⵔ 3 ⴷ 200 ⵏ ⵉⵙⴽⴽⵉⵍⵏ, ⴰⵅⴼⴰⵡⴰⵍ ⴳⵔ 1 ⴷ 65536; ⵡⴰⴷ ⵖⵓⵔⵙ { $characters }.
error-hub-discussion-refused = ⴰⵎⴳⴰⵢ ⵏⵏⵙ, ⵏⵖ ⵡⵏⵏⴰ ⵢⵓⵔⴰⵏ ⴳ ⵓⵙⴰⵔⵙ ⴰⴷ, ⴰⴷ ⵉⵥⴹⴰⵕⵏ ⴰⴷ ⵜ ⵉⵙⴽⵔ.
error-hub-status-conflict = ⵓⵔ ⵜ ⵉⵇⴱⵉⵍ ⵓⵎⵙⴰⵡⴰⵍ ⴳ ⵡⴰⴷⴷⴰⴷ ⵏⵏⵙ. ⴰⵍⵙ ⵉ ⵓⵙⵙⵉⵍⵉ ⵏ ⵜⴰⵙⵏⴰ ⵏⵏⵙ.
error-hub-merge-conflict = ⵓⵔ ⵉⵖⵉⵢ ⴰⴷ ⵉⵜⵜⵓⵙⵎⵓⵏ: ⵉⵙⵏⴼⵍ ⵓⵙⵟⵟⴰ ⵏⵏⵙ ⵉⴼⵓⵢⵍⴰ ⴰⵏⵏ ⵙ ⵓⴱⵔⵉⴷ ⵢⴰⴹⵏ.
error-hub-flood = ⵉⴳⴳⵓⵜ ⵓⵢⴰ ⴳ ⵢⴰⵜ ⵜⵉⵣⵉ ⵜⴰⵎⵥⵥⵢⴰⵏⵜ. ⴰⵔⴰ ⴷⴰⵖ ⴹⴰⵕⵜ { $minutes } ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ.
hub-tab-keeping = ⴰⵃⵟⵟⵓ ⴷ ⵜⴰⵙⵎⵉⵍⵜ ⵏ ⵉⵙⴼⴽⴰ
hub-keeping-storage = ⴰⵃⵟⵟⵓ
hub-keeping-contents = ⴰⴽⴽⵯ ⵜⵓⵏⵖⵉⵍⵉⵏ, ⴽⵓ ⵜⵓⵎⴰⵢⵜ ⵢⴰⵜ ⵜⵉⴽⴽⵍⵜ
hub-keeping-stored = ⵖⴼ ⵓⴹⴱⵙⵉ ⵏ ⵜⴽⵔⵓⵙⵜ ⴰⴷ
hub-keeping-saved = ⴰⵢⵏⵏⴰ ⵉⵜⵜⵡⴰⵙⵏⴼⵍⵏ ⵙ ⵓⵃⵟⵟⵓ ⵏ ⵉⴳⵣⵎⴰⵏ ⵢⴰⵡ ⵢⴰⵜ ⵜⵉⴽⴽⵍⵜ
hub-keeping-usage = ⴰⴽⴽⵯ { $organisation }
hub-keeping-of = ⵙⴳ { $limit }
hub-keeping-repositories = { $n ->
    [1] { $n } ⵓⵙⴰⵔⵙ
   *[other] { $n } ⵏ ⵉⵙⴰⵔⵙⵏ
}
hub-keeping-travel = ⵎⴰⵏⵉ ⵣⵎⵔⵏ ⴰⴷ ⴰⵡⴹⵏ ⵉⵙⴼⴽⴰ ⵏⵏⵙ
hub-residency = ⵜⵓⵏⵖⵉⵍⵉⵏ ⵣⵎⵔⵏⵜ ⴰⴷ ⵉⵍⵉⵏⵜ
hub-residency-law = ⴰⵏⴷⴰ ⵜⵙⵎⵎⵓⵙ ⵜⵙⵎⵉⵍⵜ ⵏⵏⵙ ⴷ ⵓⵣⵔⴼ
hub-residency-national = ⴳ ⵜⵎⵓⵔⵜ ⴽⴰ
hub-residency-node = ⴳ ⵜⴽⵔⵓⵙⵜ ⴰⴷ ⴽⴰ
hub-class-waits = ⵢⴰⵏ ⵓⵙⵓⵜⵔ ⴰⵔ ⵉⵜⵜⵔⵊⵓ ⵜⴰⵖⵜⴰⵙⵜ
hub-class-asked = ⵜⴰⵙⵎⵉⵍⵜ ⵏ ⵉⵙⴼⴽⴰ: ⵙⴳ “{ $previous }” ⵖⵔ “{ $next }”.
hub-residency-asked = ⵜⵓⵏⵖⵉⵍⵉⵏ: ⵙⴳ “{ $previous }” ⵖⵔ “{ $next }”.
hub-class-decision = ⵜⴰⵖⵜⴰⵙⵜ
hub-class-decide = ⵖⵜⵙ
hub-class-approved = ⵉⵜⵜⵡⴰⵇⴱⵍ
hub-class-refused = ⵉⵜⵜⵡⴰⴳⵉ
hub-class-reason-anonymised = ⵜⵜⵡⴰⴽⴽⵙⵏⵜ ⵜⵎⴰⴳⵉⵜⵉⵏ ⵙⴳ ⵉⵙⴼⴽⴰ
hub-class-reason-consent = ⵇⴱⵍⵏ ⵎⵉⴷⴷⵏ
hub-class-reason-not-personal = ⵓⵔ ⴷⵉⴳⵙ ⵉⵙⴼⴽⴰ ⵓⴷⵎⴰⵡⴰⵏⵏ
hub-class-reason-wrong-class = ⵜⴰⵙⵎⵉⵍⵜ ⵜⵍⵍⴰ ⵜⵇⵇⵓⵔ ⵛⵉⴳⴰⵏ
hub-class-reason-still-personal = ⵙⵓⵍ ⴷⵉⴳⵙ ⵉⵙⴼⴽⴰ ⵓⴷⵎⴰⵡⴰⵏⵏ
hub-class-reason-not-shown = ⵓⵔ ⵉⵜⵜⵡⴰⵙⴽⵏ ⵎⴰⵙ ⵣⵎⵔⵏ ⵉⵙⴼⴽⴰ ⴰⴷ ⴷⴷⵓⵏ
hub-class-needs-reviewer = ⵓⵔ ⵉⵜⵜⵏⴼⴰⵍ ⵡⴰⵍⵓ ⴰⵔⴷ ⵉⵖⵜⵙ ⵓⵎⵙⵙⵉⴷⴷ ⵏ ⵜⵎⵙⵎⵓⵏⵜ, ⵎⴰⵛⵉ ⵡⴰⵏⵏⴰ ⵉⵙⵓⵜⵔⵏ.
hub-class-change = ⵙⵏⴼⵍ
hub-class-change-lead = ⵜⴰⵙⵎⵉⵍⵜ ⵉⵇⵇⵓⵔⵏ ⵓⴳⴳⴰⵔ ⴰⵔ ⵜⵙⵡⵓⵔⵉ ⴷⵖⵉ. ⴰⵢⵏⵏⴰ ⵉⵜⵜⴰⴷⵊⴰⵏ ⵉⵙⴼⴽⴰ ⴰⴷ ⴰⴳⴳⵓⴳⵏ ⴰⵔ ⵉⵜⵜⵔⵊⵓ ⵜⴰⵖⵜⴰⵙⵜ ⵏ ⵓⵎⵙⵙⵉⴷⴷ, ⵉⵜⵜⵡⴰⵔⴰⵏ ⴳ ⵓⵙⵏⵎⵉⵔⵙ.
hub-class-decisions = ⵜⵉⵖⵜⴰⵙⵉⵏ
entry-hub-repository-withdrawn = ⴰⵙⴰⵔⵙ ⵉⴷⵡⵍ ⴷ ⵓⵙⵍⵉⴳ: { $ref }
entry-hub-repository-moved = ⴰⵙⴰⵔⵙ ⵉⵙⵏⴼⵍ ⵉⵙⵎ: { $previous }, ⴷⵖⵉ { $ref }
entry-hub-gating-changed = ⴰⴽⵛⵛⵓⵎ ⵖⵔ ⵉⴼⴰⵢⵍⵓⵜⵏ ⵏ { $ref }: { $next }
entry-hub-class-changed = ⵜⴰⵙⵎⵉⵍⵜ ⵏ ⵉⵙⴼⴽⴰ ⵏ { $ref }: { $previous }, ⴷⵖⵉ { $next }
entry-hub-content-redacted = ⵜⵜⵡⴰⴽⴽⵙ ⵜⵓⵎⴰⵢⵜ ⵙⴳ { $revisions ->
    [1] { $revisions } ⵜⵓⵏⵖⵉⵍⵜ
   *[other] { $revisions } ⵜⵓⵏⵖⵉⵍⵉⵏ
} ⵏ { $ref } ({ $reason })
error-hub-quota-exceeded = “{ $organisation }” ⵜⵃⵟⵟⴰ { $used } ⵙⴳ { $limit } { $unit }; { $asked } ⵢⴰⴹⵏ ⵓⵔ ⵜⵍⵍⵉ ⵎⴰⵏⵉ ⵔⴰⴷ ⵜⵉⵍⵉ.
error-hub-revision-replaced = ⵜⵜⵡⴰⴽⴽⵙ ⵜⵓⵎⴰⵢⵜ ⵙ ⵓⵙⵓⵜⵔ ⵙⴳ ⵜⵓⵏⵖⵉⵍⵜ “{ $revision }” ⵏ “{ $name }”; “{ $replacement }” ⵜⵍⵍⴰ ⴳ ⵓⴷⵖⴰⵔ ⵏⵏⵙ.
error-hub-request-not-found = ⵓⵔ ⵉⵍⵍⵉ ⵓⵙⵓⵜⵔ ⴰⴷ, ⵏⵖⴷ ⵉⵜⵜⵡⴰⵖⵜⵙ ⵢⴰⴷ.
error-hub-request-open = ⵢⴰⵏ ⵓⵙⵓⵜⵔ ⵢⴰⴹⵏ ⵏ ⵓⵙⴰⵔⵙ ⴰⴷ ⴰⵔ ⵉⵜⵜⵔⵊⵓ ⵜⴰⵖⵜⴰⵙⵜ.
error-hub-review-refused = ⵅⴰⵙ ⴰⵎⵙⵙⵉⴷⴷ ⵏ ⵜⵎⵙⵎⵓⵏⵜ ⵡⴰⵏⵏⴰ ⵓⵔ ⵉⵙⵓⵜⵔⵏ ⴰⴷ ⵉⵣⵎⵔⵏ ⴰⴷ ⵉⵖⵜⵙ.
hub-tab-viewer = ⴰⵙⵎⵓⵇⵍ
hub-tab-settings = ⵜⵉⵙⵖⴰⵍ
hub-file-history = ⴰⵎⵣⵔⵓⵢ ⵏ ⵓⴼⴰⵢⵍⵓ
hub-open-viewer = ⵕⵥⵎ ⴳ ⵓⵙⵎⵓⵇⵍ
hub-show-formatted = ⵙⴽⵏ ⵜ ⵙ ⵜⴰⵍⵖⴰ
hub-show-source = ⵙⴽⵏ ⴰⵖⴱⴰⵍⵓ
hub-gated-files = ⵉⴼⴰⵢⵍⵓⵜⵏ ⵏ ⵓⵅⵣⵉⵏ ⴰⴷ ⵜⵜⵓⴼⴽⴰⵏ ⵙ ⵓⵙⵓⵜⵔ: ⵙⵓⵜⵔ ⴰⵏⴽⵛⵓⵎ ⴳ ⵜⴰⵙⵏⴰ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ.
hub-tensors = ⵜⵉⵏⵙⵓⵔⵉⵏ
hub-tensor = ⵜⵉⵏⵙⵓⵔ
hub-tensor-shape = ⵜⴰⵍⵖⴰ
hub-parameters = ⵉⵎⵙⴽⴰⵔⵏ
hub-column-type = ⴰⵏⴰⵡ
hub-file-empty = ⴰⴼⴰⵢⵍⵓ ⴰⴷ ⵢⵓⵔⴰ.
hub-preview-cut = ⵜⴰⴷ ⴷ ⵜⴰⵣⵡⴰⵔⵜ ⵏ ⵓⴼⴰⵢⵍⵓ; ⴰⴳⵎ ⵜ ⵉ ⵎⴰ ⵉⵇⵇⵉⵎⵏ.
hub-compare = ⴰⵙⵎⵣⴰⵣⴰⵍ
hub-no-changes = ⵓⵔ ⵉⵎⵣⵉⵔⵉ ⴽⵔⴰ ⵏ ⵓⴼⴰⵢⵍⵓ.
hub-file-added = ⵉⵜⵜⵓⵔⵏⴰ
hub-file-changed = ⵉⵜⵜⵓⵙⵏⴼⵍ
hub-file-renamed = ⵉⵜⵜⵓⵙⵎⵎⴰ
hub-file-removed = ⵉⵜⵜⵓⴽⴽⵙ
hub-before = ⴷⴰⵜ
hub-after = ⴹⴰⵕ
hub-splits = ⵉⴳⵣⵣⵓⵎⵏ ⵏ ⵜⴳⵔⵓⵎⵎⴰ ⴰⴷ
hub-rows-all = ⴰⴽⴽⵯ ⵉⵣⵔⵉⵔⵉⴳⵏ
hub-row = ⵉⵣⵔⵉⵔⵉⴳ
hub-row-number = ⵉⵣⵔⵉⵔⵉⴳ { $n }
hub-null = ⵓⵍⴰ ⵢⴰⵏ
hub-rows-search = ⵔⵣⵓ ⴳ ⵉⵖⵔⵙⴰⵏ ⴰⴽⴽⵯ
hub-op-eq = ⵉⴳⴷⴰ ⴷ
hub-op-ne = ⵉⵎⵣⴰⵔⴰⵢ ⵖⴼ
hub-op-lt = ⵉⴷⵔⵓⵙ ⵖⴼ
hub-op-le = ⵙ ⵓⴳⴰⵔ
hub-op-gt = ⵢⵓⴳⴰⵔ
hub-op-ge = ⵙ ⵡⴰⴷⵔⵓⵙ
hub-op-contains = ⴳⵉⵙ
hub-op-null = ⵢⵓⵔⴰ
hub-op-not-null = ⵓⵔ ⵢⵓⵔⵉ
hub-filter = ⵙⵜⵉ
hub-filter-add = ⵔⵏⵓ ⴰⵙⵜⵉ ⴰⴷ
hub-filter-remove = ⴽⴽⵙ ⴰⵙⵜⵉ ⵖⴼ { $name }
hub-column = ⴰⵖⵔⵙ
hub-comparison = ⴰⵙⵎⵣⴰⵣⴰⵍ
hub-value = ⴰⵜⵉⴳ
hub-rows-none = ⵓⵔ ⵉⵍⵍⵉ ⵉⵣⵔⵉⵔⵉⴳ ⵉⵎⵎⵣⴰⴷⵉⵏ. ⴽⴽⵙ ⴰⵙⵜⵉ ⵏⵖ ⵔⵣⵓ ⵙ ⵡⴰⵡⴰⵍⵏ ⴷⵔⵓⵙⵏⵉⵏ.
hub-rows-shown = ⵉⵣⵔⵉⵔⵉⴳⵏ { $first } ⴰⵔ { $last }
hub-rows-total = ⵙⴳ { $n }
hub-statistics = ⵜⵉⵙⵉⴹⴰⵏⵉⵏ ⵏ ⵉⵖⵔⵙⴰⵏ
hub-nulls = ⵢⵓⵔⴰⵏ
hub-distinct = ⴰⵜⵉⴳⵏ ⵉⵎⵣⴰⵔⴰⵢⵏ
hub-lengths-text = ⵜⵉⵖⵣⵉ ⵙ ⵉⵙⴽⴽⵉⵍⵏ
hub-lengths-bytes = ⵜⵉⴷⴷⵉ ⵙ ⵉⵢⵜⵉⵏ
hub-lengths-picture = ⵜⵉⴷⴷⵉ ⵙ ⵉⵢⵜⵉⵏ
hub-lengths-list = ⵓⵟⵟⵓⵏ ⵏ ⵉⴼⵔⴷⵉⵙⵏ
hub-figure-min = ⴰⴷⵔⵓⵙ
hub-figure-max = ⴰⴼⵍⵍⴰ
hub-figure-mean = ⴰⵏⴰⵎⵎⴰⵙ
hub-figure-median = ⴰⵎⵎⴰⵙ
hub-frequent = ⵡⵉⵏⵏⴰ ⴱⴰⵀⵔⴰ ⵉⵎⴰⵍⵍⴰⵏ
hub-columns = ⵉⵖⵔⵙⴰⵏ
hub-columns-before = ⵉⵖⵔⵙⴰⵏ ⵣⵡⴰⵔⵏⵉⵏ
hub-columns-after = ⵉⵖⵔⵙⴰⵏ ⴷ ⵉⴹⴼⴰⵕⵏ
hub-columns-shown = ⵉⵖⵔⵙⴰⵏ { $first } ⴰⵔ { $last } ⵙⴳ { $n }
hub-no-tables = ⵓⵔ ⵜⴰ ⵍⵍⵉⵏⵜ ⵜⴼⵍⵡⵉⵏ
hub-no-tables-text = ⵉⴼⴰⵢⵍⵓⵜⵏ ⵏ Parquet, JSON Lines ⴷ CSV ⵏ ⵓⵅⵣⵉⵏ ⴰⴷ ⵔⴰⴷ ⴱⴰⵏⵏ ⴷⴰ, ⵉⵣⵔⵉⵔⵉⴳ ⵙ ⵉⵣⵔⵉⵔⵉⴳ. ⵙⴽⵜⵔ ⵢⴰⵏ ⵃⵎⴰ ⴰⴷ ⵜⴱⴷⵓⴷ.
hub-visibility = ⴰⵎⵥⵕ
hub-visibility-public = ⴰⵣⴰⵢⵣ: ⵢⴰⴼⴰ ⵜ ⴽⵓ ⵢⴰⵏ
hub-visibility-private = ⵓⵙⵍⵉⴳ: ⵖⴰⵙ ⵉⴳⵎⴰⵎⵏ ⵏ ⵜⵓⴷⴷⵙⴰ ⴰⵢⵏⵏⴰ ⵜ ⵉⵥⵕⵕⴰⵏ
hub-save = ⵃⴹⵓ
hub-gating = ⴰⵏⴽⵛⵓⵎ ⵖⵔ ⵉⴼⴰⵢⵍⵓⵜⵏ
hub-gating-hint = ⵜⴰⵡⵔⵉⵇⵜ ⴰⵔ ⵜⵜⴱⴰⵢⴰⵏ ⵉ ⵡⴰⵏⵏⴰ ⵉⵥⵕⵕⴰⵏ ⴰⵅⵣⵉⵏ.
hub-gating-no = ⵉⵕⵥⵎ ⵉ ⵡⴰⵏⵏⴰ ⵉⵥⵕⵕⴰⵏ ⴰⵅⵣⵉⵏ
hub-gating-auto = ⵙ ⵓⵙⵓⵜⵔ, ⵉⵜⵜⵓⴼⴽⴰ ⵖⵉⵍⴰⴷ
hub-gating-manual = ⵙ ⵓⵙⵓⵜⵔ, ⵉⴼⴽⴰ ⵜ ⵓⴳⵎⴰⵎ
hub-requests = ⵉⵙⵓⵜⵔⵏ ⵏ ⵓⵏⴽⵛⵓⵎ
hub-requests-pending = ⵔⴰ ⵉⵇⵇⵍⵏ
hub-requests-accepted = ⵜⵜⵓⴼⴽⴰⵏ
hub-requests-rejected = ⵜⵜⵓⴰⴳⵢⵏ
hub-requests-none = ⵓⵍⴰ ⵢⴰⵏ.
hub-access-accept = ⴼⴽ
hub-access-reject = ⴰⴳⵢ
hub-access-reason = ⵜⴰⵎⵏⵜⵉⵍⵜ, ⵓⵔ ⵉⵇⵇⵏ
hub-access-person = ⵉⵙⵎ ⵏ ⵓⴼⴳⴰⵏ ⴳ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ
hub-access-grant = ⴼⴽ ⴰⵏⴽⵛⵓⵎ
hub-move = ⵙⵏⴼⵍ ⵉⵙⵎ ⵏⵖ ⵙⵎⵓⵜⵜⵉ
hub-move-name = ⵉⵙⵎ ⴰⵎⴰⵢⵏⵓ
hub-move-hint = ⵜⵓⴷⴷⵙⴰ, ⵉⵣⵔⵉⵔⵉⴳ ⵉⴽⵏⴰⵏ, ⵉⵙⵎ. ⵉⵙⵎ ⴰⵇⴱⵓⵔ ⵉⵙⵙⵎⵓⵏ ⵖⵔ ⵓⵎⴰⵢⵏⵓ.
hub-delete = ⴽⴽⵙ ⴰⵅⵣⵉⵏ ⴰⴷ
hub-delete-name = ⵉⵙⵎ ⵏⵏⵙ ⴰⴽⴽⵯ, ⵃⵎⴰ ⴰⴷ ⵜⵜⵃⵇⵇⴰⴷ
hub-delete-hint = ⵓⵔ ⵉⵥⴹⴰⵕ ⴰⴷ ⴷ ⵉⵡⵔⵔⵉ ⴽⵔⴰ. ⴰⵔⴰ { $name }.
hub-gated = ⵉⴼⴰⵢⵍⵓⵜⵏ ⵏⵏⵙ ⵜⵜⵓⴼⴽⴰⵏ ⵙ ⵓⵙⵓⵜⵔ
hub-gated-asked = ⴰⵙⵓⵜⵔ ⵏⵏⴽ ⵉⵜⵜⵓⵃⴹⴰ. ⵉⵔⴰⵔ ⵅⴼⵙ ⵓⴳⵎⴰⵎ ⵏ ⵜⵓⴷⴷⵙⴰ.
hub-gated-auto = ⵙⵓⵜⵔ ⵜⵏ, ⵔⴰⴷ ⵖⵓⵔⴽ ⵉⵍⵉⵏ ⵖⵉⵍⴰⴷ; ⵜⵓⴷⴷⵙⴰ ⴰⵔ ⵜⵥⵕⵕⴰ ⵉⵙⵎ ⵏⵏⴽ.
hub-gated-manual = ⵉⵔⴰⵔ ⵓⴳⵎⴰⵎ ⵏ ⵜⵓⴷⴷⵙⴰ ⵖⴼ ⴽⵓ ⴰⵙⵓⵜⵔ, ⴰⵔ ⵉⵥⵕⵕⴰ ⵉⵙⵎ ⵏⵏⴽ.
hub-gated-ask = ⵙⵓⵜⵔ ⴰⵏⴽⵛⵓⵎ
hub-gated-sign-in = ⴽⵛⵎ ⵃⵎⴰ ⴰⴷ ⵜⵙⵓⵜⵔⴷ ⴰⵏⴽⵛⵓⵎ.
hub-downloads = ⵉⴳⵎⴰⵏ
hub-use-other = ⵜⵉⵖⴰⵔⴰⵙⵉⵏ ⵢⴰⴹⵏ
error-hub-gated-repository = ⵉⴼⴰⵢⵍⵓⵜⵏ ⵏ “{ $name }” ⵜⵜⵓⴼⴽⴰⵏ ⵙ ⵓⵙⵓⵜⵔ: ⵙⵓⵜⵔ ⴰⵏⴽⵛⵓⵎ ⴳ ⵜⴰⵙⵏⴰ ⵏⵏⵙ.
error-hub-file-unreadable = ⴰⴼⴰⵢⵍⵓ ⴰⴷ ⵓⵔ ⵉⵥⴹⴰⵕ ⴰⴷ ⵉⵜⵜⵓⵖⵔ ⴰⵎ ⵜⴼⵍⵡⵉⵜ: ⵉⵅⵙⵔ ⵏⵖ ⵓⵔ ⴷ ⵎⴰⵢⴷ ⵉⵏⵏⴰ ⵉⵙⵎ ⵏⵏⵙ. ⴰⴳⵎ ⵜ ⵃⵎⴰ ⴰⴷ ⵜ ⵜⵥⵕⴷ.
error-hub-question-too-large = ⵉⵔⴰ ⵡⴰⴷ ⴰⴽⵓⴷ ⵏⵖ ⵜⴰⴽⵜⵓⵜ ⵓⴳⴰⵔ ⵏ ⵎⴰⵢⴷ ⵉⵜⵜⵓⴼⴽⴰⵏ. ⵙⵓⵜⵔ ⵉⵣⵔⵉⵔⵉⴳⵏ ⵏⵖ ⵉⵖⵔⵙⴰⵏ ⴷⵔⵓⵙⵏⵉⵏ, ⵏⵖ ⴰⴳⵎ ⴰⴼⴰⵢⵍⵓ.
error-hub-viewer-busy = ⴽⵉⴳⴰⵏ ⵏ ⵜⴼⵍⵡⵉⵏ ⴰⵢⴷ ⵉⵜⵜⵓⵖⵔⴰⵏ. ⴰⵍⵙ ⴷⵖⵉ.
error-hub-viewer-missing = ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ ⵓⵔ ⴰⵔ ⵜⵇⵇⵔⴰ ⵜⵉⴼⵍⵡⵉⵏ; ⵡⴰⵏⵏⴰ ⵜⵜ ⵉⵙⵡⵓⴷⴷⵓⵏ ⵉⵥⴹⴰⵕ ⴰⴷ ⵉⵙⵔⵙ ⵢⴰⵏ ⵙ “pip install jazari[data]”.
hub-diff-cut = { $n ->
    [1] ⵉⵜⵜⵓⵙⵙⴽⵏ ⵓⵣⵔⵉⵔⵉⴳ ⴰⵎⵣⵡⴰⵔⵓ ({ $n }).
   *[other] ⵜⵜⵓⵙⵙⴽⵏⵏ { $n } ⵏ ⵉⵣⵔⵉⵔⵉⴳⵏ ⵉⵎⵣⵡⵓⵔⴰ.
}
hub-files-added = { $n ->
    [1] { $n } ⵏ ⵓⴼⴰⵢⵍⵓ ⵉⵜⵜⵓⵔⵏⴰⵏ
   *[other] { $n } ⵏ ⵉⴼⴰⵢⵍⵓⵜⵏ ⵜⵜⵓⵔⵏⴰⵏⵉⵏ
}
hub-files-changed = { $n ->
    [1] { $n } ⵏ ⵓⴼⴰⵢⵍⵓ ⵉⵜⵜⵓⵙⵏⴼⵍⵏ
   *[other] { $n } ⵏ ⵉⴼⴰⵢⵍⵓⵜⵏ ⵜⵜⵓⵙⵏⴼⵍⵏⵉⵏ
}
hub-files-renamed = { $n ->
    [1] { $n } ⵏ ⵓⴼⴰⵢⵍⵓ ⵉⵜⵜⵓⵙⵎⵎⴰⵏ
   *[other] { $n } ⵏ ⵉⴼⴰⵢⵍⵓⵜⵏ ⵜⵜⵓⵙⵎⵎⴰⵏⵉⵏ
}
hub-files-removed = { $n ->
    [1] { $n } ⵏ ⵓⴼⴰⵢⵍⵓ ⵉⵜⵜⵓⴽⴽⵙⵏ
   *[other] { $n } ⵏ ⵉⴼⴰⵢⵍⵓⵜⵏ ⵜⵜⵓⴽⴽⵙⵏⵉⵏ
}
hub-row-count = { $n ->
    [1] { $n } ⵏ ⵉⵣⵔⵉⵔⵉⴳ
   *[other] { $n } ⵏ ⵉⵣⵔⵉⵔⵉⴳⵏ
}
hub-column-count = { $n ->
    [1] { $n } ⵏ ⵓⵖⵔⵙ
   *[other] { $n } ⵏ ⵉⵖⵔⵙⴰⵏ
}
hub-statistics-whole = { $n ->
    [1] ⵜⵉⵙⵉⴹⴰⵏⵉⵏ ⵏ { $n } ⵏ ⵉⵣⵔⵉⵔⵉⴳ
   *[other] ⵜⵉⵙⵉⴹⴰⵏⵉⵏ ⵏ { $n } ⵏ ⵉⵣⵔⵉⵔⵉⴳⵏ ⴰⴽⴽⵯ
}
hub-statistics-sampled = { $n ->
    [1] ⵜⵉⵙⵉⴹⴰⵏⵉⵏ ⵏ ⵓⵎⴷⵢⴰ ⵏ { $n } ⵏ ⵉⵣⵔⵉⵔⵉⴳ: ⴰⴼⴰⵢⵍⵓ ⵉⵎⵇⵇⵓⵔ
   *[other] ⵜⵉⵙⵉⴹⴰⵏⵉⵏ ⵏ ⵓⵎⴷⵢⴰ ⵏ { $n } ⵏ ⵉⵣⵔⵉⵔⵉⴳⵏ: ⴰⴼⴰⵢⵍⵓ ⵉⵎⵇⵇⵓⵔ
}
hub-download-count = { $n ->
    [1] { $n } ⵏ ⵓⴳⵎ ⴳ 30 ⵏ ⵡⴰⵙⵙ
   *[other] { $n } ⵏ ⵉⴳⵎⴰⵏ ⴳ 30 ⵏ ⵡⴰⵙⵙ
}
