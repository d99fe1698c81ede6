gateway-title = ⵉⵎⵓⴷⵉⵍⵏ ⵉ ⵉⵙⵖⵉⵡⵙⵏ
gateway-lead = ⵢⴰⵜ ⵜⴰⵏⵙⴰ ⴷ ⵢⴰⵜ ⵜⵏⴳⴰⵍⵜ ⵉ ⵉⵎⵓⴷⵉⵍⵏ ⵏ ⵜⵎⵓⵔⵜ ⴷ ⵡⵉⵏ ⵉⵎⵙⵙⵓⵔⵙⵏ ⵏⵏⵙ; ⴽⵓ ⵓⵎⵙⵙⵎⵔⵙ ⵏ OpenAI ⵏⵖⴷ Mistral ⴷⴰ ⵉⵙⵡⵓⵔⵉ.
gateway-models = ⵉⵎⵓⴷⵉⵍⵏ ⴰⴷ ⵜⵙⵎⵔⵙⵎ
gateway-model = ⴰⵎⵓⴷⵉⵍ
gateway-task = ⵎⴰ ⵉⵙⴽⴰⵔ
gateway-task-lm = ⴷⴰ ⵉⵙⵎⴷⴰ ⵉⴹⵕⵉⵚⵏ ⴷ ⴷⴰ ⵉⵜⵜⵔⴰⵔⴰ
gateway-task-embed = ⴷⴰ ⵉⵙⵏⴼⴰⵍ ⵉⴹⵕⵉⵚⵏ ⵙ ⵉⵎⴰⵡⴰⵢⵏ
gateway-task-provider = ⵎⴰⵎⴽ ⵉⵏⵏⴰ ⵓⵎⵙⵙⵓⵔⵙ ⵏⵏⵙ
gateway-where = ⵎⴰⵏⵉ ⴳ ⵉⵜⵜⵔⴰⵔⴰ
gateway-here = ⴳ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ
gateway-engine = ⴳ ⵜⵎⴰⵛⵉⵏⵉⵏ ⵏ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ
gateway-at-provider = ⵖⵓⵔ { $provider } ({ $country })
gateway-empty = ⵓⵔ ⵜⴰ ⵉⵍⵍⵉ ⵓⵎⵓⴷⵉⵍ
gateway-empty-text = ⵉⵎⵓⴷⵉⵍⵏ ⴰⴷ ⵉⵍⵉⵏ ⴷⴰ ⴰⴷⴷⴰⵢ ⵜⵙⵙⵖⵔ ⵜⴽⵔⵔⵓⵙⵜ ⴰⵎⵓⴷⵉⵍ ⵏ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵖⴷ ⵡⵉⵏ ⵉⵎⴰⵡⴰⵢⵏ, ⵏⵖⴷ ⴰⴷⴷⴰⵢ ⵏⵏⴰⵏⵜ ⵜⵙⵖⴰⵍ ⵏⵏⵙ ⴰⵎⵙⵙⵓⵔⵙ.
gateway-call = ⵎⴰⵎⴽ ⵔⴰⴷ ⵜⵏ ⵜⵙⵙⵎⵔⵙⵎ
gateway-call-text = ⵜⴰⵏⴳⴰⵍⵜ ⵏ ⵓⴽⵛⵛⵓⵎ ⴰⵢⴷ ⵉⵔⴰ ⵓⵙⵖⵉⵡⵙ; « read » ⵢⵓⴷⴰ.
gateway-call-token = ⵙⴽⵔ ⵜⴰⵏⴳⴰⵍⵜ ⵏ ⵓⴽⵛⵛⵓⵎ
gateway-class = ⵉⵏⵉⵎ ⵎⴰⵏ ⵉⵙⴼⴽⴰ ⵜⵜⴰⵣⵏⵎ
gateway-class-text = ⴰⵢⵏⵏⴰ ⵜⵓⵣⵏⵎ ⵙ ⵓⵎⵓⴷⵉⵍ ⵏ ⵜⴽⵔⵔⵓⵙⵜ ⴰⴷ ⴷⴰ ⵉⵜⵜⵇⵇⵉⵎⴰ ⴷⴰ. ⴷⴰⵜ ⵏ ⵓⴼⴼⵓⵖ ⵙ ⵓⵎⵙⵙⵓⵔⵙ, ⵉⵍⵓⴳⴰⵏ ⵏ ⵉⵙⴼⴽⴰ ⴷⴰ ⵖⵜⵜⵙⵏ ⵙ ⵓⵙⵎⵉⵍ ⵏⵏⵙⵏ ⴷ ⵡⴰⵏⵙⴰ ⵏ ⵓⵎⵙⵙⵓⵔⵙ. ⵉⵏⵉⵎ ⴰⵙⵎⵉⵍ ⴳ ⵢⵉⵅⴼ:
gateway-docs = ⴰⵢⵏⵏⴰ ⵉⵜⵜⵓⵎⵥⵏ, ⵉⵜⵜⵓⴳⵢⵏ ⴷ ⵉⵜⵜⵓⵙⵙⵉⴹⵏⵏ
gateway-usage = ⴰⵢⵏⵏⴰ ⵉⵜⵜⵓⵙⵎⵔⵙⵏ
gateway-usage-sign-in = ⴽⵛⵎⴰⵜ ⴰⴼⴰⴷ ⴰⴷ ⵜⵥⵕⵎ ⴰⵢⵏⵏⴰ ⵜⵙⵎⵔⵙⵎ.
gateway-usage-days = { $days ->
    [one] ⴳ ⵡⴰⵙⵙ ⴰⵎⴳⴳⴰⵔⵓ
   *[other] ⴳ { $days } ⵏ ⵡⵓⵙⵙⴰⵏ ⵉⵎⴳⴳⵓⵔⴰ
 }
gateway-usage-none = { $days ->
    [one] ⵡⴰⵍⵓ ⴳ ⵡⴰⵙⵙ ⴰⵎⴳⴳⴰⵔⵓ.
   *[other] ⵡⴰⵍⵓ ⴳ { $days } ⵏ ⵡⵓⵙⵙⴰⵏ ⵉⵎⴳⴳⵓⵔⴰ.
 }
gateway-person = ⴰⵎⴷⴰⵏ
gateway-requests = ⵜⵓⵜⵔⵉⵡⵉⵏ
gateway-prompt-tokens = ⵜⵉⵢⵓⵏⵉⵏ ⵉⵜⵜⵓⵖⵔⴰⵏ
gateway-completion-tokens = ⵜⵉⵢⵓⵏⵉⵏ ⵉⵜⵜⵢⴰⵔⴰⵏ
