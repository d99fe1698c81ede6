entry-trust-decided = ⴰⵙⵎⵔⵙ « { $use ->
    [case-triage] ⴰⵙⵜⴰⵢ ⵏ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵉⵙⵓⵜⴰⵔ
   *[other] { $use }
 } » ⵏ { $subject } : { $outcome ->
    [approved] ⵉⵜⵜⵓⵇⴱⵍ
   *[refused] ⵉⵜⵜⵡⴰⴳⵢ
}
