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
evals-answers-file = Toutes les réponses en un fichier (Parquet)
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
evals-found-first = Le bon texte est en première place pour { $share } des questions (rappel@1).
evals-about-mean-score = Le score est la moyenne de ce que le moteur nommé plus bas donne à chaque élément.
evals-about-judged = Le score est la moyenne des notes d’un juge selon la grille, de 0 pour la pire à 1 pour la meilleure.
evals-judged-by = Jugé par le modèle { $judge }.
evals-judged-people = Des personnes ont noté { $n } des mêmes réponses : leur accord avec le juge, kappa pondéré, est de { $kappa } ({ $low } – { $high }) ; la note moyenne du juge y est { $judge }, la leur { $people }.
evals-judged-nobody = Aucun panel n’a noté assez de ces réponses.
evals-unreadable-tag = verdict illisible
evals-verdict = Ce qu’a dit le juge
evals-rubric = Grille :
evals-unreadable = { $n ->
    [one] { $n } verdict illisible n’est compté nulle part.
   *[other] { $n } verdicts illisibles ne sont comptés nulle part.
}
evals-cost-judge = Le juge :
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
entry-evals-perturbed = { $model } a perdu { NUMBER($drop, maximumFractionDigits: 3) } (de { NUMBER($drop_low, maximumFractionDigits: 3) } à { NUMBER($drop_high, maximumFractionDigits: 3) }) au banc d’essai « { $benchmark } », ses éléments abîmés ({ $perturbation })

error-evals-evaluation-not-found = L’inscription { $index } de ce nœud n’est pas une évaluation.
error-evals-empty-benchmark = Le banc d’essai « { $benchmark } » n’a encore rien à demander.
error-evals-not-public = « { $name } » n’est pas public, et une évaluation le montrerait.
error-evals-not-comparable = Les évaluations { $first } et { $second } ne portent pas sur les mêmes éléments.

# L’arène
evals-arena-title = Quel modèle répond le mieux ?
evals-arena-lead = Lisez deux réponses sans savoir de qui elles sont, et dites laquelle est la meilleure. Les votes classent les modèles dans votre langue.
evals-arena-task-pairs = Comparer deux réponses
evals-arena-task-grades = Noter des réponses de 1 à 5
evals-arena-for-all = ouverte à toute personne ayant un compte
evals-arena-for-members = pour les contributeurs de l’organisation
evals-arena-open = Ouverte
evals-arena-closed = Terminée
evals-arena-published = Publiée
evals-arena-status = Où elle en est
evals-arena-none = Aucune arène pour l’instant
evals-arena-none-text = Les arènes apparaissent ici dès qu’un responsable en ouvre une.
evals-arena-waiting = Les modèles répondent encore
evals-arena-waiting-text = On pourra juger quand chaque modèle aura répondu à chaque question. Revenez un peu plus tard.
evals-arena-over = Cette arène ne prend plus de votes.
evals-arena-how-pairs = Vous voyez une question et deux réponses. Dites laquelle vous auriez préféré recevoir : juste, utile, bien écrite. Personne ne sait quel modèle a écrit quoi, et l’ordre est tiré au sort.
evals-arena-how-grades = Vous voyez une question et une réponse. Notez-la selon ce qui est écrit dessous, de 1 (mauvaise) à 5 (très bonne). Personne ne sait quel modèle l’a écrite.
evals-arena-sign-in = Connectez-vous pour participer.
evals-arena-members-only = Cette arène est réservée aux contributeurs de l’organisation. Un de ses responsables peut vous donner ce rôle.
evals-arena-languages = Lesquelles de ces langues lisez-vous bien ?
evals-arena-languages-hint = On ne vous montre des questions que dans celles-ci.
evals-arena-region = Votre région
evals-arena-region-none = Je préfère ne pas le dire
evals-arena-region-hint = Elle montre si les modèles servent aussi bien toutes les régions. Une région de moins de { $n } juges n’est jamais publiée.
evals-arena-licence = Vos votes seront publics
evals-arena-licence-hint = Chacun pourra les utiliser sous cette licence :
evals-arena-agree = Je donne mes votes sous
evals-arena-credit = Pouvons-nous vous nommer ?
evals-arena-credit-hint = La page du jeu de données peut vous remercier par le nom de votre compte. Elle ne dit jamais qui a voté quoi.
evals-arena-credit-no = Non, je reste anonyme
evals-arena-credit-yes = Oui, nommez-moi
evals-arena-begin = Commencer
evals-arena-privacy = Vos votes restent liés à votre compte jusqu’à la fin de l’arène, et vous pouvez les reprendre jusque-là. Ce qui est publié porte un numéro à la place de chaque juge, et le registre public ne nomme personne.
evals-arena-ask-pairs = Quelle réponse est la meilleure ?
evals-arena-ask-grades = Que vaut cette réponse ?
evals-arena-answer = Réponse { $side }
evals-arena-the-answer = Réponse
evals-arena-no-answer = Le modèle n’a rien répondu.
evals-verdict-a = A est meilleure
evals-verdict-b = B est meilleure
evals-verdict-equal = Les deux se valent
evals-verdict-bad = Les deux sont mauvaises
evals-verdict-1 = 1 – mauvaise
evals-verdict-2 = 2 – faible
evals-verdict-3 = 3 – passable
evals-verdict-4 = 4 – bonne
evals-verdict-5 = 5 – très bonne
evals-arena-pass = Je ne peux pas juger
evals-arena-thanks = Merci
evals-arena-no-more = Vous avez jugé tout ce qu’il y a dans vos langues.
evals-arena-yours = jugées par vous
evals-arena-undo = Reprendre mon dernier vote
evals-arena-help = Ce qu’il faut regarder, et quitter
evals-arena-leave-text = Quitter reprend tous vos votes de cette arène.
evals-arena-leave = Quitter et effacer mes votes
evals-arena-answers = réponses des modèles
evals-arena-votes = Votes
evals-arena-judges = Juges
evals-arena-here = Comptés sur ce nœud
evals-arena-tokens = Jetons utilisés
evals-arena-budget = { $n ->
    [one] Sur un budget de { $n } jeton
   *[other] Sur un budget de { $n } jetons
 }
evals-arena-no-budget = Sans budget
evals-arena-models = Modèles
evals-arena-resume = Demander les réponses qui manquent
evals-arena-resume-text = Les réponses déjà là sont gardées et ne sont pas redemandées. Un budget plus grand laisse les modèles continuer.
evals-arena-became = Publiée comme
evals-arena-publish = Clore et publier
evals-arena-publish-text = Plus aucun vote n’est pris. Les votes, sans noms, et le classement sont publiés sous le nom
evals-arena-rank = Rang
evals-arena-grade = Note moyenne
evals-arena-share = Face à un modèle moyen
evals-arena-strength = Force
evals-arena-won = Gagnés
evals-arena-tied = Égalités
evals-arena-lost = Perdus
evals-arena-bad = Jugée mauvaise
evals-arena-counted = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
 } de { $judges ->
    [one] { $judges } personne
   *[other] { $judges } personnes
 }
evals-arena-chart-one = { $model } est préféré à tous les autres
evals-arena-chart-tied = { $n ->
    [one] { $n } modèle arrive en tête
   *[other] { $n } modèles arrivent en tête : les votes ne les départagent pas
 }
evals-arena-method = La barre est la part des votes, une moitié par égalité, qu’un modèle prendrait à un modèle moyen de cette arène, selon un modèle de Bradley-Terry avec égalités. Les intervalles viennent de tirages répétés des juges ; les modèles dont les intervalles se recouvrent partagent un rang.
evals-arena-method-grades = La barre est la note moyenne. Les intervalles viennent de tirages répétés des juges ; les modèles dont les intervalles se recouvrent partagent un rang.
evals-arena-first-share = Quand une réponse était meilleure, c’était la première montrée dans { $share } des votes ; on attend une moitié si l’ordre ne compte pas.
evals-arena-alpha = Accord entre les juges (alpha de Krippendorff) : { $alpha }.
evals-arena-by-region = Par région des juges
evals-arena-small = Les langues et les régions de moins de { $n } juges ne sont pas montrées seules.
evals-arena-few = Moins de { $n } personnes ont jugé : d’autres juges classeraient peut-être les modèles autrement, et les intervalles ne peuvent pas le montrer.
evals-arena-data = Vérifiez
evals-arena-data-text = Chaque vote, sans nom, et chaque réponse :
evals-plan-new = Ouvrir une arène
evals-plan-lead = Des modèles répondent aux mêmes questions ; on dit, sans savoir de qui elles sont, quelles réponses sont les meilleures.
evals-plan-task = Ce que font les gens
evals-plan-slug = Nom court
evals-plan-slug-hint = La fin de son adresse : petites lettres de a à z, chiffres, traits d’union, comme darija-chat.
evals-plan-title = Titre
evals-plan-title-hint = Dans chaque langue des pages : chacun lit la sienne.
evals-plan-rubric = Ce que veulent dire les notes
evals-plan-rubric-hint = Quand on note : à quoi ressemble une réponse notée 1, 3 et 5. Laissez vide quand on compare deux réponses.
evals-plan-models = Modèles
evals-plan-models-hint = Un par ligne : organisation/nom d’un modèle de langue de ce nœud, ou fournisseur/modèle. La page de la passerelle en donne la liste.
evals-plan-asked = Ce qu’on demande aux modèles
evals-plan-asked-hint = Écrivez les questions, ou choisissez un fichier, ou nommez un jeu de données public : un des trois. Les données personnelles y sont remplacées avant que quiconque les voie.
evals-plan-prompts = Questions
evals-plan-prompts-hint = Une par ligne, après le code de sa langue : fra_Latn | Qu’est-ce qu’une rivière ?
evals-plan-file = Ou un fichier
evals-plan-file-hint = Des lignes comme ci-dessus, ou du JSON Lines avec « text » et « language » ; en UTF-8.
evals-plan-codes = Codes des langues
evals-plan-dataset-name = Ou des lignes d’un jeu de données
evals-plan-dataset-name-hint = Son nom, organisation/nom.
evals-plan-dataset-path = Le fichier du jeu de données
evals-plan-dataset-path-hint = Un de ses fichiers Parquet ou JSON Lines, comme data/test-00000.parquet.
evals-plan-dataset-column = Colonne des questions
evals-plan-dataset-language_column = Colonne des langues
evals-plan-dataset-most = Lignes au plus
evals-plan-dataset-revision = Révision
evals-plan-people = Qui juge
evals-plan-open_to_all = Toute personne ayant un compte peut juger, pas seulement les contributeurs de l’organisation
evals-plan-licence = Licence des votes
evals-plan-licence-hint = Un nom SPDX, comme CC-BY-4.0 ; chacun l’accepte avant son premier vote. Vide, celle du jeu de données.
evals-plan-limits = Limites et résultat
evals-plan-answer_tokens = Jetons d’une réponse au plus
evals-plan-budget_tokens = Budget de toutes les réponses, en jetons
evals-plan-budget_tokens-hint = Aucune réponse n’est commencée au-delà. Vide, il n’y en a pas.
evals-plan-repository = Jeu de données des votes
evals-plan-repository-hint = Son nom, organisation/nom. Vide, celui de l’organisation et de l’arène.
evals-plan-seed = Graine
evals-plan-seed-hint = Décide des lignes, des paires et des côtés tirés : même graine, même tirage.
evals-plan-create = Ouvrir l’arène
evals-plan-wrong-slug = Donnez un nom court de petites lettres, chiffres et traits d’union qu’aucune autre arène ne porte ; « new » est pris.
evals-plan-wrong-task = Choisissez ce que font les gens.
evals-plan-wrong-title = Écrivez le titre dans les quatre langues.
evals-plan-wrong-rubric = Écrivez dans les quatre langues ce que veulent dire les notes.
evals-plan-wrong-models = Nommez des modèles qui écrivent du texte, chacun une fois, ouverts à tous, et deux au moins pour comparer.
evals-plan-wrong-prompts = Donnez les questions d’une seule façon : écrites ici, ou dans un fichier UTF-8, ou en lignes d’un jeu de données.
evals-plan-wrong-dataset = Nommez un jeu de données public, sa révision, un fichier Parquet ou JSON Lines et des colonnes qui existent.
evals-plan-wrong-licence = Donnez une licence par son nom SPDX, comme CC-BY-4.0.
evals-plan-wrong-repository = Donnez un jeu de données de cette organisation qui n’existe pas encore, organisation/nom.
evals-plan-wrong-row = La ligne { $row } ne peut pas servir : écrivez le code d’une langue du pays, | et une question d’au plus 8000 caractères.
evals-plan-wrong-number = Donnez un nombre dans des bornes raisonnables.
entry-evals-arena-published = Des personnes ont jugé des modèles dans l’arène { $arena } ; chaque vote est dans { $votes }
error-evals-arena-not-found = Il n’y a pas d’arène { $arena }.
error-evals-arena-exists = Il y a déjà une arène { $arena }.
error-evals-invalid-arena = L’arène ne peut pas s’ouvrir ainsi ; regardez : { $field }
error-evals-invalid-vote = Choisissez parmi ce qui est proposé.
error-evals-arena-refused = Vous ne pouvez pas faire cela dans cette arène.
error-evals-not-a-judge = Acceptez d’abord la licence sur la page de l’arène.
error-evals-shown-before = Vous avez déjà jugé celles-là. Voici les suivantes.
error-evals-arena-over = Cette arène ne prend plus de votes.
error-evals-not-answered = Les modèles répondent encore. Revenez un peu plus tard.
error-evals-nothing-to-take-back = Aucun de vos votes ne peut être repris.
error-evals-too-few-votes = Trop peu de personnes ont jugé : rien n’a été publié.
error-evals-arena-budget-spent = { $spent_tokens } jetons sur { $budget_tokens } sont utilisés. Les réponses sont gardées ; un budget plus grand laisse les modèles continuer.
error-evals-model-not-evaluated = Aucun modèle « { $model } » n’a été évalué sur un banc d’essai de ce pays.
error-evals-no-tables = Ce nœud ne peut pas lire les réponses des évaluations, car pyarrow manque ; installez Jazari avec son extra « data ».
error-evals-wrong-judge = Nommez un modèle de langue qui juge, autre que celui qui est jugé, et seulement pour un banc d’essai jugé.
error-evals-no-verdict = Aucun verdict du juge n’a pu être lu ; choisissez un modèle qui suit les consignes.
error-evals-no-typesetter = Ce nœud ne peut pas produire de PDF ; prenez le rapport en HTML.
