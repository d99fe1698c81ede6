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
hub-updated = ⴰⵙⵎⴰⵢⵏⵓ
hub-found = { $n ->
    [one] { $n } ⵓⵙⴰⵔⵙ
   *[other] { $n } ⵏ ⵉⵙⴰⵔⵙⵏ
}
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
