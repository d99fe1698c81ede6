## Search and procedures

services-title = Services
services-search-title = What do you need to do?
services-search-label = Ask in your own words
services-search-button = Search
services-search-hint = In Arabic, Darija (both scripts), French or English. For example: I lost my driving licence.
services-others = Perhaps also
services-unknown-title = We do not know which procedure this is
services-unknown = None of the procedures below seems to answer this question. Ask it in other words, choose one of the list, or send your request: a person will read it.
services-all = All procedures
services-apply = Send a request
services-apply-anyway = Send a request all the same
services-content-language = Read in:
services-steps = Steps
services-documents = Papers to bring
services-documents-unknown = The list is not known here yet: ask the office.
services-delay = Time to answer:
services-delay-at-once = at once
services-delay-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
 }
services-delay-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
 }
services-delay-law = Limit set by
services-delay-announced = Announced by the office; no law sets it.
services-extension = (may be extended once by { $n })
services-fee = Fee
services-fee-free = Free
services-fee-unknown = Not known here
services-body = Office
services-source = Source
services-checked = read on
services-to-verify = To be verified: this page was written from secondary sources. Check with the office or at
services-human-decides = A program may propose; a person decides.
services-ai-link = How AI is used here

## Requests

services-apply-title = Send a request
services-apply-lead = No account is needed. You get a code to follow your request.
services-choose = Choose
services-region = Region
services-procedure = Procedure
services-procedure-unknown = I do not know
services-text = Your request
services-text-hint = Say what you need, in your language. Leave out numbers of cards or accounts. At most { $limit } characters.
services-language = Language
services-language-unknown = Say nothing, and it is found out from your text.
services-language-not-deployed = Say it if you can: no model is at work yet to find it out.
services-contact = Telephone or e-mail
services-contact-hint = Only if you want to be contacted. You can follow everything with your code alone.
services-send = Send
services-privacy = What you write stays in this office's own database. You can download or erase it with your code. Public records count the request: procedure, region, language, days; never what you wrote.
services-received-title = Request received
services-your-code = Your code:
services-keep-code = Write this code down now: it is shown only once, and nobody can find it for you. With it you see where your request stands, download your data or erase them.
services-answer-by = Answer due by
services-follow-title = Follow my request
services-follow-lead = Give the code that you got when you sent it.
services-follow-button = Show
services-code = Code
services-code-hint = 20 letters and digits. Small letters, spaces and hyphens do not matter.
services-case-title = Your request
services-received-on = Received on
services-decided-on = Decided on
services-due-paused = The time does not run while we wait for your documents.
services-left = { $n ->
    [0] due today
    [one] { $n } day left
   *[other] { $n } days left
 }
services-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
 }
services-late-what = The legal limit has passed. You may complain.
services-limit = { $n ->
    [one] limit: { $n } day
   *[other] limit: { $n } days
 }
services-state-received = In progress
services-state-paused = Waiting for documents
services-state-accepted = Accepted
services-state-corrected = Corrected and accepted
services-state-refused = Refused
services-about-received = A person will read it and decide.
services-about-paused = Bring the missing documents to the office; then the time runs on.
services-about-accepted = Your request was accepted for the procedure below.
services-about-corrected = Your request was put under the right procedure or language, and accepted.
services-about-refused = Your request was not accepted. You may send another, or appeal.
services-reason = Reason:
services-reason-incomplete = documents are missing
services-reason-not-entitled = the conditions are not met
services-reason-other-body = another office is in charge
services-reason-duplicate = the same request was already sent
services-reason-withdrawn = withdrawn by the person who asked
services-reason-no-procedure = none of the procedures is about this
services-your-data = Your data
services-your-data-lead = What you wrote is forgotten { $days } after the decision. You need not wait.
services-export = Download everything kept about my request
services-erase = Erase my request
services-erase-lead = What you wrote, the decision and the code are erased for good. An open request is then withdrawn. The public count remains, without anything about you.
services-erase-button = Erase for good
services-erased = Your request is erased.
services-wrong-region = Choose your region.
services-wrong-text = Write your request.
services-wrong-procedure = Choose a procedure of the list, or "I do not know".
services-wrong-language = Choose a language of the list.
services-wrong-length = Your text is too long: at most { $limit } characters.

## Desk

services-desk-title = Desk
services-desk-case = Case { $number }
services-desk-done = Case { $number } is kept. Here is the next one.
services-desk-decided = Decided
services-chosen = The citizen chose
services-proposed = Proposed
services-nothing-proposed = nothing
services-demonstration = demonstration
services-forgotten = What was written is forgotten.
services-decision = Decision
services-decide-accepted = Accept as it is
services-decide-corrected = Correct procedure or language, and accept
services-decide-refused = Refuse, with a reason
services-keep = Keep as it is
services-reason-label = Reason of a refusal
services-remark = Words to the citizen
services-remark-hint = Stays in this office's database and is shown to the citizen. At most { $limit } characters.
services-decide = Decide
services-pause = Ask for documents (the time stops)
services-resume = Documents came (the time runs on)
services-queue = Queue by legal limit
services-case-number = Case
services-deadline = Legal limit
services-queue-empty-title = No case waits
services-queue-empty = Requests that citizens send appear here, the one due first on top.
services-desk-wrong-outcome = Choose a decision that fits: accept keeps everything, correct changes procedure or language.
services-desk-wrong-procedure = Choose the procedure under which to accept it.
services-desk-wrong-language = Choose a language of the list.
services-desk-wrong-reason = Choose a reason for the refusal; only a refusal has one.
services-desk-wrong-remark = The words to the citizen are too long.
services-desk-wrong-state = Somebody has moved this case meanwhile; look at where it stands now.

## How AI is used

services-ai-title = How AI is used in these services
services-ai-lead = Every program that proposes something to a person who decides, with what allows it to.
services-ai-model = Model
services-ai-since = At work since
services-ai-evaluation = Evaluation
services-ai-metric-macro-f1 = macro-F1
services-ai-metric-accuracy = share of right answers
services-ai-minimum = minimum { $minimum }
services-ai-decision = Decision that approves it
services-ai-by-class = Score for each language
services-ai-items = Items
services-ai-precision = Precision
services-ai-recall = Recall
services-ai-none-title = No model is at work
services-ai-none = One may be put to work after it has passed its evaluation and somebody has approved it. Until then the citizen says the language.
services-ai-who-title = Who decides
services-ai-who = A civil servant with the reviewer's role reads each request and decides: accept, correct or refuse with a reason. How often they agree with what was proposed is public, in the ledger and on the roadmap.
services-ai-kept-title = What is kept
services-ai-kept = Your request stays on this node and is seen only by those who handle it. The public ledger keeps the procedure, the region, the language and the number of days: nothing that says who you are.
services-ai-disagree-title = If you disagree
services-ai-disagree = Ask the office that handles your request for its reasons, in writing, and for a new decision. Your request’s code is all you need to follow it.
services-use-case-triage = Telling the language of a request
services-use-about-case-triage = The model reads the request and proposes its language, so that it reaches somebody who reads it. It decides nothing.
services-use-search = Finding the procedure
services-use-about-search = The search compares your words with what is written about each procedure, and says so when none fits. It learns from the country's public examples only, never from what citizens write.

## Entries and errors

entry-services-deployed = { $model } was put to work for { $use ->
    [case-triage] telling the language of requests
   *[other] { $use }
 }, on { $evaluation } and { $decision }
entry-services-case-received = Request received: { $procedure }, { $region }, { $language } (demonstration: { $demonstration })
entry-services-case-decided = Case decided: { $procedure }, { $region }, { $language }; { $outcome ->
    [accepted] accepted
    [corrected] corrected and accepted
   *[refused] refused
 } in { $days } of { $limit_days } days (within the limit: { $within_limit }; language as proposed: { $agreed_language }; procedure as proposed: { $agreed_procedure }; demonstration: { $demonstration })
error-services-unknown-case = No request has this code or number. Check it letter by letter; it may have been erased.
error-services-unknown-procedure = There is no such procedure. The list of all procedures is on the services page.
error-services-too-many-tries = Too many tries from this connection. Come back in { $minutes } minutes.
error-services-decision-refused = You need the reviewer's role in the organisation that runs this node.
