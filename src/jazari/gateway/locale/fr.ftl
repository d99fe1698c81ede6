gateway-title = Modèles pour les programmes
gateway-lead = Une adresse et un jeton pour les modèles du pays et ceux de ses fournisseurs ; tout client OpenAI ou Mistral fonctionne.
gateway-models = Modèles à votre disposition
gateway-model = Modèle
gateway-task = Ce qu’il fait
gateway-task-lm = Continue des textes et y répond
gateway-task-embed = Change des textes en vecteurs
gateway-task-provider = Selon son fournisseur
gateway-where = Où il répond
gateway-here = Sur ce nœud
gateway-engine = Sur les machines de ce nœud
gateway-at-provider = Chez { $provider } ({ $country })
gateway-empty = Pas encore de modèle
gateway-empty-text = Les modèles seront ici dès que le nœud aura entraîné un modèle de langue ou de vecteurs, ou que ses réglages nommeront un fournisseur.
gateway-call = Comment les appeler
gateway-call-text = Un jeton suffit à un programme ; la portée « read » est assez.
gateway-call-token = Créer un jeton
gateway-class = Dites quelles données vous envoyez
gateway-class-text = Ce que vous envoyez à un modèle de ce nœud y reste. Avant que rien ne parte chez un fournisseur, les règles sur les données décident selon leur classe et le lieu du fournisseur. Dites la classe dans un en-tête :
gateway-docs = Tout ce qui est pris, refusé et compté
gateway-usage = Ce qui a été utilisé
gateway-usage-sign-in = Connectez-vous pour voir votre utilisation.
gateway-usage-days = { $days ->
    [one] Le dernier jour
   *[other] Les { $days } derniers jours
 }
gateway-usage-none = { $days ->
    [one] Rien le dernier jour.
   *[other] Rien ces { $days } derniers jours.
 }
gateway-person = Personne
gateway-requests = Requêtes
gateway-prompt-tokens = Unités lues (tokens)
gateway-completion-tokens = Unités écrites (tokens)
