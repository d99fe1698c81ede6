## Recherche et démarches

services-title = Démarches
services-search-title = Que voulez-vous faire ?
services-search-label = Posez votre question avec vos mots
services-search-button = Chercher
services-search-hint = En arabe, en darija (les deux écritures), en français ou en anglais. Par exemple : j'ai perdu mon permis de conduire.
services-others = Peut-être aussi
services-unknown-title = Nous ne savons pas de quelle démarche il s'agit
services-unknown = Aucune des démarches ci-dessous ne semble répondre à cette question. Posez-la autrement, choisissez dans la liste, ou envoyez votre demande : une personne la lira.
services-all = Toutes les démarches
services-apply = Envoyer une demande
services-apply-anyway = Envoyer quand même une demande
services-content-language = Lire en :
services-steps = Étapes
services-documents = Documents à apporter
services-documents-unknown = La liste n'est pas encore connue ici : demandez au guichet.
services-delay = Délai de réponse :
services-delay-at-once = immédiat
services-delay-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
 }
services-delay-working-days = { $n ->
    [one] { $n } jour ouvrable
   *[other] { $n } jours ouvrables
 }
services-delay-law = Limite fixée par
services-delay-announced = Annoncé par l'administration ; aucune loi ne le fixe.
services-extension = (peut être prolongé une fois de { $n })
services-fee = Frais
services-fee-free = Gratuit
services-fee-unknown = Inconnus ici
services-body = Administration
services-source = Source
services-checked = lue le
services-to-verify = À vérifier : cette page est écrite d'après des sources secondaires. Vérifiez auprès de l'administration ou sur
services-human-decides = Un programme peut proposer ; une personne décide.
services-ai-link = Comment l'IA est utilisée ici

## Demandes

services-apply-title = Envoyer une demande
services-apply-lead = Aucun compte n'est nécessaire. Vous recevez un code pour suivre votre demande.
services-choose = Choisissez
services-region = Région
services-procedure = Démarche
services-procedure-unknown = Je ne sais pas
services-text = Votre demande
services-text-hint = Dites ce qu'il vous faut, dans votre langue. N'écrivez pas de numéro de carte ou de compte. { $limit } caractères au plus.
services-language = Langue
services-language-unknown = Sans réponse, elle sera trouvée d'après votre texte.
services-language-not-deployed = Dites-la si vous pouvez : aucun modèle n'est encore en service pour la trouver.
services-contact = Téléphone ou courriel
services-contact-hint = Seulement si vous voulez être contacté. Votre code suffit pour tout suivre.
services-send = Envoyer
services-privacy = Ce que vous écrivez reste dans la base de cette administration. Avec votre code vous pouvez le télécharger ou l'effacer. Le registre public compte la demande : démarche, région, langue, jours ; jamais ce que vous avez écrit.
services-received-title = Demande reçue
services-your-code = Votre code :
services-keep-code = Notez ce code maintenant : il n'est montré qu'une fois, et personne ne peut le retrouver pour vous. Il permet de voir où en est votre demande, de télécharger vos données ou de les effacer.
services-answer-by = Réponse au plus tard le
services-follow-title = Suivre ma demande
services-follow-lead = Donnez le code reçu à l'envoi.
services-follow-button = Voir
services-code = Code
services-code-hint = 20 lettres et chiffres. Minuscules, espaces et tirets sont sans importance.
services-case-title = Votre demande
services-received-on = Reçue le
services-decided-on = Décidée le
services-due-paused = Le délai ne court pas tant que nous attendons vos documents.
services-left = { $n ->
    [0] dernier jour aujourd'hui
    [one] { $n } jour restant
   *[other] { $n } jours restants
 }
services-late = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
 }
services-late-what = Le délai légal est dépassé. Vous pouvez faire une réclamation.
services-limit = { $n ->
    [one] limite : { $n } jour
   *[other] limite : { $n } jours
 }
services-state-received = En cours
services-state-paused = En attente de documents
services-state-accepted = Acceptée
services-state-corrected = Corrigée et acceptée
services-state-refused = Refusée
services-about-received = Une personne va la lire et décider.
services-about-paused = Apportez les documents qui manquent ; le délai reprendra ensuite.
services-about-accepted = Votre demande est acceptée pour la démarche ci-dessous.
services-about-corrected = Votre demande a été rangée sous la bonne démarche ou la bonne langue, et acceptée.
services-about-refused = Votre demande n'est pas acceptée. Vous pouvez en envoyer une autre, ou faire un recours.
services-reason = Motif :
services-reason-incomplete = il manque des documents
services-reason-not-entitled = les conditions ne sont pas remplies
services-reason-other-body = une autre administration est compétente
services-reason-duplicate = la même demande a déjà été envoyée
services-reason-withdrawn = retirée par la personne
services-reason-no-procedure = aucune démarche ne correspond
services-your-data = Vos données
services-your-data-lead = Ce que vous avez écrit est oublié { $days } après la décision. Vous n'avez pas à attendre.
services-export = Télécharger tout ce qui est gardé sur ma demande
services-erase = Effacer ma demande
services-erase-lead = Ce que vous avez écrit, la décision et le code sont effacés pour toujours. Une demande en cours est alors retirée. Le compte public reste, sans rien sur vous.
services-erase-button = Effacer pour toujours
services-erased = Votre demande est effacée.
services-wrong-region = Choisissez votre région.
services-wrong-text = Écrivez votre demande.
services-wrong-procedure = Choisissez une démarche de la liste, ou « Je ne sais pas ».
services-wrong-language = Choisissez une langue de la liste.
services-wrong-length = Votre texte est trop long : { $limit } caractères au plus.

## Bureau

services-desk-title = Bureau
services-desk-case = Dossier { $number }
services-desk-done = Le dossier { $number } est enregistré. Voici le suivant.
services-desk-decided = Décidés
services-chosen = Choix du citoyen
services-proposed = Proposition
services-nothing-proposed = rien
services-demonstration = démonstration
services-forgotten = Ce qui était écrit est oublié.
services-decision = Décision
services-decide-accepted = Accepter tel quel
services-decide-corrected = Corriger la démarche ou la langue, et accepter
services-decide-refused = Refuser, avec un motif
services-keep = Garder tel quel
services-reason-label = Motif d'un refus
services-remark = Mot au citoyen
services-remark-hint = Reste dans la base de cette administration et est montré au citoyen. { $limit } caractères au plus.
services-decide = Décider
services-pause = Demander des documents (le délai s'arrête)
services-resume = Documents reçus (le délai reprend)
services-queue = File d'attente par limite légale
services-case-number = Dossier
services-deadline = Limite légale
services-queue-empty-title = Aucun dossier n'attend
services-queue-empty = Les demandes des citoyens apparaissent ici, la plus urgente en premier.
services-desk-wrong-outcome = Choisissez une décision qui convient : accepter garde tout, corriger change la démarche ou la langue.
services-desk-wrong-procedure = Choisissez la démarche sous laquelle accepter.
services-desk-wrong-language = Choisissez une langue de la liste.
services-desk-wrong-reason = Choisissez le motif du refus ; seul un refus en a un.
services-desk-wrong-remark = Le mot au citoyen est trop long.
services-desk-wrong-state = Quelqu'un a fait avancer ce dossier entre-temps ; regardez où il en est.

## Usage de l'IA

services-ai-title = Comment l'IA est utilisée dans ces services
services-ai-lead = Chaque programme qui propose quelque chose à une personne qui décide, et ce qui l'y autorise.
services-ai-model = Modèle
services-ai-since = En service depuis
services-ai-evaluation = Évaluation
services-ai-metric-macro-f1 = macro-F1
services-ai-metric-accuracy = part de réponses justes
services-ai-minimum = minimum { $minimum }
services-ai-decision = Décision qui l'approuve
services-ai-by-class = Score par langue
services-ai-items = Phrases
services-ai-precision = Précision
services-ai-recall = Rappel
services-ai-none-title = Aucun modèle n'est en service
services-ai-none = Un modèle peut être mis en service après avoir réussi son évaluation et reçu une approbation. D'ici là, le citoyen dit sa langue.
services-ai-who-title = Qui décide
services-ai-who = Un agent qui a le rôle de relecteur lit chaque demande et décide : accepter, corriger ou refuser avec un motif. La part d'accord avec ce qui était proposé est publique, dans le registre et sur la feuille de route.
services-ai-kept-title = Ce qui est conservé
services-ai-kept = Votre demande reste sur ce nœud et n’est vue que par les personnes qui la traitent. Le registre public garde la démarche, la région, la langue et le nombre de jours : rien qui dise qui vous êtes.
services-ai-disagree-title = Si vous n’êtes pas d’accord
services-ai-disagree = Demandez par écrit ses raisons, et une nouvelle décision, au service qui traite votre demande. Le code de votre demande suffit pour la suivre.
services-use-case-triage = Reconnaître la langue d'une demande
services-use-about-case-triage = Le modèle lit la demande et propose sa langue, pour qu'elle arrive à quelqu'un qui la lit. Il ne décide rien.
services-use-search = Trouver la démarche
services-use-about-search = La recherche compare vos mots à ce qui est écrit sur chaque démarche, et dit quand aucune ne convient. Elle n'apprend que des exemples publics du pays, jamais de ce qu'écrivent les citoyens.

## Écritures et erreurs

entry-services-deployed = { $model } mis en service pour { $use ->
    [case-triage] reconnaître la langue des demandes
   *[other] { $use }
 }, d'après { $evaluation } et { $decision }
entry-services-case-received = Demande reçue : { $procedure }, { $region }, { $language } (démonstration : { $demonstration })
entry-services-case-decided = Dossier décidé : { $procedure }, { $region }, { $language } ; { $outcome ->
    [accepted] accepté
    [corrected] corrigé et accepté
   *[refused] refusé
 } en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
 } sur { $limit_days } (dans le délai : { $within_limit } ; langue proposée gardée : { $agreed_language } ; démarche proposée gardée : { $agreed_procedure } ; démonstration : { $demonstration })
error-services-unknown-case = Aucune demande n'a ce code ou ce numéro. Vérifiez lettre par lettre ; elle a pu être effacée.
error-services-unknown-procedure = Cette démarche n'existe pas. La liste de toutes les démarches est sur la page des services.
error-services-too-many-tries = Trop d'essais depuis cette connexion. Revenez dans { $minutes } minutes.
error-services-decision-refused = Il faut le rôle de relecteur dans l'organisation qui gère ce nœud.
