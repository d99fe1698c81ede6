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
evals-about-choice-accuracy = Le score est la part des éléments dont le modèle juge la bonne option la plus vraisemblable.
evals-about-span-f1 = Le score est le F1 sur les caractères des passages à trouver, chaque sorte à part.
evals-about-span-exact = Le score est le F1 sur les passages entiers : début, fin et sorte doivent être justes.
evals-about-recall-at-10 = Le score est le rappel@10 : la part des questions dont la réponse est parmi les dix textes les plus proches.
evals-about-ndcg-at-10 = Le score est le nDCG@10 : une réponse compte d’autant plus qu’elle est trouvée près de la première place.
evals-about-mean-score = Le score est la moyenne de ce que le moteur nommé plus bas donne à chaque élément.
evals-cost-time = Durée : { $seconds } secondes, soit { $rate } éléments et { $bytes } octets par seconde.
evals-cost-tokens = { $asked } jetons lus, { $answered } écrits.
evals-cost-price = Prix : { $price } { $currency }.
evals-energy-measured = Énergie, mesurée par le processeur : { $joules } joules.
evals-energy-estimated = Énergie, estimée d’après la puissance nominale du processeur et son temps de travail : { $joules } joules.
evals-energy-unknown = Énergie : non mesurée.
evals-engine = Interrogé par { $engine } { $version }.
evals-robustness = Quand les questions sont abîmées
evals-robustness-text = Les mêmes éléments ont été posés à nouveau, leur texte changé. La perte est le score intact moins le score abîmé, avec son intervalle sur les mêmes éléments.
evals-perturbation = Changement
evals-changed = Éléments changés
evals-drop = Perte
evals-perturbation-spelling = habitudes d’orthographe
evals-perturbation-arabizi = en lettres latines
evals-perturbation-arabic = en lettres arabes
evals-perturbation-keyboard = fautes de frappe
evals-perturbation-diacritics = sans voyelles brèves ni accents
evals-perturbation-digits = chiffres latins et arabes échangés
evals-perturbation-casing = en capitales
evals-perturbation-whitespace = espaces et sauts de ligne

entry-evals-evaluated = { $model } a obtenu { NUMBER($score, maximumFractionDigits: 3) } (de { NUMBER($low, maximumFractionDigits: 3) } à { NUMBER($high, maximumFractionDigits: 3) }) au banc d’essai « { $benchmark } », { $items ->
    [one] { $items } élément
   *[other] { $items } éléments
 }
entry-evals-perturbed = { $model } a perdu { NUMBER($drop, maximumFractionDigits: 3) } (de { NUMBER($drop_low, maximumFractionDigits: 3) } à { NUMBER($drop_high, maximumFractionDigits: 3) }) au banc d’essai « { $benchmark } », ses éléments abîmés ({ $perturbation })

error-evals-evaluation-not-found = L’inscription { $index } de ce nœud n’est pas une évaluation.
error-evals-empty-benchmark = Le banc d’essai « { $benchmark } » n’a encore rien à demander.
error-evals-not-public = « { $name } » n’est pas public, et une évaluation le montrerait.
error-evals-not-comparable = Les évaluations { $first } et { $second } ne portent pas sur les mêmes éléments.
