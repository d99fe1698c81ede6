web-name = Jazari
web-skip = Skip to the content
web-menu = Menu
web-navigation = Main
web-languages = Languages
web-breadcrumb = You are here
web-home = Home
web-nav-services = Services
web-nav-cases = Follow my request
web-nav-commons = Commons
web-nav-leaderboard = Leaderboard
web-nav-roadmap = Roadmap
web-nav-ledger = Ledger
web-nav-docs = Documentation
web-sign-in = Sign in
web-sign-out = Sign out
web-footer-gateway = Models for programs
web-footer-node = Node
web-footer-version = version { $version }
web-footer-ledger = { $n ->
    [one] Ledger: { $n } entry
   *[other] Ledger: { $n } entries
 }
web-awaits-review = This translation awaits review by native speakers.

## Formats

web-date-time = { $date }, { $time }
web-bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
 }
web-size = { $value } { $unit }
web-unit-kb = kB
web-unit-mb = MB
web-unit-gb = GB
web-unit-tb = TB
web-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
web-days-part = { $value } days
web-dollars = US${ $value }
web-yes = yes
web-no = no

## Components

web-target = Target: { $target }
web-not-measured = Not measured yet
web-no-entries = The ledger says nothing about this yet.
web-pages = Pages
web-previous = Previous
web-next = Next
web-page-of = Page { $page } of { $pages }
web-optional = (optional)
web-form-errors = { $n ->
    [one] One answer needs correcting
   *[other] { $n } answers need correcting
 }
web-done-of = { $done } of { $total }

## Charts

web-chart-item = Item
web-chart-value = Value
web-chart-low = Low
web-chart-high = High
web-chart-region = Region
web-chart-source = Source: { $source }
web-chart-table = The figures as a table
web-chart-interval = The thin line is the 95% interval.
web-chart-empty = Nothing has been measured yet.
web-chart-pair = { $label }: { $value }

## Home

web-home-title = Public services and the country’s AI commons
web-home-question = What do you need to do?
web-home-search-label = Your question, in your own words and your language
web-home-search = Search
web-home-search-hint = For example: “I lost my driving licence”
web-home-follow = Follow my request
web-home-code-label = Your request’s code
web-home-code = Follow
web-home-pillars = The roadmap’s five pillars
web-home-computed = Computed from the ledger
web-home-commons = The commons
web-home-commons-text = Data, models and their scores, open for everyone to read, use and check.
web-count-datasets = { $n ->
    [one] dataset
   *[other] datasets
 }
web-count-models = { $n ->
    [one] model
   *[other] models
 }
web-count-spaces = { $n ->
    [one] prototype
   *[other] prototypes
 }
web-count-evaluations = { $n ->
    [one] evaluation
   *[other] evaluations
 }
web-home-chain = From text to a national figure
web-home-chain-text = Every figure is computed from what was done before it, and each step can be checked. This is the latest one of each.
web-step-source = Source
web-step-dataset = Dataset
web-step-model = Model
web-step-evaluation = Evaluation
web-step-service = Service
web-step-indicator = Indicator
web-step-none = None yet

## How AI is used

web-ai-link = How AI is used here

## Documentation

web-docs-title = Documentation
web-docs-lead = How this node works, for those who run it and those who build on it. These pages are in English.
web-docs-start = Start here
web-docs-guide = Guides and reference
web-docs-decision = Design decisions
web-docs-empty-title = No documentation was found
web-docs-empty = This software was installed without its documentation. Install the whole package to read it here.

## Errors

error-web-document-not-found = The documentation has no page named “{ $name }”.
error-web-asset-not-found = There is no file named “{ $name }”.
web-error-crumb = Error
web-error-401 = Please sign in
web-error-403 = This is not allowed
web-error-404 = Not found
web-error-409 = This is already so
web-error-413 = This is too large
web-error-422 = Something needs correcting
web-error-429 = Too many attempts
web-error-500 = Something went wrong on our side
web-error-503 = Not available for the moment
web-error-kept = What was kept
web-error-nothing-changed = Nothing was changed. Everything saved before is still there.
web-error-next = What you can do
web-error-do-401 = Sign in, then come back to this page.
web-error-do-403 = Ask someone with the needed role, or sign in with another account.
web-error-do-404 = Check the address, or start again from the home page.
web-error-do-409 = Go back, read the page again and see what changed.
web-error-do-413 = Send something smaller, or in several parts.
web-error-do-422 = Go back, correct what is named above and send it again.
web-error-do-429 = Wait a few minutes, then try again.
web-error-do-500 = Try again in a few minutes. If it happens again, give the code below to those who run this node.
web-error-do-503 = Try again in a few minutes.
web-error-home = Back to the home page
web-error-code = Code:
