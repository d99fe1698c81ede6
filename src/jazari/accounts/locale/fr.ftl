accounts-sign-in-title = Se connecter
accounts-sign-in-lead = Pour celles et ceux qui travaillent avec ce nœud. Il ne faut pas de compte pour chercher, déposer une demande ou la suivre.
accounts-sign-in = Se connecter
accounts-handle = Identifiant
accounts-password = Mot de passe
accounts-ended = Votre mot de passe a été changé et toutes vos sessions sont fermées. Connectez-vous avec le nouveau.
accounts-no-account = Les comptes sont créés par ceux qui exploitent ce nœud. Adressez-vous à eux s’il vous en faut un, ou si vous avez perdu votre mot de passe.

accounts-account-title = Votre compte
accounts-roles-title = Vos rôles
accounts-roles-empty = Vous n’avez encore de rôle dans aucune organisation ; ceux qui exploitent ce nœud peuvent vous en donner un. Vous pouvez déjà publier sous votre propre identifiant.
accounts-organisation = Organisation
accounts-role = Rôle
accounts-role-reader = Lecture
accounts-role-contributor = Contribution
accounts-role-reviewer = Relecture
accounts-role-steward = Responsabilité

accounts-tokens-title = Jetons
accounts-tokens-text = Un jeton permet à un programme d’agir en votre nom. Traitez-le comme un mot de passe, et supprimez-le quand le programme n’en a plus besoin.
accounts-tokens-empty = Vous n’avez aucun jeton.
accounts-token-new = Un nouveau jeton
accounts-token-create = Créer un jeton
accounts-token-made-title = Votre nouveau jeton
accounts-token-made = Copiez-le maintenant : il n’est montré que cette fois.
accounts-token-label = À quoi il sert
accounts-token-label-hint = Un mot auquel vous le reconnaîtrez, comme le nom de l’ordinateur.
accounts-token-unnamed = sans nom
accounts-token-scope = Ce qu’il permet
accounts-token-days = Sa durée
accounts-token-expires = Valable jusqu’au
accounts-token-expired = expiré
accounts-token-used = Dernier usage
accounts-token-never = jamais
accounts-token-actions = Actions
accounts-token-delete = Supprimer
accounts-token-delete-named = Supprimer le jeton : { $label }
accounts-scope-read = Lire
accounts-scope-write = Lire et écrire
accounts-scope-admin = Tout ce que vous pouvez faire

accounts-password-title = Mot de passe
accounts-password-text = Le changer ferme toutes vos sessions, sur tous vos appareils. Les jetons restent valables.
accounts-password-present = Mot de passe actuel
accounts-password-wanted = Nouveau mot de passe
accounts-password-hint = Au moins 12 caractères ; plusieurs mots, c’est le mieux.
accounts-password-change = Changer le mot de passe

accounts-data-title = Vos données
accounts-data-text = Le compte garde votre identifiant, vos rôles, vos jetons et vos sessions. Ceux qui exploitent ce nœud peuvent tout effacer à votre demande.
accounts-data-export = Télécharger vos données

accounts-organisations-title = Organisations
accounts-organisations-lead = { $n ->
    [one] { $n } organisation participe aux communs.
   *[other] { $n } organisations participent aux communs.
 }
accounts-organisations-empty-title = Aucune organisation ne participe encore
accounts-organisations-empty = Les instituts, ministères, universités et entreprises des communs seront ici, dès que ceux qui exploitent ce nœud auront ajouté la première.
accounts-name = Nom dans les adresses
accounts-kind = Nature
accounts-kind-institute = Institut
accounts-kind-ministry = Ministère
accounts-kind-university = Université
accounts-kind-firm = Entreprise
accounts-region = Région
accounts-people = Personnes

entry-accounts-organisation-created = { $kind ->
    [institute] L’institut { $organisation } participe aux communs ({ $region })
    [ministry] Le ministère { $organisation } participe aux communs ({ $region })
    [university] L’université { $organisation } participe aux communs ({ $region })
   *[firm] L’entreprise { $organisation } participe aux communs ({ $region })
 }

error-accounts-wrong-sign-in = Identifiant et mot de passe ne correspondent pas. Vérifiez les deux et réessayez.
error-accounts-sign-ins-paused = { $minutes ->
    [one] Trop de connexions ont échoué. Réessayez dans { $minutes } minute.
   *[other] Trop de connexions ont échoué. Réessayez dans { $minutes } minutes.
 }
error-accounts-weak-password = { $reason ->
    [length] Le nouveau mot de passe doit avoir de 12 à 200 caractères.
    [repeated] Le nouveau mot de passe répète quelques caractères ; prenez plusieurs mots.
   *[handle] Le nouveau mot de passe n’est guère plus que votre identifiant ; prenez plusieurs mots.
 }
error-accounts-form-refused = Ce formulaire est trop ancien, ou ne vient pas d’une page de ce site. Rien n’a été modifié. Rechargez sa page, en acceptant les cookies, et envoyez-le de nouveau.
error-accounts-not-signed-in = Cette page est réservée aux personnes connectées.
error-accounts-role-missing = Il faut pour cela un rôle dans { $organisation } que vous n’avez pas.
error-accounts-invalid-token = Le jeton n’est pas de ce nœud, a expiré ou a été supprimé.
error-accounts-unknown-token = Ce jeton n’existe plus.
error-accounts-body-too-large = Votre envoi est trop volumineux pour un formulaire.
