# Standard Moroccan Tamazight in Tifinagh (IRCAM). Awaits review by native speakers.
accounts-sign-in-title = ⴽⵛⵎ
accounts-sign-in-lead = ⵉ ⵡⵉⵏⵏⴰ ⵉⵙⵡⵓⵔⵉⵏ ⴷ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ. ⵓⵔ ⵉⵅⵚⵚⵉ ⵓⵎⵉⴹⴰⵏ ⵉ ⵓⵔⵣⵣⵓ, ⵉ ⵓⵙⵓⵜⵔ ⵏⵖ ⵉ ⵓⴹⴼⴰⵕ ⵏⵏⵙ.
accounts-sign-in = ⴽⵛⵎ
accounts-handle = ⵉⵙⵎ ⵏ ⵓⵏⵙⵙⵎⵔⵙ
accounts-password = ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ
accounts-ended = ⵜⴱⴷⴷⵍ ⵜⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ ⵏⵏⴽ, ⵇⵇⵏⵏⵜ ⵜⵖⵉⵎⵉⵜⵉⵏ ⵏⵏⴽ ⴰⴽⴽⵯ. ⴽⵛⵎ ⵙ ⵜⵎⴰⵢⵏⵓⵜ.
accounts-no-account = ⴷⴰ ⵙⴽⴰⵔⵏ ⵉⵎⵉⴹⴰⵏⵏ ⵡⵉⵏⵏⴰ ⵉⵙⵙⵡⵓⵔⵉⵏ ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ. ⵙⵇⵙⴰ ⵜⵏ ⵎⴽ ⵉⵅⵚⵚⴰ ⴽⵢⵉⵏ ⵢⴰⵏ, ⵏⵖ ⵎⴽ ⵜⵊⵍⴰ ⵜⴳⵓⵔⵉ ⵏⵏⴽ.

accounts-account-title = ⴰⵎⵉⴹⴰⵏ ⵏⵏⴽ
accounts-roles-title = ⵜⵉⵡⵓⵔⵉⵡⵉⵏ ⵏⵏⴽ
accounts-roles-empty = ⵓⵔ ⵜⴰ ⵖⵓⵔⴽ ⵜⵍⵍⵉ ⵜⵡⵓⵔⵉ ⴳ ⴽⵔⴰ ⵏ ⵜⵎⵙⵙⵓⴳⵓⵔⵜ; ⵖⵉⵏ ⵡⵉⵏⵏⴰ ⵉⵙⵙⵡⵓⵔⵉⵏ ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ ⴰⴷ ⴰⴽ ⴼⴽⵏ ⵢⴰⵜ. ⵜⵖⵉⴷ ⴰⴷ ⵜⴼⵙⵔⴷ ⵢⴰⴷ ⵙ ⵢⵉⵙⵎ ⵏⵏⴽ.
accounts-organisation = ⵜⴰⵎⵙⵙⵓⴳⵓⵔⵜ
accounts-role = ⵜⴰⵡⵓⵔⵉ
accounts-role-reader = ⴰⵎⵖⵔⵉ
accounts-role-contributor = ⴰⵏⴰⴼⴰⵙ
accounts-role-reviewer = ⴰⵎⵙⵙⵏⵇⴷ
accounts-role-steward = ⴰⵎⴰⵡⴰⵢ

accounts-tokens-title = ⵜⵉⵏⴳⴰⵍⵉⵏ ⵏ ⵓⴽⵛⵛⵓⵎ
accounts-tokens-text = ⵜⴰⵏⴳⴰⵍⵜ ⵏ ⵓⴽⵛⵛⵓⵎ ⴷⴰ ⵜⵜⴰⴷⵊⴰ ⵢⴰⵏ ⵓⵙⵖⵉⵡⵙ ⴰⴷ ⵉⵙⵡⵓⵔⵉ ⵙ ⵢⵉⵙⵎ ⵏⵏⴽ. ⵃⴹⵓ ⵜⵜ ⴰⵎ ⵜⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ, ⵜⴽⴽⵙⴷ ⵜⵜ ⴰⴷⴷⴰⵢ ⵓⵔ ⵜⵅⵚⵚⴰ ⴰⵙⵖⵉⵡⵙ.
accounts-tokens-empty = ⵓⵔ ⵖⵓⵔⴽ ⵍⵍⵉⵏⵜ ⵜⵏⴳⴰⵍⵉⵏ.
accounts-token-new = ⵜⴰⵏⴳⴰⵍⵜ ⵜⴰⵎⴰⵢⵏⵓⵜ
accounts-token-create = ⵙⴽⵔ ⵜⴰⵏⴳⴰⵍⵜ
accounts-token-made-title = ⵜⴰⵏⴳⴰⵍⵜ ⵏⵏⴽ ⵜⴰⵎⴰⵢⵏⵓⵜ
accounts-token-made = ⵙⵏⵖⵍ ⵜⵜ ⴷⵖⵉ: ⵖⴰⵙ ⵜⵉⴽⴽⵍⵜ ⴰⴷ ⴰⵢⴷ ⵜⵜⵓⵙⴽⴰⵏ.
accounts-token-label = ⵉ ⵎⴰⵜⵜⴰ ⵜⵅⵚⵚⴰ
accounts-token-label-hint = ⴰⵡⴰⵍ ⵙ ⵜⵜ ⵔⴰⴷ ⵜⴰⴽⵣⴷ, ⴰⵎ ⵢⵉⵙⵎ ⵏ ⵓⵎⵙⵙⵓⴷⵙ.
accounts-token-unnamed = ⴱⵍⴰ ⵉⵙⵎ
accounts-token-scope = ⵎⴰⵢⴷ ⵜⵖⵉ ⴰⴷ ⵜⵙⴽⵔ
accounts-token-days = ⵎⵛⵜⴰ ⵜⵜⵇⵇⵉⵎⴰ
accounts-token-expires = ⴰⵔ
accounts-token-expired = ⵜⵣⵔⵉ
accounts-token-used = ⴰⵙⵎⵔⵙ ⴰⵎⴳⴳⴰⵔⵓ
accounts-token-never = ⵓⵔ ⵊⵊⵓⵏ
accounts-token-actions = ⵜⵉⴳⴰⵡⵉⵏ
accounts-token-delete = ⴽⴽⵙ
accounts-token-delete-named = ⴽⴽⵙ ⵜⴰⵏⴳⴰⵍⵜ: { $label }
accounts-scope-read = ⵖⵔ
accounts-scope-write = ⵖⵔ, ⵜⴰⵔⵓⴷ
accounts-scope-admin = ⴰⴽⴽⵯ ⵎⴰⵢⴷ ⵜⵖⵉⴷ

accounts-password-title = ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ
accounts-password-text = ⴰⵙⵏⴼⵍ ⵏⵏⵙ ⴷⴰ ⵉⵇⵇⵏ ⵜⵉⵖⵉⵎⵉⵜⵉⵏ ⵏⵏⴽ ⴰⴽⴽⵯ. ⵜⵉⵏⴳⴰⵍⵉⵏ ⵏ ⵓⴽⵛⵛⵓⵎ ⴷⴰ ⵜⵜⵇⵇⵉⵎⴰⵏⵜ.
accounts-password-present = ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ ⵏ ⴷⵖⵉ
accounts-password-wanted = ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ ⵜⴰⵎⴰⵢⵏⵓⵜ
accounts-password-hint = 12 ⵏ ⵉⵙⴽⴽⵉⵍⵏ ⵏⵖ ⵓⴳⴳⴰⵔ; ⴽⵔⴰ ⵏ ⵡⴰⵡⴰⵍⵏ ⵓⴼⵏ.
accounts-password-change = ⵙⵏⴼⵍ ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ

accounts-data-title = ⵉⵙⴼⴽⴰ ⵏⵏⴽ
accounts-data-text = ⴷⴰ ⵉⵃⵟⵟⵓ ⵓⵎⵉⴹⴰⵏ ⵉⵙⵎ ⵏⵏⴽ, ⵜⵉⵡⵓⵔⵉⵡⵉⵏ ⵏⵏⴽ, ⵜⵉⵏⴳⴰⵍⵉⵏ ⵏⵏⴽ ⴷ ⵜⵖⵉⵎⵉⵜⵉⵏ ⵏⵏⴽ. ⵖⵉⵏ ⵡⵉⵏⵏⴰ ⵉⵙⵙⵡⵓⵔⵉⵏ ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ ⴰⴷ ⵙⴼⴹⵏ ⴰⵢⴰ ⴰⴽⴽⵯ ⵎⴽ ⵜⵏ ⵜⵙⵓⵜⵔⴷ.
accounts-data-export = ⴰⴳⵎ ⴷ ⵉⵙⴼⴽⴰ ⵏⵏⴽ

accounts-organisations-title = ⵜⵉⵎⵙⵙⵓⴳⵓⵔⵉⵏ
accounts-organisations-lead = { $n ->
    [one] { $n } ⵜⵎⵙⵙⵓⴳⵓⵔⵜ ⴰⵢⴷ ⵉⵙⵙⴷⵔⵏ ⴳ ⵡⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ.
   *[other] { $n } ⵏ ⵜⵎⵙⵙⵓⴳⵓⵔⵉⵏ ⴰⵢⴷ ⵉⵙⵙⴷⵔⵏ ⴳ ⵡⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ.
 }
accounts-organisations-empty-title = ⵓⵔ ⵜⴰ ⵜⵍⵍⵉ ⴽⵔⴰ ⵏ ⵜⵎⵙⵙⵓⴳⵓⵔⵜ
accounts-organisations-empty = ⵔⴰⴷ ⵉⵍⵉⵏ ⴷⴰ ⵉⵙⵉⵏⴰⴳⵏ, ⵜⵉⵎⴰⵡⴰⵙⵉⵏ, ⵜⵉⵙⴷⴰⵡⵉⵢⵉⵏ ⴷ ⵜⵎⵙⵙⵓⵔⵉⵏ ⵏ ⵡⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ, ⴰⴷⴷⴰⵢ ⵔⵏⵓⵏ ⵡⵉⵏⵏⴰ ⵉⵙⵙⵡⵓⵔⵉⵏ ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ.
accounts-name = ⵉⵙⵎ ⴳ ⵜⴰⵏⵙⵉⵡⵉⵏ
accounts-kind = ⴰⵏⴰⵡ
accounts-kind-institute = ⴰⵙⵉⵏⴰⴳ
accounts-kind-ministry = ⵜⴰⵎⴰⵡⴰⵙⵜ
accounts-kind-university = ⵜⴰⵙⴷⴰⵡⵉⵜ
accounts-kind-firm = ⵜⴰⵎⵙⵙⵓⵔⵜ
accounts-region = ⵜⴰⵎⵏⴰⴹⵜ
accounts-people = ⵎⴷⴷⵏ

entry-accounts-organisation-created = { $kind ->
    [institute] ⴰⵙⵉⵏⴰⴳ { $organisation } ⴷⴰ ⵉⵙⵙⴷⵔⵓ ⴳ ⵡⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ ({ $region })
    [ministry] ⵜⴰⵎⴰⵡⴰⵙⵜ { $organisation } ⴷⴰ ⵜⵙⵙⴷⵔⵓ ⴳ ⵡⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ ({ $region })
    [university] ⵜⴰⵙⴷⴰⵡⵉⵜ { $organisation } ⴷⴰ ⵜⵙⵙⴷⵔⵓ ⴳ ⵡⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ ({ $region })
   *[firm] ⵜⴰⵎⵙⵙⵓⵔⵜ { $organisation } ⴷⴰ ⵜⵙⵙⴷⵔⵓ ⴳ ⵡⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ ({ $region })
 }

error-accounts-wrong-sign-in = ⵓⵔ ⵎⵙⴰⵙⴰⵏ ⵉⵙⵎ ⴷ ⵜⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ. ⵙⵙⵏⵇⴷ ⵜⵏ ⵙ ⵙⵉⵏ, ⵜⴰⵔⵎⴷ ⴷⴰⵖ.
error-accounts-sign-ins-paused = { $minutes ->
    [one] ⴳⴳⵓⵜⵏ ⵉⵔⵉⵎⵏ ⵏ ⵓⴽⵛⵛⵓⵎ. ⴰⵔⵎ ⴷⴰⵖ ⴷⴼⴼⵉⵔ { $minutes } ⵜⵓⵙⴷⵉⴷⵜ.
   *[other] ⴳⴳⵓⵜⵏ ⵉⵔⵉⵎⵏ ⵏ ⵓⴽⵛⵛⵓⵎ. ⴰⵔⵎ ⴷⴰⵖ ⴷⴼⴼⵉⵔ { $minutes } ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ.
 }
error-accounts-weak-password = { $reason ->
    [length] ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ ⵜⴰⵎⴰⵢⵏⵓⵜ ⵉⵅⵚⵚⴰ ⴰⴷ ⴳⵉⵙ ⵉⵍⵉⵏ ⵙⴳ 12 ⴰⵔ 200 ⵏ ⵉⵙⴽⴽⵉⵍⵏ.
    [repeated] ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ ⵜⴰⵎⴰⵢⵏⵓⵜ ⴷⴰ ⵜⵜⴰⵍⵙ ⴽⵔⴰ ⵏ ⵉⵙⴽⴽⵉⵍⵏ; ⴰⵙⵉ ⴽⵔⴰ ⵏ ⵡⴰⵡⴰⵍⵏ.
   *[handle] ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⵣⵔⴰⵢ ⵜⴰⵎⴰⵢⵏⵓⵜ ⵜⵔⵡⴰⵙ ⵉⵙⵎ ⵏⵏⴽ; ⴰⵙⵉ ⴽⵔⴰ ⵏ ⵡⴰⵡⴰⵍⵏ.
 }
error-accounts-form-refused = ⵜⵇⴷⵎ ⵜⴼⵔⴽⵉⵜ ⴰⴷ, ⵏⵖ ⵓⵔ ⴷ ⵜⴽⴽⵉ ⵙⴳ ⵜⴰⵙⵏⴰ ⵏ ⵡⴰⵙⵉⵜ ⴰⴷ. ⵓⵔ ⵉⴱⴷⴷⵉⵍ ⵡⴰⵍⵓ. ⵕⵥⵎ ⴷⴰⵖ ⵜⴰⵙⵏⴰ ⵏⵏⵙ, ⵜⴰⴷⵊⴷ ⵉⵏⴰⴳⴰⵏ ⵏ ⵜⵓⵏⵏⵓⵏⵜ, ⴰⵣⵏ ⵜⵜ ⴷⴰⵖ.
error-accounts-not-signed-in = ⵜⴰⵙⵏⴰ ⴰⴷ ⵉ ⵡⵉⵏⵏⴰ ⵉⴽⵛⵎⵏ ⵙ ⵓⵎⵉⴹⴰⵏ ⵏⵏⵙⵏ.
error-accounts-role-missing = ⵉⵅⵚⵚⴰ ⵉ ⵓⵢⴰ ⵜⴰⵡⵓⵔⵉ ⴳ { $organisation } ⵏⵏⴰ ⵓⵔ ⵖⵓⵔⴽ ⵉⵍⵍⵉⵏ.
error-accounts-invalid-token = ⵜⴰⵏⴳⴰⵍⵜ ⵏ ⵓⴽⵛⵛⵓⵎ ⵓⵔ ⵜⴳⵉ ⵜⵉⵏ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ, ⵏⵖ ⵜⵣⵔⵉ, ⵏⵖ ⵜⵜⵢⴰⴽⴽⵙ.
error-accounts-unknown-token = ⵓⵔ ⵙⵓⵍ ⵜⵍⵍⵉ ⵜⵏⴳⴰⵍⵜ ⴰⴷ.
error-accounts-body-too-large = ⵎⴰⵢⴷ ⵜⵓⵣⵏⴷ ⵉⵎⵇⵇⵓⵔ ⴱⴰⵀⵔⴰ ⵉ ⵜⴼⵔⴽⵉⵜ.
