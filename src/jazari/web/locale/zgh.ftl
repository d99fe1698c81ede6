# Standard Moroccan Tamazight in Tifinagh (IRCAM). Awaits review by native speakers.
# CLDR has no plural rule for zgh, so one is matched as the number 1.
web-name = ⵊⴰⵣⴰⵔⵉ
web-skip = ⴷⴷⵓ ⵖⵔ ⵜⵓⵎⴰⵢⵜ
web-menu = ⵓⵎⵓⵖ
web-navigation = ⵓⵎⵓⵖ ⴰⵎⵇⵔⴰⵏ
web-languages = ⵜⵓⵜⵍⴰⵢⵉⵏ
web-breadcrumb = ⴰⵇⵇⴰⴽ ⴷⴰ
web-home = ⵜⴰⵙⵏⴰ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ
web-nav-services = ⵜⵉⵏⵓⴼⴰ
web-nav-cases = ⴹⴼⵕ ⴰⵙⵓⵜⵔ ⵉⵏⵓ
web-nav-commons = ⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ
web-nav-leaderboard = ⴰⵙⵉⵣⵡⵔ
web-nav-roadmap = ⵜⴰⴽⴰⵕⴹⴰ ⵏ ⵓⴱⵔⵉⴷ
web-nav-ledger = ⴰⵣⵎⵎⴰⵎ
web-nav-docs = ⴰⵔⵔⴰⵜⵏ
web-sign-in = ⴽⵛⵎ
web-sign-out = ⴼⴼⵖ
web-footer-gateway = ⵉⵎⵓⴷⵉⵍⵏ ⵉ ⵉⵙⵖⵉⵡⵙⵏ
web-footer-node = ⵜⴰⴽⵔⵔⵓⵙⵜ
web-footer-version = ⵜⵓⵏⵖⵉⵍⵜ { $version }
web-footer-ledger = { $n ->
    [1] ⴰⵣⵎⵎⴰⵎ: { $n } ⵓⵙⵙⴽⵍ
   *[other] ⴰⵣⵎⵎⴰⵎ: { $n } ⵏ ⵉⵙⵙⴽⵍⵏ
 }
web-awaits-review = ⴰⵙⵓⵖⵍ ⴰⴷ ⴰⵔ ⵉⵜⵜⵔⴰⵊⴰ ⴰⴷ ⵜ ⵥⵕⵏ ⵉⵎⵙⴰⵡⴰⵍⵏ ⵏ ⵜⵎⴰⵣⵉⵖⵜ.

## Formats

web-date-time = { $date }, { $time }
web-bytes = { $n ->
    [1] { $n } ⵓⴱⴰⵢⵜ
   *[other] { $n } ⵏ ⵉⴱⴰⵢⵜⵏ
 }
web-size = { $value } { $unit }
web-unit-kb = kB
web-unit-mb = MB
web-unit-gb = GB
web-unit-tb = TB
web-days = { $n ->
    [1] { $n } ⵡⴰⵙⵙ
   *[other] { $n } ⵏ ⵡⵓⵙⵙⴰⵏ
 }
web-days-part = { $value } ⵏ ⵡⵓⵙⵙⴰⵏ
web-dollars = { $value } ⵏ ⵉⴷⵓⵍⴰⵔⵏ
web-yes = ⵢⴰⵀ
web-no = ⵓⵀⵓ

## Components

web-target = ⴰⵡⵜⵜⴰⵙ: { $target }
web-not-measured = ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵙⵖⴰⵍ
web-no-entries = ⵓⵔ ⵜⴰ ⵉⵍⵍⵉ ⵡⴰⵍⵓ ⵅⴼ ⵓⵢⴰ ⴳ ⵓⵣⵎⵎⴰⵎ.
web-pages = ⵜⴰⵙⵏⵉⵡⵉⵏ
web-previous = ⵜⵉⵍⵍⵉ ⵉⵣⵔⵉⵏ
web-next = ⵜⵉⵍⵍⵉ ⵉⴹⴼⵕⵏ
web-page-of = ⵜⴰⵙⵏⴰ { $page } ⵙⴳ { $pages }
web-optional = (ⵙ ⵓⵙⵜⵜⴰⵢ)
web-form-errors = { $n ->
    [1] ⵢⴰⵜ ⵜⵎⵔⴰⵔⵓⵜ ⵉⵅⵚⵚⴰ ⴰⴷ ⵜⵜⵓⵙⵖⵜⵉ
   *[other] { $n } ⵏ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵉⵅⵚⵚⴰ ⴰⴷ ⵜⵜⵓⵙⵖⵜⵉⵏⵜ
 }
web-done-of = { $done } ⵙⴳ { $total }

## Charts

web-chart-item = ⴰⴼⵔⴷⵉⵙ
web-chart-value = ⴰⵜⵉⴳ
web-chart-low = ⴰⴷⵔⵓⵙ
web-chart-high = ⴰⴼⵍⵍⴰ
web-chart-region = ⵜⴰⵎⵏⴰⴹⵜ
web-chart-source = ⴰⵙⴰⴳⵎ: { $source }
web-chart-table = ⵓⵟⵟⵓⵏⵏ ⴳ ⵜⴼⵍⵡⵉⵜ
web-chart-interval = ⵉⵣⵔⵉⵔⵉⴳ ⴰⵙⴷⴰⴷ ⵉⴳⴰ ⴰⵣⵉⵍⴰⵍ ⵏ 95 %.
web-chart-empty = ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵙⵖⴰⵍ ⵡⴰⵍⵓ.
web-chart-pair = { $label }: { $value }

## Home

web-home-title = ⵜⵉⵏⵓⴼⴰ ⵜⵉⵏⴰⴳⴷⵓⴷⵉⵏ ⴷ ⵡⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ ⵏ ⵜⵉⴳⵣⵉ ⵜⴰⵏⴰⵥⵓⵔⵜ
web-home-question = ⵎⴰⵜⵜⴰ ⵜⵔⵉⴷ ⴰⴷ ⵜⵙⴽⵔⴷ?
web-home-search-label = ⴰⵙⵇⵙⵉ ⵏⵏⴽ, ⵙ ⵡⴰⵡⴰⵍⵏ ⵏⵏⴽ ⴷ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⴽ
web-home-search = ⵔⵣⵓ
web-home-search-hint = ⴰⵎ: «ⵉⵊⵍⴰ ⵢⵉ ⵍⴱⵔⵎⵉ»
web-home-follow = ⴹⴼⵕ ⴰⵙⵓⵜⵔ ⵉⵏⵓ
web-home-code-label = ⴰⵏⴳⴰⵍ ⵏ ⵓⵙⵓⵜⵔ ⵏⵏⴽ
web-home-code = ⴹⴼⵕ
web-home-pillars = ⵙⵎⵎⵓⵙⵜ ⵜⴳⵊⴷⴰ ⵏ ⵜⴽⴰⵕⴹⴰ ⵏ ⵓⴱⵔⵉⴷ
web-home-computed = ⵉⵜⵜⵓⵙⵙⵉⴹⵏ ⵙⴳ ⵓⵣⵎⵎⴰⵎ
web-home-commons = ⴰⵢⴷⴰ ⵉⵛⵔⴽⵏ
web-home-commons-text = ⵉⵙⴼⴽⴰ, ⵉⵎⵓⴷⵉⵍⵏ ⴷ ⵜⵢⴰⴼⵓⵜⵉⵏ ⵏⵏⵙⵏ, ⵕⵥⵎⵏ ⵉ ⴽⵓ ⵢⴰⵏ ⴰⴷ ⵜⵏ ⵉⵖⵔ, ⴰⴷ ⵜⵏ ⵉⵙⵙⵎⵔⵙ, ⴷ ⴰⴷ ⵜⵏ ⵉⵙⵙⵏⵇⴷ.
web-count-datasets = { $n ->
    [1] ⵜⴳⵔⵓⵎⵎⴰ ⵏ ⵉⵙⴼⴽⴰ
   *[other] ⵏ ⵜⴳⵔⵓⵎⵎⵉⵡⵉⵏ ⵏ ⵉⵙⴼⴽⴰ
 }
web-count-models = { $n ->
    [1] ⵓⵎⵓⴷⵉⵍ
   *[other] ⵏ ⵉⵎⵓⴷⵉⵍⵏ
 }
web-count-spaces = { $n ->
    [1] ⵓⵎⵣⵡⴰⵔⵓ
   *[other] ⵏ ⵉⵎⵣⵡⵓⵔⴰ
 }
web-count-evaluations = { $n ->
    [1] ⵓⵙⵜⴰⵍ
   *[other] ⵏ ⵉⵙⵜⴰⵍⵏ
 }
web-home-chain = ⵙⴳ ⵓⴹⵕⵉⵙ ⴰⵔ ⵓⵟⵟⵓⵏ ⴰⵏⴰⵎⵓⵔ
web-home-chain-text = ⴽⵓ ⵓⵟⵟⵓⵏ ⴷⴰ ⵉⵜⵜⵢⴰⵙⵙⴰⵏ ⵙⴳ ⵎⴰⵢⴷ ⵜ ⵉⵣⵡⴰⵔⵏ, ⴷ ⴽⵓ ⵜⴰⵙⵓⵔⵉⴼⵜ ⵜⵖⵉ ⴰⴷ ⵜⵜⵓⵙⵙⵏⵇⴷ. ⵀⴰⵏ ⵜⴰⵎⴳⴳⴰⵔⵓⵜ ⵏ ⴽⵓ ⵢⴰⵜ.
web-step-source = ⴰⵙⴰⴳⵎ
web-step-dataset = ⵜⴰⴳⵔⵓⵎⵎⴰ ⵏ ⵉⵙⴼⴽⴰ
web-step-model = ⴰⵎⵓⴷⵉⵍ
web-step-evaluation = ⴰⵙⵜⴰⵍ
web-step-service = ⵜⴰⵏⴰⴼⵓⵜ
web-step-indicator = ⴰⵎⵎⴰⵍ
web-step-none = ⵡⴰⵍⵓ ⴰⵔ ⴷⵖⵉ

## How AI is used

web-ai-link = ⵎⴰⵎⴽ ⵜⵜⵓⵙⵎⵔⴰⵙ ⵜⵉⴳⵣⵉ ⵜⴰⵏⴰⵥⵓⵔⵜ ⴷⴰ

## Documentation

web-docs-title = ⴰⵔⵔⴰⵜⵏ
web-docs-lead = ⵎⴰⵎⴽ ⵜⵙⵡⵓⵔⵉ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ, ⵉ ⵡⵉⵏⵏⴰ ⵜⵜ ⵉⵙⵙⵡⵓⵔⵉⵏ ⴷ ⵡⵉⵏⵏⴰ ⴱⵏⵏⵓⵏⵉⵏ ⴼⵍⵍⴰⵙ. ⵜⴰⵙⵏⵉⵡⵉⵏ ⴰⴷ ⴳⴰⵏⵜ ⵙ ⵜⵏⴳⵍⵉⵣⵜ.
web-docs-start = ⵙⵙⵏⵜⵉ ⵙⴳ ⴷⴰ
web-docs-guide = ⵉⵎⵏⵉⴷⵏ ⴷ ⵉⵙⴰⵖⵓⵍⵏ
web-docs-decision = ⵉⵖⵜⴰⵙⵏ ⵏ ⵓⵙⵏⵓⵍⴼⵓ
web-docs-empty-title = ⵓⵔ ⵜⵜⵢⴰⴼⴰⵏ ⵡⴰⵔⵔⴰⵜⵏ
web-docs-empty = ⵉⵜⵜⵓⵙⵔⵙ ⵓⵙⵖⵉⵡⵙ ⴰⴷ ⴱⵍⴰ ⴰⵔⵔⴰⵜⵏ ⵏⵏⵙ. ⵙⵔⵙ ⴰⵇⵎⵎⵓ ⵉⴽⵎⵍⵏ ⴰⴷ ⵜⵏ ⵜⵖⵔⴷ ⴷⴰ.

## Errors

error-web-document-not-found = ⵓⵔ ⵜⵍⵍⵉ ⴳ ⵡⴰⵔⵔⴰⵜⵏ ⵜⴰⵙⵏⴰ ⵎⵉ ⵉⵙⵎ «{ $name }».
error-web-asset-not-found = ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵢⵍⵓ ⵎⵉ ⵉⵙⵎ «{ $name }».
web-error-crumb = ⵜⴰⵣⴳⵍⵜ
web-error-401 = ⴽⵛⵎ ⵙ ⵓⵎⵉⴹⴰⵏ ⵏⵏⴽ
web-error-403 = ⵓⵔ ⵉⵜⵜⵢⵓⴷⵊⵉ ⵓⵢⴰ
web-error-404 = ⵓⵔ ⵉⵜⵜⵢⴰⴼⴰ
web-error-409 = ⴰⵎⵎⵉ ⴰⵢⴷ ⵉⴳⴰ ⵢⴰⴷ
web-error-413 = ⵉⵎⵇⵇⵓⵔ ⴱⴰⵀⵔⴰ
web-error-422 = ⵉⵍⵍⴰ ⵎⴰⵢⴷ ⵉⵅⵚⵚⴰⵏ ⴰⴷ ⵉⵜⵜⵓⵙⵖⵜⵉ
web-error-429 = ⴳⴳⵓⵜⵏ ⵉⵔⵉⵎⵏ
web-error-500 = ⵜⵍⵍⴰ ⵢⴰⵜ ⵜⵣⴳⵍⵜ ⵙⴳ ⵖⵓⵔⵏⵖ
web-error-503 = ⵓⵔ ⵉⵍⵍⵉ ⴳ ⵜⵉⵣⵉ ⴰⴷ
web-error-kept = ⵎⴰⵢⴷ ⵉⵜⵜⵓⵃⴹⴰⵏ
web-error-nothing-changed = ⵓⵔ ⵉⴱⴷⴷⵉⵍ ⵡⴰⵍⵓ. ⵎⴰⵢⵏⵏⴰ ⵉⵜⵜⵓⵃⴹⴰⵏ ⵉⵙⵓⵍ ⵉⵍⵍⴰ.
web-error-next = ⵎⴰⵢⴷ ⵜⵖⵉⴷ ⴰⴷ ⵜⵙⴽⵔⴷ
web-error-do-401 = ⴽⵛⵎ ⵙ ⵓⵎⵉⴹⴰⵏ ⵏⵏⴽ, ⵙⵉⵏ ⴰⵖⵓⵍ ⴷ ⵖⵔ ⵜⴰⵙⵏⴰ ⴰⴷ.
web-error-do-403 = ⵙⵓⵜⵔ ⵉ ⵡⵉⵏⵏⴰ ⵖⵓⵔ ⵜⵍⵍⴰ ⵜⵡⵓⵔⵉ ⵉⵡⴰⵜⴰⵏ, ⵏⵖ ⴽⵛⵎ ⵙ ⵓⵎⵉⴹⴰⵏ ⵢⴰⴹⵏ.
web-error-do-404 = ⵙⵙⵏⵇⴷ ⵜⴰⵏⵙⴰ, ⵏⵖ ⵙⵙⵏⵜⵉ ⵙⴳ ⵜⴰⵙⵏⴰ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ.
web-error-do-409 = ⵓⵖⵓⵍ ⵖⵔ ⴷⴼⴼⵉⵔ, ⵖⵔ ⵜⴰⵙⵏⴰ, ⵥⵕ ⵎⴰⵢⴷ ⵉⴱⴷⴷⵍⵏ.
web-error-do-413 = ⴰⵣⵏ ⴽⵔⴰ ⵉⴷⵔⵓⵙⵏ, ⵏⵖ ⴱⴹⵓ ⵜ.
web-error-do-422 = ⵓⵖⵓⵍ ⵖⵔ ⴷⴼⴼⵉⵔ, ⵙⵖⵜⵉ ⵎⴰⵢⴷ ⵉⵜⵜⵓⵏⵏⴰⵏ ⴰⴼⵍⵍⴰ, ⴰⵣⵏ ⵜ ⴷⴰⵖ.
web-error-do-429 = ⵇⵇⵍ ⴽⵔⴰ ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ, ⴰⵔⵎ ⴷⴰⵖ.
web-error-do-500 = ⴰⵔⵎ ⴷⴰⵖ ⴷⴼⴼⵉⵔ ⴽⵔⴰ ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ. ⵎⴽ ⵜⵓⵖⵓⵍ, ⴼⴽ ⴰⵏⴳⴰⵍ ⴷⴷⴰⵡ ⵉ ⵡⵉⵏⵏⴰ ⵉⵙⵙⵡⵓⵔⵉⵏ ⵜⴰⴽⵔⵔⵓⵙⵜ ⴰⴷ.
web-error-do-503 = ⴰⵔⵎ ⴷⴰⵖ ⴷⴼⴼⵉⵔ ⴽⵔⴰ ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ.
web-error-home = ⵓⵖⵓⵍ ⵖⵔ ⵜⴰⵙⵏⴰ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ
web-error-code = ⴰⵏⴳⴰⵍ:
