# Standard Moroccan Tamazight in Tifinagh (IRCAM). Awaits review by native speakers.
ledger-title = ⴰⵣⵎⵎⴰⵎ
ledger-lead = ⴰⴽⴽⵯ ⵎⴰⵢⴷ ⵅⴼ ⵜⵜⵛⵀⴷ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ, ⵙ ⵓⵙⵎⵙⴰⵙⴰ, ⵉⵜⵜⵓⵙⴳⵎⴹ. ⵓⵔ ⵉⵖⵉ ⴰⵡⴷ ⵢⴰⵏ ⴰⴷ ⵉⵙⵏⴼⵍ ⵏⵖ ⴰⴷ ⵉⴽⴽⵙ ⴽⵔⴰ ⴷⴰ ⴱⵍⴰ ⵎⴰ ⵜ ⵥⵕⵏ ⵎⴷⴷⵏ, ⴷ ⵓⵔ ⵉⵍⵍⵉ ⴷⴰ ⵎⴰⵢⴷ ⵉⵙⴰⵡⵍⵏ ⵅⴼ ⴽⵔⴰ ⵏ ⵓⴼⴳⴰⵏ.
ledger-fault-title = ⵓⵔ ⵉⵖⵉ ⵓⵣⵎⵎⴰⵎ ⴰⴷ ⵉⵜⵜⵓⴼⵙⵔ
ledger-checkpoint = ⵜⴰⵏⵇⵇⵉⴹⵜ ⵏ ⵓⵙⵙⵏⵇⴷ
ledger-origin = ⴰⵣⵎⵎⴰⵎ
ledger-size = ⵉⵙⵙⴽⵍⵏ
ledger-root = ⵜⴰⵎⴰⵜⴰⵔⵜ ⵏ ⵓⵥⵓⵕ
ledger-key = ⵜⴰⵙⴰⵔⵓⵜ ⵜⴰⵏⴰⴳⴷⵓⴷⵜ
ledger-files = ⵉⴼⴰⵢⵍⵓⵜⵏ
ledger-verify-title = ⵙⵙⵏⵇⴷ ⵙ ⵉⵅⴼ ⵏⵏⴽ
ledger-verify-text = ⴷⴰ ⵉⵜⵜⴰⴳⵎ ⵓⵏⴰⴹ ⴰⴷ ⴰⵣⵎⵎⴰⵎ ⴰⴽⴽⵯ, ⵉⵙⵙⵏⵇⴷ ⴽⵓ ⵜⴰⵎⴰⵜⴰⵔⵜ, ⴰⵙⴳⵎⴹ ⴷ ⴽⵓ ⴰⵙⵙⴽⵍ, ⵙⵉⵏ ⵉⵙⵙⵉⵟⵏ ⵜⵉⴽⴽⵍⵜ ⵢⴰⴹⵏ ⵉⵎⵎⴰⵍⵏ. ⵓⵔ ⵉⵅⵚⵚⴰ ⴰⴷ ⵜⴰⵎⵏⴷ ⴰⵡⴷ ⵢⴰⵏ.
ledger-entries = ⵉⵙⵙⴽⵍⵏ
ledger-kind = ⴰⵏⴰⵡ
ledger-kind-about = ⵎⴰⵢⴷ ⵜⵜⵉⵏⵉⵏ ⵉⵙⵙⴽⵍⵏ ⵏ ⵓⵏⴰⵡ ⴰⴷ
ledger-all-kinds = ⵉⵏⴰⵡⵏ ⴰⴽⴽⵯ
ledger-show = ⵙⵙⴽⵏ
ledger-about = ⵖⴰⵙ ⵉⵙⵙⴽⵍⵏ ⵅⴼ
ledger-about-all = ⵙⵙⴽⵏ ⴰⴽⴽⵯ
ledger-number = ⵓⵟⵟⵓⵏ
ledger-at = ⵎⴰⵏⵣⴰ
ledger-what = ⵎⴰⵜⵜⴰ
ledger-by = ⵙⵖⵓⵔ
ledger-ref = ⴰⵙⵖⵍ
ledger-unknown-kind = ⴰⵙⵙⴽⵍ ⵏ ⵓⵏⴰⵡ ⵏⵏⴰ ⵓⵔ ⵜⵙⵙⵉⵏ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ
ledger-empty-title = ⵓⵔ ⵍⵍⵉⵏ ⵉⵙⵙⴽⵍⵏ
ledger-empty = ⵎⴰⵢⴷ ⵜⴱⵏⵏⵓ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ, ⵎⴰⵢⴷ ⵜⵙⵜⴰⵍ, ⵎⴰⵢⴷ ⵜⵖⵜⵙ ⴷ ⵎⴰⵢⴷ ⵜⵙⵖⴰⵍ ⵔⴰⴷ ⵉⵜⵜⵢⴰⵔⴰ ⴷⴰ. ⴷⴰ ⴷ ⵉⵜⵜⴱⴰⵏ ⵓⵙⵙⴽⵍ ⴰⵎⵣⵡⴰⵔⵓ ⴰⴷⴷⴰⵢ ⵉⴷⴷⵓ ⵡⴰⵀⵉⵍ ⵏ ⵜⵎⵓⵔⵜ.
ledger-newest = ⵉⵙⵙⴽⵍⵏ ⵉⵎⴰⵢⵏⵓⵜⵏ
ledger-older = ⵉⵙⵙⴽⵍⵏ ⵉⵇⴷⵉⵎⵏ
ledger-entry-title = ⴰⵙⵙⴽⵍ { $index }
ledger-leaf-hash = ⵜⴰⵎⴰⵜⴰⵔⵜ ⵏ ⵜⵉⴼⵔⵜ
ledger-bytes-title = ⴰⵙⵙⴽⵍ, ⴰⴱⴰⵢⵜ ⵙ ⵓⴱⴰⵢⵜ
ledger-bytes-text = ⵡⵉⵏ ⴰⵢⴷ ⴳⴰⵏ ⵉⴱⴰⵢⵜⵏ ⵏⵉⵜ ⵏⵏⴰ ⵙⴳ ⵜⵜⵓⵙⵙⵉⵟⵏ ⵜⵎⴰⵜⴰⵔⵜ: JSON ⴰⵏⴰⵍⵓⴳⴰⵏ (RFC 8785).
ledger-proof-title = ⴰⵏⵣⴰ ⵎⴰⵙ ⵉⵍⵍⴰ ⴳ ⵓⵣⵎⵎⴰⵎ
ledger-proof-text = { $n ->
    [0] ⵖⴰⵙ ⴰⵙⵙⴽⵍ ⴰⴷ ⴰⵢⴷ ⵉⵍⵍⴰⵏ ⴳ ⵓⵣⵎⵎⴰⵎ: ⵜⴰⵎⴰⵜⴰⵔⵜ ⵏ ⵜⵉⴼⵔⵜ ⵏⵏⵙ ⴰⵢⴷ ⵉⴳⴰⵏ ⴰⵥⵓⵕ.
    [one] ⵙ ⵜⵎⴰⵜⴰⵔⵜ ⴰⴷ, ⵜⴰⵎⴰⵜⴰⵔⵜ ⵏ ⵜⵉⴼⵔⵜ ⴷⴰ ⵜⵜⴰⵡⵉ ⵖⵔ ⵓⵥⵓⵕ ⵏ { $size } ⵏ ⵉⵙⵙⴽⵍⵏ.
   *[other] ⵙ { $n } ⵏ ⵜⵎⴰⵜⴰⵔⵉⵏ ⴰⴷ, ⵜⵏⵏⴰ ⵉⵇⵔⴱⵏ ⵜⵉⵣⵡⴰⵔ, ⵜⴰⵎⴰⵜⴰⵔⵜ ⵏ ⵜⵉⴼⵔⵜ ⴷⴰ ⵜⵜⴰⵡⵉ ⵖⵔ ⵓⵥⵓⵕ ⵏ { $size } ⵏ ⵉⵙⵙⴽⵍⵏ.
 }
ledger-entry-before = ⴰⵙⵙⴽⵍ ⵉⵣⵔⵉⵏ
ledger-entry-after = ⴰⵙⵙⴽⵍ ⵉⴹⴼⵕⵏ

error-ledger-no-such-entry = ⵓⵔ ⵉⵍⵍⵉ ⵓⵙⵙⴽⵍ { $index }. ⴳ ⵓⵣⵎⵎⴰⵎ ⴰⴷ ⵍⵍⴰⵏ { $size }.
error-ledger-unknown-kind = ⵓⵔ ⵉⵍⵍⵉ ⴷⴰ ⵓⵏⴰⵡ ⵏ ⵉⵙⵙⴽⵍⵏ ⵎⵉ ⵇⵇⴰⵔⵏ { $kind }.
error-ledger-no-such-tile = ⴰⴼⴰⵢⵍⵓ ⴰⴷ ⵏ ⵓⵣⵎⵎⴰⵎ ⵓⵔ ⵉⵜⵜⵓⴼⵙⵉⵔ.
error-ledger-inconsistent-log = ⴰⵣⵎⵎⴰⵎ ⵓⵔ ⵉⵙⵙⴽⵎⵉⵍ ⵎⴰⵢⴷ ⵉⵙⴳⵎⴹ ⵢⴰⴷⵍⵍⵉ, ⵙ ⵓⵢⴰ ⵓⵔ ⵉⵜⵜⵓⵙⴳⵎⴹ ⵜⵉⴽⴽⵍⵜ ⵢⴰⴹⵏ. ⵡⴰⵍⵓ ⵎⴰⵢⴷ ⵉⵊⵍⴰⵏ; ⵉⵅⵚⵚⴰ ⴰⴷ ⵜ ⵙⵙⵏⵇⴷⵏ ⵡⵉⵏⵏⴰ ⵉⵙⵙⵡⵓⵔⵉⵏ ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ.
error-ledger-damaged-log = ⴽⵔⴰ ⵏ ⵉⴼⴰⵢⵍⵓⵜⵏ ⵏ ⵓⵣⵎⵎⴰⵎ ⵓⵔ ⵎⵙⴰⵙⴰⵏ, ⵙ ⵓⵢⴰ ⵓⵔ ⵉⵜⵜⵓⵙⴳⵎⴹ ⵡⴰⵍⵓ. ⵉⵅⵚⵚⴰ ⴰⴷ ⵜⵏ ⵙⵙⵏⵇⴷⵏ ⵡⵉⵏⵏⴰ ⵉⵙⵙⵡⵓⵔⵉⵏ ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ.
