gateway-title = Models for programs
gateway-lead = One address and one token for the country’s models and those of its providers; any OpenAI or Mistral client works.
gateway-models = Models you may use
gateway-model = Model
gateway-task = What it does
gateway-task-lm = Continues and answers texts
gateway-task-embed = Turns texts into vectors
gateway-task-provider = As its provider says
gateway-where = Where it answers
gateway-here = On this node
gateway-engine = On this node’s machines
gateway-at-provider = At { $provider } ({ $country })
gateway-empty = No model yet
gateway-empty-text = The models will be listed here once the node has trained a language model or an embedding, or its settings name a provider.
gateway-call = How to call them
gateway-call-text = A token is all that a program needs; the scope “read” is enough.
gateway-call-token = Make a token
gateway-class = Say what data you send
gateway-class-text = What you send to a model on this node stays here. Before anything leaves for a provider, the rules on data decide by its class and by where the provider is. Say the class in a header:
gateway-docs = Everything that is taken, refused and counted
gateway-usage = What was used
gateway-usage-sign-in = Sign in to see what you used.
gateway-usage-days = { $days ->
    [one] In the last day
   *[other] In the last { $days } days
 }
gateway-usage-none = { $days ->
    [one] Nothing in the last day.
   *[other] Nothing in the last { $days } days.
 }
gateway-person = Person
gateway-requests = Requests
gateway-prompt-tokens = Tokens read
gateway-completion-tokens = Tokens written
