web-name = Jazari
web-skip = Aller au contenu
web-menu = Menu
web-navigation = Navigation principale
web-languages = Langues
web-breadcrumb = Vous êtes ici
web-home = Accueil
web-nav-services = Démarches
web-nav-cases = Suivre ma demande
web-nav-commons = Communs
web-nav-leaderboard = Classement
web-nav-roadmap = Feuille de route
web-nav-ledger = Registre
web-nav-docs = Documentation
web-sign-in = Se connecter
web-sign-out = Se déconnecter
web-footer-gateway = Modèles pour les programmes
web-footer-node = Nœud
web-footer-version = version { $version }
web-footer-ledger = { $n ->
    [one] Registre : { $n } inscription
   *[other] Registre : { $n } inscriptions
 }
web-awaits-review = Cette traduction attend la relecture de locuteurs natifs.

## Formats

web-date-time = { $date } à { $time }
web-bytes = { $n ->
    [one] { $n } octet
   *[other] { $n } octets
 }
web-size = { $value } { $unit }
web-unit-kb = ko
web-unit-mb = Mo
web-unit-gb = Go
web-unit-tb = To
web-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
web-days-part = { $value } jours
web-dollars = { $value } de dollars
web-yes = oui
web-no = non

## Components

web-target = Objectif : { $target }
web-not-measured = Pas encore mesuré
web-no-entries = Le registre ne dit encore rien à ce sujet.
web-pages = Pages
web-previous = Précédente
web-next = Suivante
web-page-of = Page { $page } sur { $pages }
web-optional = (facultatif)
web-form-errors = { $n ->
    [one] Une réponse est à corriger
   *[other] { $n } réponses sont à corriger
 }
web-done-of = { $done } sur { $total }

## Charts

web-chart-item = Élément
web-chart-value = Valeur
web-chart-low = Minimum
web-chart-high = Maximum
web-chart-region = Région
web-chart-source = Source : { $source }
web-chart-table = Les chiffres en tableau
web-chart-interval = Le trait fin est l’intervalle à 95 %.
web-chart-empty = Rien n’a encore été mesuré.
web-chart-pair = { $label } : { $value }

## Home

web-home-title = Les démarches et les communs de l’IA du pays
web-home-question = Quelle démarche voulez-vous faire ?
web-home-search-label = Votre question, avec vos mots et dans votre langue
web-home-search = Chercher
web-home-search-hint = Par exemple : « J’ai perdu mon permis de conduire »
web-home-follow = Suivre ma demande
web-home-code-label = Le code de votre demande
web-home-code = Suivre
web-home-pillars = Les cinq piliers de la feuille de route
web-home-computed = Calculé à partir du registre
web-home-commons = Les communs
web-home-commons-text = Des données, des modèles et leurs résultats, que chacun peut lire, utiliser et vérifier.
web-count-datasets = { $n ->
    [one] jeu de données
   *[other] jeux de données
 }
web-count-models = { $n ->
    [one] modèle
   *[other] modèles
 }
web-count-spaces = { $n ->
    [one] prototype
   *[other] prototypes
 }
web-count-evaluations = { $n ->
    [one] évaluation
   *[other] évaluations
 }
web-home-chain = Du texte au chiffre national
web-home-chain-text = Chaque chiffre est calculé à partir de ce qui a été fait avant lui, et chaque étape se vérifie. Voici la plus récente de chacune.
web-step-source = Source
web-step-dataset = Jeu de données
web-step-model = Modèle
web-step-evaluation = Évaluation
web-step-service = Service
web-step-indicator = Indicateur
web-step-none = Aucun pour l’instant

## How AI is used

web-ai-link = Comment l’IA est utilisée ici

## Documentation

web-docs-title = Documentation
web-docs-lead = Le fonctionnement de ce nœud, pour ceux qui l’exploitent et ceux qui construisent dessus. Ces pages sont en anglais.
web-docs-start = Pour commencer
web-docs-guide = Guides et référence
web-docs-decision = Choix de conception
web-docs-empty-title = Aucune documentation n’a été trouvée
web-docs-empty = Ce logiciel a été installé sans sa documentation. Installez le paquet complet pour la lire ici.

## Errors

error-web-document-not-found = La documentation n’a pas de page nommée « { $name } ».
error-web-asset-not-found = Il n’y a pas de fichier nommé « { $name } ».
web-error-crumb = Erreur
web-error-401 = Connectez-vous d’abord
web-error-403 = Ce n’est pas permis
web-error-404 = Introuvable
web-error-409 = C’est déjà le cas
web-error-413 = C’est trop volumineux
web-error-422 = Quelque chose est à corriger
web-error-429 = Trop de tentatives
web-error-500 = Une erreur s’est produite chez nous
web-error-503 = Indisponible pour le moment
web-error-kept = Ce qui a été conservé
web-error-nothing-changed = Rien n’a été modifié. Tout ce qui était enregistré l’est toujours.
web-error-next = Ce que vous pouvez faire
web-error-do-401 = Connectez-vous, puis revenez à cette page.
web-error-do-403 = Adressez-vous à une personne qui a le rôle nécessaire, ou connectez-vous avec un autre compte.
web-error-do-404 = Vérifiez l’adresse, ou repartez de l’accueil.
web-error-do-409 = Revenez en arrière, relisez la page et voyez ce qui a changé.
web-error-do-413 = Envoyez quelque chose de plus petit, ou en plusieurs fois.
web-error-do-422 = Revenez en arrière, corrigez ce qui est indiqué ci-dessus et renvoyez.
web-error-do-429 = Attendez quelques minutes, puis réessayez.
web-error-do-500 = Réessayez dans quelques minutes. Si cela se reproduit, donnez le code ci-dessous à ceux qui exploitent ce nœud.
web-error-do-503 = Réessayez dans quelques minutes.
web-error-home = Retour à l’accueil
web-error-code = Code :
