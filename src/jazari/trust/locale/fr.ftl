entry-trust-decided = L’usage « { $use ->
    [case-triage] reconnaître la langue des demandes
   *[other] { $use }
 } » de { $subject } a été { $outcome ->
    [approved] approuvé
   *[refused] refusé
}
