# Standard Moroccan Tamazight in Tifinagh (IRCAM). Awaits review by native speakers.

services-title = ⵜⵉⵏⵓⴼⴰ
services-search-title = ⵎⴰⵏ ⴰⵢⴷ ⵜⵔⵉⴷ ⴰⴷ ⵜⵙⴽⵔⴷ?
services-search-label = ⵙⵇⵙⴰ ⵙ ⵉⵡⴰⵍⵉⵡⵏ ⵏⵏⴽ
services-search-button = ⵔⵣⵓ
services-search-hint = ⵙ ⵜⴰⵄⵔⴰⴱⵜ, ⵜⴰⴷⴰⵔⵉⵊⵜ (ⵙⵉⵏ ⵉⴳⵎⵎⴰⵢⵏ), ⵜⴰⴼⵔⴰⵏⵙⵉⵙⵜ ⵏⵖ ⵜⴰⵏⴳⵍⵉⵣⵜ.
services-others = ⵓⴽⴰⵏ ⴰⵡⴷ
services-unknown-title = ⵓⵔ ⵏⵙⵙⵉⵏ ⵎⴰⵏ ⵜⴰⵎⵔⵔⵉⵜ ⴰⴷ
services-unknown = ⵓⵔ ⵜⵍⵍⵉ ⵜⵎⵔⵔⵉⵜ ⵉⵜⵜⵔⴰⵔⵏ ⵅⴼ ⵓⵙⵇⵙⵉ ⴰⴷ. ⵙⵇⵙⴰ ⵙ ⵉⵡⴰⵍⵉⵡⵏ ⵢⴰⴹⵏ, ⵙⵜⵉ ⵙⴳ ⵜⵍⴳⴰⵎⵜ, ⵏⵖ ⴰⵣⵏ ⴰⵙⵓⵜⵔ ⵏⵏⴽ: ⵢⴰⵏ ⵓⴼⴳⴰⵏ ⵔⴰⴷ ⵜ ⵉⵖⵔ.
services-all = ⵜⵉⵎⵔⵔⵉⵢⵉⵏ ⴰⴽⴽ
services-apply = ⴰⵣⵏ ⴰⵙⵓⵜⵔ
services-apply-anyway = ⴰⵣⵏ ⴰⵙⵓⵜⵔ ⵡⴰⵅⵅⴰ
services-content-language = ⵖⵔ ⵙ:
services-steps = ⵉⵙⵓⵔⵉⴼⵏ
services-documents = ⵜⵉⴼⵔⴽⵉⵡⵉⵏ ⵉⵜⵜⵓⵙⵓⵜⵔⵏ
services-documents-unknown = ⵓⵔ ⵜⴰ ⵜⵜⵓⵙⵙⵉⵏ ⵜⵍⴳⴰⵎⵜ ⴷⴰ: ⵙⵇⵙⴰ ⵜⴰⵙⵏⴱⴹⵜ.
services-delay = ⴰⴽⵓⴷ ⵏ ⵜⵎⵔⴰⵔⵓⵜ:
services-delay-at-once = ⴷⵖⵉ
services-delay-hours = { $n ->
    [1] { $n } ⵜⵙⵔⴰⴳⵜ
   *[other] { $n } ⵏ ⵜⵙⵔⴰⴳⵉⵏ
 }
services-delay-working-days = { $n ->
    [1] { $n } ⵡⴰⵙⵙ ⵏ ⵜⵡⵓⵔⵉ
   *[other] { $n } ⵏ ⵡⵓⵙⵙⴰⵏ ⵏ ⵜⵡⵓⵔⵉ
 }
services-delay-law = ⴰⴽⵓⴷ ⴰⴷ ⵉⵙⵙⵓⵜⵜⵉ ⵜ
services-delay-announced = ⵜⵏⵏⴰ ⵜ ⵜⵙⵏⴱⴹⵜ; ⵓⵔ ⵉⵍⵍⵉ ⵓⵙⴰⴹⵓⴼ ⵅⴼⵙ.
services-extension = (ⵉⵖⵢ ⴰⴷ ⵉⵔⵏⵓ ⵢⴰⵜ ⵜⵡⴰⵍⴰ ⵙ { $n })
services-fee = ⴰⵜⵉⴳ
services-fee-free = ⴱⵍⴰ ⴰⵜⵉⴳ
services-fee-unknown = ⵓⵔ ⵉⵜⵜⵓⵙⵙⵏ ⴷⴰ
services-body = ⵜⴰⵙⵏⴱⴹⵜ
services-source = ⴰⵙⴰⴳⵎ
services-checked = ⵉⵜⵜⵓⵖⵔⴰ ⴰⵙⵙ ⵏ
services-to-verify = ⵉⵇⵇⴰⵏ ⴰⴷ ⵉⵜⵜⵓⵙⵙⵉⴷⴷ: ⵜⵜⵢⴰⵔⴰ ⵜⴰⵙⵏⴰ ⴰⴷ ⵙⴳ ⵉⵙⵓⴳⴰⵎ ⵡⵉⵙⵙ ⵙⵉⵏ. ⵥⵕ ⵜⴰⵙⵏⴱⴹⵜ ⵏⵖ
services-human-decides = ⵉⵖⵢ ⵓⵖⴰⵡⴰⵙ ⴰⴷ ⵉⵙⵙⵓⵎⵔ; ⴰⴼⴳⴰⵏ ⴰⴷ ⵉⵜⵜⴰⵎⵎⴰⵏ.
services-ai-link = ⵎⴰⵎⴽ ⵜⵜⵓⵙⵎⵔⴰⵙ ⵜⵉⴳⵣⵉ ⵜⴰⵏⴰⵥⵓⵔⵜ ⴷⴰ

services-apply-title = ⴰⵣⵏ ⴰⵙⵓⵜⵔ
services-apply-lead = ⵓⵔ ⵉⵇⵇⵉⵏ ⵓⵎⵉⴹⴰⵏ. ⵔⴰⴷ ⵜⴰⵎⵥⴷ ⴰⵏⴳⴰⵍ ⴰⴼⴰⴷ ⴰⴷ ⵜⴹⴼⵕⴷ ⴰⵙⵓⵜⵔ ⵏⵏⴽ.
services-choose = ⵙⵜⵉ
services-region = ⵜⴰⵙⴳⴰ
services-procedure = ⵜⴰⵎⵔⵔⵉⵜ
services-procedure-unknown = ⵓⵔ ⵙⵙⵉⵏⵖ
services-text = ⴰⵙⵓⵜⵔ ⵏⵏⴽ
services-text-hint = ⵉⵏⵉ ⵎⴰⵏ ⴰⵢⴷ ⵜⵔⵉⴷ ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⴽ. ⴰⴷ ⵓⵔ ⵜⴰⵔⴰⴷ ⵓⵟⵟⵓⵏⵏ ⵏ ⵜⴽⴰⵕⴹⵉⵡⵉⵏ. { $limit } ⵏ ⵉⵙⴽⴽⵉⵍⵏ ⵙ ⵓⴳⴳⴰⵔ.
services-language = ⵜⵓⵜⵍⴰⵢⵜ
services-language-unknown = ⵎⵛ ⵓⵔ ⵜⴻⵏⵏⵉⴷ ⵢⴰⵜ, ⵔⴰⴷ ⵜⵜⵢⴰⴼ ⵙⴳ ⵓⴹⵕⵉⵙ ⵏⵏⴽ.
services-language-not-deployed = ⵉⵏⵉ ⵜⵜ ⵉⴳ ⵜⵣⵎⵔⴷ: ⵓⵔ ⵜⴰ ⵉⵍⵍⵉ ⵓⵎⵓⴷⵉⵍ ⵉⵜⵜ ⵉⵙⵙⵏⵏ.
services-contact = ⴰⵜⵉⵍⵉⴼⵓⵏ ⵏⵖ ⵉⵎⴰⵢⵍ
services-contact-hint = ⵖⴰⵙ ⵉⴳ ⵜⵔⵉⴷ ⴰⴷ ⴰⴽ ⵏⵙⵙⵉⵡⵍ. ⴰⵏⴳⴰⵍ ⵏⵏⴽ ⵉⵇⵇⴰⴷⴷⴰ.
services-send = ⴰⵣⵏ
services-privacy = ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ ⵔⴰⴷ ⵉⵇⵇⵉⵎ ⴳ ⵜⵙⵉⵍⴰ ⵏ ⵜⵙⵏⴱⴹⵜ ⴰⴷ. ⵜⵣⵎⵔⴷ ⴰⴷ ⵜ ⵜⴰⴳⵎⴷ ⵏⵖ ⴰⴷ ⵜ ⵜⵙⴼⴹⴷ ⵙ ⵓⵏⴳⴰⵍ. ⴰⵣⵎⵎⴰⵎ ⴰⵎⴰⵜⴰⵢ ⵉⵙⵙⵉⴹⵏ ⴰⵙⵓⵜⵔ: ⵜⴰⵎⵔⵔⵉⵜ, ⵜⴰⵙⴳⴰ, ⵜⵓⵜⵍⴰⵢⵜ, ⵓⵙⵙⴰⵏ; ⵓⵔ ⵊⵊⵓⵏ ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ.
services-received-title = ⵉⵜⵜⵡⴰⵎⵥ ⵓⵙⵓⵜⵔ
services-your-code = ⴰⵏⴳⴰⵍ ⵏⵏⴽ:
services-keep-code = ⴰⵔⴰ ⴰⵏⴳⴰⵍ ⴰⴷ ⴷⵖⵉ: ⵢⴰⵜ ⵜⵡⴰⵍⴰ ⵖⴰⵙ ⴰⴷ ⵉⵜⵜⵓⵙⴽⴰⵏ. ⵙⵉⵙ ⵔⴰⴷ ⵜⵥⵕⴷ ⴰⵙⵓⵜⵔ ⵏⵏⴽ, ⴰⴷ ⵜⴰⴳⵎⴷ ⵉⵙⴼⴽⴰ ⵏⵏⴽ ⵏⵖ ⴰⴷ ⵜⵏ ⵜⵙⴼⴹⴷ.
services-answer-by = ⵜⴰⵎⵔⴰⵔⵓⵜ ⴷⴰⵜ ⵏ
services-follow-title = ⴹⴼⵕ ⴰⵙⵓⵜⵔ ⵉⵏⵓ
services-follow-lead = ⴰⵔⴰ ⴰⵏⴳⴰⵍ ⵏⵏⴰ ⵜⵓⵎⵥⴷ.
services-follow-button = ⵙⴽⵏ
services-code = ⴰⵏⴳⴰⵍ
services-code-hint = 20 ⵏ ⵉⵙⴽⴽⵉⵍⵏ ⴷ ⵉⵣⵡⵉⵍⵏ.
services-case-title = ⴰⵙⵓⵜⵔ ⵏⵏⴽ
services-received-on = ⵉⵜⵜⵡⴰⵎⵥ ⴰⵙⵙ ⵏ
services-decided-on = ⵉⵜⵜⵓⵎⵎⴰⵏ ⴰⵙⵙ ⵏ
services-due-paused = ⵉⴱⴷⴷ ⵡⴰⴽⵓⴷ ⴰⵔ ⴷ ⴰⵡⵉⵏ ⵜⴼⵔⴽⵉⵡⵉⵏ ⵏⵏⴽ.
services-left = { $n ->
    [0] ⴰⵙⵙ ⴰⴷ ⴰⵢⴷ ⵉⴳⴰⵏ ⴰⵎⴳⴳⴰⵔⵓ
    [1] ⵉⵇⵇⵉⵎⴰ ⵢⴰⵏ ⵡⴰⵙⵙ
   *[other] ⵇⵇⵉⵎⵏ { $n } ⵏ ⵡⵓⵙⵙⴰⵏ
 }
services-late = { $n ->
    [1] ⵉⵎⴰⵟⵍ ⵢⴰⵏ ⵡⴰⵙⵙ
   *[other] ⵉⵎⴰⵟⵍ { $n } ⵏ ⵡⵓⵙⵙⴰⵏ
 }
services-late-what = ⵉⵣⵔⵉ ⵡⴰⴽⵓⴷ ⵏ ⵓⵙⴰⴹⵓⴼ. ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⵛⵜⴽⵉⴷ.
services-limit = { $n ->
    [1] ⴰⵡⵜⵜⵓ: { $n } ⵡⴰⵙⵙ
   *[other] ⴰⵡⵜⵜⵓ: { $n } ⵏ ⵡⵓⵙⵙⴰⵏ
 }
services-state-received = ⴰⵔ ⵉⵜⵜⴰⵣⵣⵍ
services-state-paused = ⴰⵔ ⵉⵜⵜⵔⴰⵊⴰ ⵜⵉⴼⵔⴽⵉⵡⵉⵏ
services-state-accepted = ⵉⵜⵜⵓⵇⴱⵍ
services-state-corrected = ⵉⵜⵜⵓⵙⵖⵜⴰ ⵉⵜⵜⵓⵇⴱⵍ
services-state-refused = ⵉⵜⵜⵡⴰⴳⵢ
services-about-received = ⵢⴰⵏ ⵓⴼⴳⴰⵏ ⵔⴰⴷ ⵜ ⵉⵖⵔ, ⵉⴳ ⵜⴰⵖⵜⵜⵙⵜ.
services-about-paused = ⴰⵡⵉⴷ ⵜⵉⴼⵔⴽⵉⵡⵉⵏ ⵉⵡⴰⵔⵏ, ⵉⴹⴼⵕ ⵡⴰⴽⵓⴷ.
services-about-accepted = ⵉⵜⵜⵓⵇⴱⵍ ⵓⵙⵓⵜⵔ ⵏⵏⴽ ⴳ ⵜⵎⵔⵔⵉⵜ ⴷⴷⴰⵡ.
services-about-corrected = ⵉⵜⵜⵓⵙⵔⵙ ⵓⵙⵓⵜⵔ ⵏⵏⴽ ⴳ ⵜⵎⵔⵔⵉⵜ ⵏⵖ ⵜⵓⵜⵍⴰⵢⵜ ⵉⵖⵓⴷⴰⵏ, ⵉⵜⵜⵓⵇⴱⵍ.
services-about-refused = ⵓⵔ ⵉⵜⵜⵓⵇⴱⵍ ⵓⵙⵓⵜⵔ ⵏⵏⴽ. ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⵣⵏⴷ ⵡⴰⵢⴰⴹ.
services-reason = ⵜⴰⵎⵏⵜⵉⵍⵜ:
services-reason-incomplete = ⵡⴰⵔⵏⵜ ⵜⴼⵔⴽⵉⵡⵉⵏ
services-reason-not-entitled = ⵓⵔ ⵍⵍⵉⵏⵜ ⵜⴼⴰⴷⵉⵡⵉⵏ
services-reason-other-body = ⵜⴰⵙⵏⴱⴹⵜ ⵢⴰⴹⵏ ⴰⴷ
services-reason-duplicate = ⵉⵜⵜⵡⴰⵣⵏ ⵢⴰⴷ ⵓⵙⵓⵜⵔ ⴰⴷ
services-reason-withdrawn = ⵉⴽⴽⵙ ⵜ ⵡⵏⵏⴰ ⵜ ⵢⵓⵣⵏⵏ
services-reason-no-procedure = ⵓⵔ ⵜⵍⵍⵉ ⵜⵎⵔⵔⵉⵜ ⵉ ⵓⵢⴰ
services-your-data = ⵉⵙⴼⴽⴰ ⵏⵏⴽ
services-your-data-lead = ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ ⵔⴰⴷ ⵉⵜⵜⵓⵙⴼⴹ { $days } ⴷⴼⴼⵉⵔ ⵏ ⵜⵖⵜⵜⵙⵜ.
services-export = ⴰⴳⵎ ⴰⴽⴽ ⴰⵢⵏⵏⴰ ⵉⵜⵜⵡⴰⵃⴹⴰⵏ ⵅⴼ ⵓⵙⵓⵜⵔ ⵉⵏⵓ
services-erase = ⵙⴼⴹ ⴰⵙⵓⵜⵔ ⵉⵏⵓ
services-erase-lead = ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ, ⵜⴰⵖⵜⵜⵙⵜ ⴷ ⵓⵏⴳⴰⵍ ⵔⴰⴷ ⵜⵜⵓⵙⴼⴹⵏ ⵉ ⵓⴱⴷⴰ. ⴰⵙⵉⴹⵏ ⴰⵎⴰⵜⴰⵢ ⵉⵇⵇⵉⵎ, ⴱⵍⴰ ⵉⵙⴼⴽⴰ ⵏⵏⴽ.
services-erase-button = ⵙⴼⴹ ⵉ ⵓⴱⴷⴰ
services-erased = ⵉⵜⵜⵓⵙⴼⴹ ⵓⵙⵓⵜⵔ ⵏⵏⴽ.
services-wrong-region = ⵙⵜⵉ ⵜⴰⵙⴳⴰ ⵏⵏⴽ.
services-wrong-text = ⴰⵔⴰ ⴰⵙⵓⵜⵔ ⵏⵏⴽ.
services-wrong-procedure = ⵙⵜⵉ ⵜⴰⵎⵔⵔⵉⵜ ⵙⴳ ⵜⵍⴳⴰⵎⵜ, ⵏⵖ « ⵓⵔ ⵙⵙⵉⵏⵖ ».
services-wrong-language = ⵙⵜⵉ ⵜⵓⵜⵍⴰⵢⵜ ⵙⴳ ⵜⵍⴳⴰⵎⵜ.
services-wrong-length = ⵉⵖⵣⵣⵉⴼ ⵓⴹⵕⵉⵙ ⵏⵏⴽ: { $limit } ⵏ ⵉⵙⴽⴽⵉⵍⵏ ⵙ ⵓⴳⴳⴰⵔ.

services-desk-title = ⴰⵙⵉⵔⴰ
services-desk-case = ⴰⴼⴰⵢⵍⵓ { $number }
services-desk-done = ⵉⵜⵜⵡⴰⵃⴹⴰ ⵓⴼⴰⵢⵍⵓ { $number }. ⵀⴰ ⵡⵏⵏⴰ ⵜ ⵉⴹⴼⵕⵏ.
services-desk-decided = ⵜⵜⵓⵎⵎⴰⵏⵏ
services-chosen = ⴰⵙⵜⴰⵢ ⵏ ⵓⵏⴰⵎⵓⵔ
services-proposed = ⴰⵢⵏⵏⴰ ⵉⵜⵜⵓⵙⵓⵎⵔⵏ
services-nothing-proposed = ⵓⵍⴰ ⵢⴰⵜ
services-demonstration = ⴰⵔⵎ
services-forgotten = ⵉⵜⵜⵓⵙⴼⴹ ⵓⴹⵕⵉⵙ.
services-decision = ⵜⴰⵖⵜⵜⵙⵜ
services-decide-accepted = ⵇⴱⵍ ⵎⴰⵎⴽ ⵉⴳⴰ
services-decide-corrected = ⵙⵖⵜⵉ ⵜⴰⵎⵔⵔⵉⵜ ⵏⵖ ⵜⵓⵜⵍⴰⵢⵜ, ⵜⵇⴱⵍⴷ
services-decide-refused = ⴰⴳⵢ ⵙ ⵜⵎⵏⵜⵉⵍⵜ
services-keep = ⴰⴷⵊ ⵎⴰⵎⴽ ⵉⴳⴰ
services-reason-label = ⵜⴰⵎⵏⵜⵉⵍⵜ ⵏ ⵡⴰⴳⴰⵢ
services-remark = ⴰⵡⴰⵍ ⵉ ⵓⵏⴰⵎⵓⵔ
services-remark-hint = ⵉⵇⵇⵉⵎ ⴳ ⵜⵙⵉⵍⴰ ⵏ ⵜⵙⵏⴱⴹⵜ, ⵉⵥⵕ ⵜ ⵓⵏⴰⵎⵓⵔ. { $limit } ⵏ ⵉⵙⴽⴽⵉⵍⵏ ⵙ ⵓⴳⴳⴰⵔ.
services-decide = ⴳ ⵜⴰⵖⵜⵜⵙⵜ
services-pause = ⵙⵓⵜⵔ ⵜⵉⴼⵔⴽⵉⵡⵉⵏ (ⵉⴱⴷⴷ ⵡⴰⴽⵓⴷ)
services-resume = ⵓⵛⴽⴰⵏⵜⴷ ⵜⴼⵔⴽⵉⵡⵉⵏ (ⵉⴹⴼⵕ ⵡⴰⴽⵓⴷ)
services-queue = ⵜⴰⵍⴳⴰⵎⵜ ⵏ ⵓⵔⴰⵊⵓ ⵙ ⵡⴰⴽⵓⴷ ⵏ ⵓⵙⴰⴹⵓⴼ
services-case-number = ⴰⴼⴰⵢⵍⵓ
services-deadline = ⴰⵡⵜⵜⵓ ⵏ ⵓⵙⴰⴹⵓⴼ
services-queue-empty-title = ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵢⵍⵓ ⵉⵜⵜⵔⴰⵊⴰⵏ
services-queue-empty = ⵉⵙⵓⵜⴰⵔ ⵏ ⵉⵏⴰⵎⵓⵔⵏ ⵔⴰⴷ ⴷ ⴱⴰⵏⵏ ⴷⴰ.
services-desk-wrong-outcome = ⵙⵜⵉ ⵜⴰⵖⵜⵜⵙⵜ ⵉⵖⵓⴷⴰⵏ: ⴰⵇⴱⴰⵍ ⵓⵔ ⵉⵙⵏⴼⵉⵍ ⵢⴰⵜ, ⴰⵙⵖⵜⵉ ⵉⵙⵏⴼⵍ ⵜⴰⵎⵔⵔⵉⵜ ⵏⵖ ⵜⵓⵜⵍⴰⵢⵜ.
services-desk-wrong-procedure = ⵙⵜⵉ ⵜⴰⵎⵔⵔⵉⵜ.
services-desk-wrong-language = ⵙⵜⵉ ⵜⵓⵜⵍⴰⵢⵜ ⵙⴳ ⵜⵍⴳⴰⵎⵜ.
services-desk-wrong-reason = ⵙⵜⵉ ⵜⴰⵎⵏⵜⵉⵍⵜ ⵏ ⵡⴰⴳⴰⵢ.
services-desk-wrong-remark = ⵉⵖⵣⵣⵉⴼ ⵡⴰⵡⴰⵍ ⵉ ⵓⵏⴰⵎⵓⵔ.
services-desk-wrong-state = ⵢⴰⵏ ⵢⴰⴹⵏ ⵉⵙⵎⵓⵙⵙⴰ ⴰⴼⴰⵢⵍⵓ ⴰⴷ; ⵥⵕ ⵎⴰⵏⵉ ⵉⵍⵍⴰ.

services-ai-title = ⵎⴰⵎⴽ ⵜⵜⵓⵙⵎⵔⴰⵙ ⵜⵉⴳⵣⵉ ⵜⴰⵏⴰⵥⵓⵔⵜ ⴳ ⵜⵉⵏⵓⴼⴰ ⴰⴷ
services-ai-lead = ⴽⵓ ⴰⵖⴰⵡⴰⵙ ⵉⵙⵙⵓⵎⵓⵔⵏ ⵢⴰⵜ ⵜⵖⴰⵡⵙⴰ ⵉ ⵓⴼⴳⴰⵏ ⵉⵜⵜⴰⵎⵎⴰⵏ, ⴷ ⴰⵢⵏⵏⴰ ⵉⵜ ⵉⵊⵊⴰⵏ.
services-ai-model = ⴰⵎⵓⴷⵉⵍ
services-ai-since = ⴰⵔ ⵉⵙⵡⵓⵔⵉ ⵙⴳ
services-ai-evaluation = ⴰⵙⵜⴰⵍ
services-ai-metric-macro-f1 = macro-F1
services-ai-metric-accuracy = ⵜⵓⵏⵜ ⵏ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵉⵏⵎⵏ
services-ai-minimum = ⴰⴷⴷⴰⵢ { $minimum }
services-ai-decision = ⵜⴰⵖⵜⵜⵙⵜ ⵏⵏⴰ ⵜ ⵉⵇⴱⵍⵏ
services-ai-by-class = ⵜⴰⵢⴰⴼⵓⵜ ⵉ ⴽⵓ ⵜⵓⵜⵍⴰⵢⵜ
services-ai-items = ⵜⵉⵡⵉⵏⴰⵙ
services-ai-precision = ⵜⴰⵖⴹⴼⵜ
services-ai-recall = ⴰⵙⴽⵜⵉ
services-ai-none-title = ⵓⵔ ⵉⵍⵍⵉ ⵓⵎⵓⴷⵉⵍ ⵉⵙⵡⵓⵔⵉⵏ
services-ai-none = ⵉⵖⵢ ⵓⵎⵓⴷⵉⵍ ⴰⴷ ⵉⵙⵡⵓⵔⵉ ⴷⴼⴼⵉⵔ ⵏ ⵓⵙⵜⴰⵍ ⴷ ⵓⵇⴱⴰⵍ. ⴰⵔ ⴰⵙⵙ ⴰⵏ ⴰⵏⴰⵎⵓⵔ ⴰⴷ ⵉⵜⵜⵉⵏⵉⵏ ⵜⵓⵜⵍⴰⵢⵜ.
services-ai-who-title = ⵡⵉ ⵉⵜⵜⴰⵎⵎⴰⵏ
services-ai-who = ⴰⵎⵡⵓⵔⵉ ⵏⵏⴰ ⵖⵓⵔ ⵜⵍⵍⴰ ⵜⵡⵓⵔⵉ ⵏ ⵓⵎⵙⵙⵉⴷⴷ ⵉⵇⵇⵔⴰ ⴽⵓ ⴰⵙⵓⵜⵔ: ⴰⵇⴱⴰⵍ, ⴰⵙⵖⵜⵉ ⵏⵖ ⴰⴳⴰⵢ ⵙ ⵜⵎⵏⵜⵉⵍⵜ. ⴰⵎⵙⴰⵙⴰ ⴷ ⵡⴰⵢⵏⵏⴰ ⵉⵜⵜⵓⵙⵓⵎⵔⵏ ⵉⵍⵍⴰ ⴳ ⵓⵣⵎⵎⴰⵎ ⴰⵎⴰⵜⴰⵢ.
services-ai-kept-title = ⵎⴰⵢⴷ ⵉⵜⵜⵓⵃⴹⴰⵏ
services-ai-kept = ⴰⵙⵓⵜⵔ ⵏⵏⴽ ⴷⴰ ⵉⵜⵜⵇⵇⵉⵎⴰ ⴳ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ, ⵓⵔ ⴷⴰ ⵜ ⵉⵥⵕⵕⴰ ⵅⴰⵙ ⵡⵉⵏⵏⴰ ⵅⴼⵙ ⵉⵙⵡⵓⵔⵉⵏ. ⴰⵣⵎⵎⴰⵎ ⴰⵏⴰⴳⴷⵓⴷ ⴷⴰ ⵉⵃⵟⵟⵓ ⵜⴰⵎⵔⵔⵉⵜ, ⵜⴰⵎⵏⴰⴹⵜ, ⵜⵓⵜⵍⴰⵢⵜ ⴷ ⵓⵟⵟⵓⵏ ⵏ ⵡⵓⵙⵙⴰⵏ: ⵓⵔ ⵉⵍⵍⵉ ⵎⴰⵢⴷ ⵉⵙⵙⴽⵏⵏ ⵎⴰⵏ ⵡⵉⵏ ⵜⴳⵉⴷ.
services-ai-disagree-title = ⵎⴽ ⵓⵔ ⵜⵎⵙⴰⵙⴰⴷ
services-ai-disagree = ⵙⵓⵜⵔ ⵙ ⵜⵉⵔⵔⴰ ⵉ ⵜⵎⵙⵙⵓⴳⵓⵔⵜ ⵅⴼ ⵓⵙⵓⵜⵔ ⵏⵏⴽ ⵎⴰⵅ ⵜⵖⵜⵙ ⴰⵢⵏⵏⴰ, ⴷ ⵢⴰⵏ ⵓⵖⵜⴰⵙ ⴰⵎⴰⵢⵏⵓ. ⴰⵏⴳⴰⵍ ⵏ ⵓⵙⵓⵜⵔ ⵏⵏⴽ ⵉⵇⵇⴰⴷⴷⴰ ⴰⴷ ⵜ ⵜⴹⴼⵕⴷ.
services-use-case-triage = ⴰⵙⵜⴰⵢ ⵏ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵓⵙⵓⵜⵔ
services-use-about-case-triage = ⴰⵎⵓⴷⵉⵍ ⵉⵇⵇⵔⴰ ⴰⵙⵓⵜⵔ, ⵉⵙⵙⵓⵎⵔ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⵙ. ⵓⵔ ⵉⵜⵜⵉⵎⵎⴰⵏ ⵢⴰⵜ.
services-use-search = ⴰⵔⵣⵣⵓ ⵏ ⵜⵎⵔⵔⵉⵜ
services-use-about-search = ⴰⵔⵣⵣⵓ ⵉⵙⵎⵣⴰⵣⴰⵍ ⵉⵡⴰⵍⵉⵡⵏ ⵏⵏⴽ ⴷ ⵡⴰⵢⵏⵏⴰ ⵉⵜⵜⵢⴰⵔⴰⵏ ⵅⴼ ⴽⵓ ⵜⴰⵎⵔⵔⵉⵜ. ⵉⵍⵎⵎⴷ ⵖⴰⵙ ⵙⴳ ⵉⵎⴷⵢⴰⵜⵏ ⵉⵎⴰⵜⴰⵢⵏ ⵏ ⵜⵎⵓⵔⵜ, ⵓⵔ ⴷ ⵙⴳ ⵡⴰⵢⵏⵏⴰ ⵜⵜⴰⵔⴰⵏ ⵉⵏⴰⵎⵓⵔⵏ.

entry-services-deployed = ⵉⵙⵡⵓⵔⵉ { $model } ⵉ { $use ->
    [case-triage] ⴰⵙⵜⴰⵢ ⵏ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵉⵙⵓⵜⴰⵔ
   *[other] { $use }
 }, ⵅⴼ { $evaluation } ⴷ { $decision }
entry-services-case-received = ⵉⵜⵜⵡⴰⵎⵥ ⵓⵙⵓⵜⵔ: { $procedure }, { $region }, { $language } (ⴰⵔⵎ: { $demonstration })
entry-services-case-decided = ⵉⵜⵜⵓⵎⵎⴰⵏ ⵓⴼⴰⵢⵍⵓ: { $procedure }, { $region }, { $language }; { $outcome ->
    [accepted] ⵉⵜⵜⵓⵇⴱⵍ
    [corrected] ⵉⵜⵜⵓⵙⵖⵜⴰ ⵉⵜⵜⵓⵇⴱⵍ
   *[refused] ⵉⵜⵜⵡⴰⴳⵢ
 } ⴳ { $days } ⵙⴳ { $limit_days } ⵏ ⵡⵓⵙⵙⴰⵏ (ⴳ ⵡⴰⴽⵓⴷ: { $within_limit }; ⵜⵓⵜⵍⴰⵢⵜ: { $agreed_language }; ⵜⴰⵎⵔⵔⵉⵜ: { $agreed_procedure }; ⴰⵔⵎ: { $demonstration })
error-services-unknown-case = ⵓⵔ ⵉⵍⵍⵉ ⵓⵙⵓⵜⵔ ⵙ ⵓⵏⴳⴰⵍ ⵏⵖ ⵓⵟⵟⵓⵏ ⴰⴷ. ⵙⵙⵉⴷⴷ ⵜ; ⵓⴽⴰⵏ ⵉⵜⵜⵓⵙⴼⴹ.
error-services-unknown-procedure = ⵓⵔ ⵜⵍⵍⵉ ⵜⵎⵔⵔⵉⵜ ⴰⴷ. ⵜⴰⵍⴳⴰⵎⵜ ⵜⵍⵍⴰ ⴳ ⵜⴰⵙⵏⴰ ⵏ ⵜⵉⵏⵓⴼⴰ.
error-services-too-many-tries = ⴽⵉⴳⴰⵏ ⵏ ⵜⵉⵔⵎⵉⵜⵉⵏ. ⵡⵔⵔⵉⴷ ⴷⴼⴼⵉⵔ ⵏ { $minutes } ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ.
error-services-decision-refused = ⵉⵇⵇⴰⵏ ⴰⴷ ⴷⴰⵔⴽ ⵜⵉⵍⵉ ⵜⵡⵓⵔⵉ ⵏ ⵓⵎⵙⵙⵉⴷⴷ ⴳ ⵜⵔⴰⴱⴱⵓⵜ ⵉⵙⵡⵓⴷⴷⵓⵏ ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ.
