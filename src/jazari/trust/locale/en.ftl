entry-trust-decided = The use “{ $use ->
    [case-triage] telling the language of requests
   *[other] { $use }
 }” of { $subject } was { $outcome ->
    [approved] approved
   *[refused] refused
}
