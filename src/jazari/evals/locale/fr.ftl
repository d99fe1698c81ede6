evals-title = Classement
evals-lead = Ce que valent les modèles sur les bancs d’essai du pays. Chaque réponse derrière un score peut être lue.
evals-evaluation = Évaluation { $index }
evals-of = { $model } : { $benchmark }
evals-native = écrit dans sa langue
evals-translated = traduit
evals-about-macro-f1 = Le score est la macro-F1 : la moyenne sur les classes, chacune comptant autant.
evals-about-accuracy = Le score est la part de bonnes réponses.
evals-about-character-accuracy = Le score est l’exactitude des caractères : un moins le nombre de corrections par caractère des références.
evals-about-exact-match = Le score est la part des réponses identiques à la référence.
evals-about-chrf = Le score est chrF++ : combien de courtes suites de caractères et de mots la réponse et la référence ont en commun.
evals-minimum = Un modèle peut être déployé quand son intervalle commence à { $minimum } ou plus.
evals-data = Données :
evals-questions = questions du dossier du pays
evals-licence = licence
evals-model = Modèle
evals-program = Programme { $id }
evals-score = Score
evals-interval = Intervalle à 95 %
evals-items = Éléments
evals-date = Date
evals-outcome = Résultat
evals-passed = atteint le minimum
evals-not-passed = sous le minimum
evals-chart-leader = { $model } a le meilleur score : { $score }
evals-chart-classes = La mieux reconnue : { $best } ; la moins bien : { $worst }
evals-chart-source = { $n ->
    [one] la réponse à { $n } élément
   *[other] les réponses à { $n } éléments
 }
evals-interval-text = { $n ->
    [one] Intervalle à 95 % de { $low } à { $high }, sur { $n } élément.
   *[other] Intervalle à 95 % de { $low } à { $high }, sur { $n } éléments.
 }
evals-by-class = F1 par classe
evals-class = Classe
evals-precision = Précision
evals-recall = Rappel
evals-by-source = Par source
evals-source = Source
evals-by-language = Par langue de la question
evals-language = Langue
evals-confusion = Ce qui a été pris pour quoi
evals-confusion-text = Chaque ligne est une bonne classe, chaque colonne ce que le modèle a répondu ; plus une case est foncée, plus sa part de la ligne est grande.
evals-other = une autre
evals-undetermined = indéterminée
evals-none = aucune des nôtres
evals-answers = Toutes les réponses
evals-answers-all = Toutes
evals-answers-wrong = Seulement les fausses
evals-count = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }
evals-item = Élément
evals-expected = Bonne classe
evals-reference = Référence
evals-answered = Réponse
evals-right = juste
evals-wrong = fausse
evals-no-wrong = Aucune réponse n’est fausse.
evals-made-from = Fait à partir de
evals-again = Refaire l’évaluation
evals-again-text = La première commande interroge le modèle ; ce qui a déjà été évalué n’est pas demandé deux fois. La seconde recalcule le score à partir des réponses conservées.
evals-earlier = { $n ->
    [one] { $n } évaluation antérieure, sur d’autres données ou d’une révision plus ancienne
   *[other] { $n } évaluations antérieures, sur d’autres données ou de révisions plus anciennes
 }
evals-empty = Aucun modèle n’a encore été évalué ici
evals-empty-text = Les scores des modèles seront affichés ici. Cette commande produit le premier :
evals-behind = Derrière le meilleur
evals-sure = une vraie différence ({ $p })
evals-unsure = peut-être le hasard ({ $p })
evals-compare = Deux modèles, question par question
evals-compare-of = { $first } et { $second }
evals-better-alone = Mieux que l’autre sur
evals-difference = { $n ->
    [one] Le second obtient { $difference } de plus que le premier (intervalle à 95 % de { $low } à { $high }, sur { $n } élément) :
   *[other] Le second obtient { $difference } de plus que le premier (intervalle à 95 % de { $low } à { $high }, sur les mêmes { $n } éléments) :
 }
evals-compare-how = L’intervalle rééchantillonne les éléments ; p dit combien de fois une différence aussi grande apparaît quand les deux réponses à chaque élément sont attribuées au hasard. Au classement, p est corrigé pour le nombre de modèles.
evals-apart = Où leurs réponses diffèrent
evals-none-apart = Ils ont répondu de même à tout.
evals-audit = Réponses à vérifier
evals-audit-link = Quelles bonnes réponses sont peut-être fausses ?
evals-audit-of = Réponses à vérifier : { $benchmark }
evals-audit-lead = Des modèles qui se trompent seuls se trompent différemment. Là où la plupart donnent la même réponse contre le corrigé, ou qu’une question figure deux fois avec des réponses différentes, une personne devrait regarder : le corrigé est peut-être faux, ou les modèles partagent un défaut.
evals-audit-models = Ce que disent les modèles
evals-audit-agree = { $answer } : { $some } modèles sur { $n }
evals-audit-twice = la même question a ailleurs une autre bonne réponse
evals-audit-none = Rien à vérifier : aucune réponse du corrigé n’est contredite par lui-même ni par la plupart des modèles. Avec un seul modèle, il n’y a rien à comparer.
evals-contaminated = { $n ->
    [one] entraîné sur { $n } élément
   *[other] entraîné sur { $n } éléments
 }
evals-contamination-text = Ces questions figurent dans les données d’entraînement du modèle : le score dit moins qu’il n’y paraît.
evals-contamination-none = Aucune des questions n’a été trouvée dans ce dont le modèle a appris.
evals-contamination-unknown = Ce dont le modèle a appris n’est pas sur ce nœud : personne n’y a cherché les questions.
evals-model-of = { $model } : forces et faiblesses
evals-model-lead = Les scores de ce modèle aux bancs d’essai du pays, ses forces, ses faiblesses et ses erreurs.
evals-model-all = Tout ce que l’on sait de ce modèle
evals-model-repository = Fichiers et fiche
evals-benchmark = Banc d’essai
evals-repeats = Selon la graine : moyenne et écart type
evals-repeats-value = { $mean } ± { $deviation } sur { $n } graines
evals-not-current = sur un état antérieur du banc d’essai
evals-jump = hausse suspecte
evals-jump-text = De l’évaluation { $before } à { $after }, le score a monté de { $rise }, plus que le hasard ne l’explique ({ $p }, corrigé pour toutes les comparaisons), alors que les données déclarées par le modèle n’ont pas changé. Il faut demander pourquoi.
evals-strengths = Forces et faiblesses
evals-strengths-text = Les meilleures et les pires parties de chaque banc d’essai. Une partie est une force si tout son intervalle est au-dessus du score du modèle au banc d’essai, une faiblesse s’il est au-dessous ; sinon, ce peut être le hasard.
evals-part = Partie
evals-part-class = classe
evals-part-language = langue
evals-part-source = source
evals-beside-whole = À côté de l’ensemble
evals-part-above = force
evals-part-below = faiblesse
evals-part-about = peut-être le hasard
evals-failures = Ses erreurs
evals-failures-count = { $n ->
    [one] { $n } réponse fausse sur { $items }.
   *[other] { $n } réponses fausses sur { $items } ; les erreurs les plus fréquentes, ou les pires réponses, d’abord.
 }
evals-failures-hidden = Les éléments de ce banc d’essai ne sont plus publics : aucun n’est montré.
evals-steps = { $n } étapes avant :
evals-cost = Ce qu’il coûte
evals-files = { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
 }
evals-task = Tâche
evals-task-lid = Reconnaître la langue
evals-task-translit = Écrire dans l’autre alphabet
evals-task-mt = Traduction
evals-task-embed = Trouver des textes par le sens
evals-task-tokenizer = Un vocabulaire pour les modèles
evals-task-lm = Écrire des textes
evals-task-procedures = Trouver la démarche
evals-language-of = { $language } : ce qui marche aujourd’hui
evals-language-nothing = { $language } : rien ne marche aujourd’hui.
evals-language-works = { $n ->
    [one] { $language } : { $n } tâche sur { $total } marche aujourd’hui.
   *[other] { $language } : { $n } tâches sur { $total } marchent aujourd’hui.
 }
evals-speakers = Environ { $people } personnes la parlent, { $share } de la population.
evals-speakers-unknown = Aucun recensement du pays ne dit combien la parlent.
evals-language-measured = Ce qui a été mesuré
evals-language-measured-text = Le meilleur modèle de chaque tâche dans cette langue, et la langue la mieux servie au même banc d’essai. Une tâche marche si l’intervalle du modèle dans cette langue commence au minimum du banc d’essai ou au-dessus. Les modèles entraînés sur les éléments d’un banc d’essai sont écartés.
evals-language-best = À côté de la langue la mieux servie
evals-language-is-best = aucune n’est mieux servie
evals-language-behind = { $share } de { $language } ({ $score })
evals-language-missing = Ce qui manque
evals-missing-both = ni modèle, ni banc d’essai pour en mesurer un
evals-missing-benchmark = { $models } est entraîné pour cela, mais il n’y a pas de banc d’essai : personne ne sait ce qu’il vaut
evals-missing-model = le banc d’essai { $benchmarks } existe, mais aucun modèle n’y a été évalué
evals-missing-score = le modèle et le banc d’essai ({ $benchmarks }) existent, mais l’évaluation n’a pas été faite
evals-languages = Langue par langue
evals-gap = L’écart entre les langues
evals-gap-short = Écart entre les langues, pondéré par leurs locuteurs : { $gap }
evals-gap-text = Il manque en moyenne aux locuteurs des langues du pays { $gap } (intervalle à 95 % de { $low } à { $high }) de ce qu’a la langue la mieux servie.
evals-gap-equal = Si chaque langue compte autant, c’est { $gap }.
evals-gap-chart = { $best } a { $share } de ce qu’a la langue la mieux servie, { $worst } { $last }
evals-gap-source = les évaluations les plus récentes de chaque banc d’essai ci-dessus
evals-gap-tasks = Par tâche
evals-gap-speakers = Locuteurs
evals-gap-how = Pour chaque tâche, une langue compte le score de son meilleur modèle rapporté à celui de la langue la mieux servie, et rien là où rien n’a été mesuré ; puis la moyenne des tâches, et des écritures d’une langue. Chaque langue pèse le nombre de ses locuteurs selon le recensement (Blasi, Anastasopoulos et Neubig 2022, tau = 1 ; toutes égales : tau = 0). Les modèles entraînés sur les éléments d’un banc d’essai sont écartés. Cette commande recalcule le chiffre depuis les entrées et les réponses qu’elles nomment :
evals-contamination = Contamination
evals-report = Rapport
evals-report-html = Télécharger en HTML
evals-report-pdf = Télécharger en PDF
evals-report-title = Évaluation de { $model }
evals-report-lead = { $n ->
    [one] Le modèle a été mesuré sur { $n } banc d’essai ; il atteint le minimum d’usage sur { $passed }.
   *[other] Le modèle a été mesuré sur { $n } bancs d’essai ; il atteint le minimum d’usage sur { $passed }.
 }
evals-report-by = Évalué par
evals-report-node = Registre, entrées
evals-report-subject = Ce qui a été mesuré, et sur quoi
evals-report-subject-text = Chaque banc d’essai pose les mêmes éléments à tous les modèles. Ils ont été mis à part : le modèle ne doit pas les avoir appris, ce que vérifie la section sur la contamination.
evals-report-words = Éléments
evals-report-data = Données
evals-report-origins = Le modèle déclare venir de :
evals-report-scores = Scores
evals-report-method = Méthode
evals-report-method-interval = Les intervalles à 95 % sont ceux des centiles du bootstrap : le score de { $n } rééchantillonnages des éléments, tirés avec remise (graine { $seed }).
evals-report-method-jumps = Un nouveau score d’un modèle est dit suspect s’il monte plus que le hasard ne l’explique (test unilatéral sur l’erreur type de la différence, p corrigé selon Holm, inférieur à 0,05) et que les données déclarées n’ont pas changé.
evals-report-others = À côté du meilleur modèle
evals-report-rank = Rang
evals-report-best = Meilleur modèle
evals-report-limits = Limites
evals-report-limits-text = Un score vaut pour des textes comme ceux du banc d’essai : d’autres sujets, graphies ou époques peuvent donner mieux ou moins bien. Les intervalles connaissent le hasard des éléments tirés, pas les défauts du banc d’essai.
evals-report-few = { $n ->
    [one] seulement { $n } élément, d’où un large intervalle.
   *[other] seulement { $n } éléments, d’où un large intervalle.
 }
evals-report-manifest = Ce dont une répétition doit partir, pour chaque banc d’essai :
evals-report-ledger = Preuve
evals-report-ledger-text = Chaque score est une entrée du registre du nœud, que personne ne peut changer sans que cela se voie. L’empreinte de la feuille, combinée à la preuve dans l’ordre (RFC 6962), donne la racine signée par le nœud. La dernière commande vérifie tout le registre, sans réseau.

entry-evals-evaluated = { $model } a obtenu { NUMBER($score, maximumFractionDigits: 3) } (de { NUMBER($low, maximumFractionDigits: 3) } à { NUMBER($high, maximumFractionDigits: 3) }) au banc d’essai « { $benchmark } », { $items ->
    [one] { $items } élément
   *[other] { $items } éléments
 }

error-evals-evaluation-not-found = L’inscription { $index } de ce nœud n’est pas une évaluation.
error-evals-empty-benchmark = Le banc d’essai « { $benchmark } » n’a encore rien à demander.
error-evals-not-public = « { $name } » n’est pas public, et une évaluation le montrerait.
error-evals-not-comparable = Les évaluations { $first } et { $second } ne portent pas sur les mêmes éléments.
error-evals-model-not-evaluated = Aucun modèle « { $model } » n’a été évalué sur un banc d’essai de ce pays.
error-evals-no-typesetter = Ce nœud ne peut pas produire de PDF ; prenez le rapport en HTML.
