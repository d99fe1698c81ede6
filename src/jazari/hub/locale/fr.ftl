hub-commons = Communs
hub-commons-lead = Jeux de données, modèles et prototypes des instituts du pays, avec licence, origine et scores. Tous les outils Hugging Face les lisent ici.
hub-search = Chercher par nom, titre ou mot-clé
hub-search-button = Chercher
hub-any = Indifférent
hub-type = Type
hub-language = Langue
hub-languages = Langues
hub-licence = Licence
hub-no-licence = non précisée
hub-name = Nom
hub-size = Taille
hub-files = Fichiers
hub-scores = Scores
hub-scores-link = forces, faiblesses et erreurs de ce modèle
hub-updated = Mis à jour
hub-found = { $n ->
    [one] { $n } dépôt
   *[other] { $n } dépôts
}
hub-sort = Ordre
hub-sort-best = Meilleure réponse
hub-sort-updated = Dernier changement
hub-sort-created = Plus récent
hub-sort-downloads = Plus téléchargé
hub-narrow = Affiner
hub-facet-type = Type
hub-facet-language = Langue
hub-facet-license = Licence
hub-facet-task = Tâche
hub-facet-organisation = Organisation
hub-facet-class = Classe de données
hub-facet-remove = : tout montrer à nouveau
hub-facet-gated = sur demande
hub-no-licence-short = licence non précisée
hub-catalogue-machines = Tout le catalogue pour les programmes (DCAT-AP) :
hub-none-found = Aucun résultat
hub-none-found-text = Aucun dépôt ne répond à tous ces critères. Essayez moins de mots, ou une autre langue ou licence.
hub-show-all = Tout afficher
hub-empty = Rien n’est encore partagé
hub-empty-text = Les jeux de données et modèles de ce nœud seront listés ici. Les premiers apparaissent quand le programme du pays s’exécute, ou avec « jazari hub upload ».
hub-kind-dataset = Jeu de données
hub-kind-model = Modèle
hub-kind-space = Prototype
hub-private = privé
hub-class = Classe de données
hub-class-open = ouvert
hub-class-internal = interne
hub-class-personal = personnel
hub-class-sensitive = sensible
hub-file-count = { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
}
hub-tabs = Parties de ce dépôt
hub-tab-card = Fiche
hub-tab-files = Fichiers
hub-tab-revisions = Révisions
hub-tab-origins = Origine et usages
hub-use = L’utiliser
hub-no-card = Ce dépôt n’a pas encore de fiche : son README.md s’affichera ici.
hub-made-from = Fait à partir de
hub-made-from-nothing = Aucune origine n’est enregistrée pour cette révision.
hub-used-by = Utilisé par
hub-used-by-nothing = Rien n’a encore été fait à partir de lui ici.
hub-all-origins = Toutes les origines et tous les usages
hub-entries = Ce que dit le registre
hub-at-revision = Révision
hub-last-change = Dernier changement
hub-large-file = gros fichier
hub-download = Télécharger
hub-no-preview = Ce fichier est trop gros, ou n’est pas du texte ; téléchargez-le pour le lire.
hub-refs = Branches et étiquettes :
hub-revision = Révision
hub-message = Ce qui a changé
hub-by = Par
hub-when = Quand
hub-tab-discussions = Discussions
hub-talk-new = Ouvrir une discussion
hub-talk-show = Afficher
hub-talk-status = État
hub-talk-filter-open = Ouvertes
hub-talk-filter-closed = Fermées
hub-talk-filter-all = Toutes
hub-talk-kind = Nature
hub-talk-kind-all = Toutes
hub-talk-kind-discussion = Discussions
hub-talk-kind-pull-request = Changements proposés
hub-talk-pull-request = changement proposé
hub-talk-status-draft = brouillon
hub-talk-status-open = ouverte
hub-talk-status-closed = fermée
hub-talk-status-merged = intégrée
hub-talk-title = Titre
hub-talk-text = Ce que vous voulez dire
hub-talk-comment = Commentaire
hub-talk-comments = Commentaires
hub-talk-markdown = Markdown fonctionne ici. Qui peut voir le dépôt peut le lire.
hub-talk-gone = ancien membre
hub-talk-none = Rien n’est encore discuté
hub-talk-none-text = Les questions sur ce dépôt et les changements proposés s’afficheront ici. Ouvrez la première discussion, ou proposez un changement depuis un client Hugging Face avec « create_pr=True ».
hub-talk-none-found = Rien trouvé
hub-talk-none-found-text = Aucune discussion n’est de cette nature et dans cet état.
hub-talk-changes = Voir ce qu’elle change
hub-talk-merged-as = Intégrée comme révision
hub-talk-no-commits = Elle ne change encore rien.
hub-talk-conflicts = Elle ne peut pas être intégrée telle quelle : sa branche a changé ces fichiers depuis.
hub-talk-edited = modifié
hub-talk-hidden = Ce commentaire a été retiré.
hub-talk-edit = Modifier
hub-talk-hide = Retirer
hub-talk-hide-what = Ses mots sont effacés pour toujours ; sa place reste.
hub-talk-save = Enregistrer
hub-talk-send = Commenter
hub-talk-close = Fermer
hub-talk-reopen = Rouvrir
hub-talk-ready = Proposer à l’intégration
hub-talk-merge = Intégrer
hub-talk-merge-what = L’intégration fait une seule révision nouvelle, que l’organisation signe.
hub-talk-rename = Changer le titre
hub-talk-sign-in = Se connecter pour participer
hub-talk-event-commit = a ajouté la révision
hub-talk-event-title = nouveau titre :
hub-talk-event-open = l’a ouverte
hub-talk-event-closed = l’a fermée
hub-talk-event-merged = l’a intégrée
entry-hub-repository-created = Dépôt ouvert : { $ref }
entry-hub-revision-published = Révision publiée : { $ref }, { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}
entry-hub-repository-deleted = Dépôt supprimé : { $ref }
error-hub-repository-not-found = Il n’y a pas de dépôt « { $name } » ici, ou vous ne pouvez pas le voir.
error-hub-revision-not-found = « { $name } » n’a pas de branche, d’étiquette ou de révision « { $revision } ».
error-hub-path-not-found = « { $name } » n’a rien à « { $path } » dans cette révision.
error-hub-invalid-name = « { $name } » n’est pas un nom de dépôt.
error-hub-discussion-not-found = Il n’y a pas ici de discussion ou de commentaire de ce numéro.
error-hub-invalid-text = Un titre a de 3 à 200 caractères, un commentaire de 1 à 65 536 ; celui-ci en a { $characters }.
error-hub-discussion-refused = Seuls son auteur, ou qui écrit dans ce dépôt, peuvent le faire.
error-hub-status-conflict = La discussion ne l’accepte pas dans son état actuel. Rechargez sa page.
error-hub-merge-conflict = Elle ne peut pas être intégrée : sa branche a changé les mêmes fichiers autrement depuis.
error-hub-flood = C’était beaucoup en peu de temps. Écrivez de nouveau dans { $minutes } minutes.
hub-tab-keeping = Stockage et classe des données
hub-keeping-storage = Stockage
hub-keeping-contents = Toutes les versions, chaque contenu une fois
hub-keeping-stored = Sur le disque de ce nœud
hub-keeping-saved = Économisé en gardant une seule fois les parties égales
hub-keeping-usage = Tout { $organisation }
hub-keeping-of = sur { $limit }
hub-keeping-repositories = { $n ->
    [one] { $n } dépôt
   *[other] { $n } dépôts
}
hub-keeping-travel = Jusqu’où ses données peuvent aller
hub-residency = Les copies peuvent être
hub-residency-law = partout où sa classe et la loi le permettent
hub-residency-national = dans le pays seulement
hub-residency-node = sur ce nœud seulement
hub-class-waits = Une demande attend une décision
hub-class-asked = Classe des données : de « { $previous } » à « { $next } ».
hub-residency-asked = Copies : de « { $previous } » à « { $next } ».
hub-class-decision = La décision
hub-class-decide = Décider
hub-class-approved = Approuvée
hub-class-refused = Refusée
hub-class-reason-anonymised = les données ont été anonymisées
hub-class-reason-consent = les personnes ont donné leur accord
hub-class-reason-not-personal = elles ne contiennent rien de personnel
hub-class-reason-wrong-class = la classe était trop stricte
hub-class-reason-still-personal = elles contiennent encore des données personnelles
hub-class-reason-not-shown = il n’est pas montré que les données peuvent circuler
hub-class-needs-reviewer = Rien ne change avant la décision d’un relecteur de l’organisation, autre que le demandeur.
hub-class-change = Modifier
hub-class-change-lead = Une classe plus stricte vaut aussitôt. Ce qui laisse les données aller plus loin attend la décision d’un relecteur, inscrite au registre.
hub-class-decisions = Décisions
entry-hub-repository-withdrawn = Dépôt rendu privé : { $ref }
entry-hub-repository-moved = Dépôt renommé : { $previous }, désormais { $ref }
entry-hub-gating-changed = Accès aux fichiers de { $ref } : { $next }
entry-hub-class-changed = Classe des données de { $ref } : { $previous }, désormais { $next }
entry-hub-content-redacted = Contenu retiré de { $revisions ->
    [one] { $revisions } révision
   *[other] { $revisions } révisions
} de { $ref } ({ $reason })
error-hub-quota-exceeded = « { $organisation } » garde { $used } sur { $limit } { $unit } au plus ; { $asked } de plus ne tiennent pas.
error-hub-revision-replaced = Un contenu a été retiré sur demande de la révision « { $revision } » de « { $name } » ; « { $replacement } » la remplace.
error-hub-request-not-found = Cette demande n’existe pas, ou elle est déjà tranchée.
error-hub-request-open = Une autre demande pour ce dépôt attend sa décision.
error-hub-review-refused = Seul un relecteur de l’organisation qui n’a pas fait la demande peut la trancher.
hub-tab-viewer = Visionneuse
hub-tab-settings = Réglages
hub-file-history = Historique du fichier
hub-open-viewer = Ouvrir dans la visionneuse
hub-show-formatted = Afficher mis en forme
hub-show-source = Afficher la source
hub-gated-files = Les fichiers de ce dépôt sont remis sur demande : demandez l’accès sur sa première page.
hub-tensors = Tenseurs
hub-tensor = Tenseur
hub-tensor-shape = Forme
hub-parameters = Paramètres
hub-column-type = Type
hub-file-empty = Ce fichier est vide.
hub-preview-cut = Ceci est le début du fichier ; téléchargez-le pour la suite.
hub-compare = Comparaison
hub-no-changes = Aucun fichier ne diffère.
hub-file-added = ajouté
hub-file-changed = modifié
hub-file-renamed = renommé
hub-file-removed = supprimé
hub-before = Avant
hub-after = Après
hub-splits = Parties de ce jeu de données
hub-rows-all = Toutes les lignes
hub-row = Ligne
hub-row-number = Ligne { $n }
hub-null = aucune
hub-rows-search = Chercher dans toutes les colonnes
hub-op-eq = égale
hub-op-ne = diffère de
hub-op-lt = inférieure à
hub-op-le = au plus
hub-op-gt = supérieure à
hub-op-ge = au moins
hub-op-contains = contient
hub-op-null = est vide
hub-op-not-null = n’est pas vide
hub-filter = Filtrer
hub-filter-add = Ajouter ce filtre
hub-filter-remove = Retirer le filtre sur { $name }
hub-column = Colonne
hub-comparison = Comparaison
hub-value = Valeur
hub-rows-none = Aucune ligne ne correspond. Retirez un filtre ou cherchez moins de mots.
hub-rows-shown = Lignes { $first } à { $last }
hub-rows-total = sur { $n }
hub-statistics = Statistiques des colonnes
hub-nulls = Vides
hub-distinct = Valeurs différentes
hub-lengths-text = Longueur en caractères
hub-lengths-bytes = Taille en octets
hub-lengths-picture = Taille en octets
hub-lengths-list = Nombre d’éléments
hub-figure-min = Minimum
hub-figure-max = Maximum
hub-figure-mean = Moyenne
hub-figure-median = Médiane
hub-frequent = Les plus fréquentes
hub-columns = Colonnes
hub-columns-before = Colonnes précédentes
hub-columns-after = Colonnes suivantes
hub-columns-shown = Colonnes { $first } à { $last } sur { $n }
hub-no-tables = Pas encore de tableaux
hub-no-tables-text = Les fichiers Parquet, JSON Lines et CSV de ce dépôt seront affichés ici, ligne par ligne. Déposez-en un pour commencer.
hub-visibility = Visibilité
hub-visibility-public = Public : tout le monde le trouve
hub-visibility-private = Privé : seuls les membres de l’organisation le voient
hub-save = Enregistrer
hub-gating = Accès aux fichiers
hub-gating-hint = La fiche reste visible pour qui peut voir le dépôt.
hub-gating-no = Ouvert à qui voit le dépôt
hub-gating-auto = Sur demande, accordé aussitôt
hub-gating-manual = Sur demande, accordé par un membre
hub-requests = Demandes d’accès
hub-requests-pending = En attente
hub-requests-accepted = Accordées
hub-requests-rejected = Refusées
hub-requests-none = Aucune.
hub-access-accept = Accorder
hub-access-reject = Refuser
hub-access-reason = Motif, facultatif
hub-access-person = Nom de la personne sur ce nœud
hub-access-grant = Accorder l’accès
hub-move = Renommer ou déplacer
hub-move-name = Nouveau nom
hub-move-hint = Organisation, barre oblique, nom. L’ancien nom mène au nouveau.
hub-delete = Supprimer ce dépôt
hub-delete-name = Son nom complet, pour être sûr
hub-delete-hint = Rien ne pourra être rétabli. Écrivez { $name }.
hub-gated = Ses fichiers sont remis sur demande
hub-gated-asked = Votre demande est enregistrée. Un membre de l’organisation y répond.
hub-gated-auto = Demandez et vous les avez aussitôt ; l’organisation voit votre nom sur ce nœud.
hub-gated-manual = Un membre de l’organisation répond à chaque demande et voit votre nom sur ce nœud.
hub-gated-ask = Demander l’accès
hub-gated-sign-in = Connectez-vous pour demander l’accès.
hub-downloads = Téléchargements
hub-use-other = Autres façons
error-hub-gated-repository = Les fichiers de « { $name } » sont remis sur demande : demandez l’accès sur sa page.
error-hub-file-unreadable = Ce fichier ne peut pas être lu comme un tableau : il est abîmé ou n’est pas ce que dit son nom. Téléchargez-le pour l’examiner.
error-hub-question-too-large = Cela demande plus de temps ou de mémoire qu’une question n’en reçoit ici. Demandez moins de lignes ou de colonnes, ou téléchargez le fichier.
error-hub-viewer-busy = Beaucoup de tableaux sont lus en même temps. Réessayez dans un instant.
error-hub-viewer-missing = Ce nœud ne lit pas de tableaux ; qui le gère peut installer cela par « pip install jazari[data] ».
hub-diff-cut = { $n ->
    [one] La première ligne est affichée ({ $n }).
   *[other] Les { $n } premières lignes sont affichées.
}
hub-files-added = { $n ->
    [one] { $n } fichier ajouté
   *[other] { $n } fichiers ajoutés
}
hub-files-changed = { $n ->
    [one] { $n } fichier modifié
   *[other] { $n } fichiers modifiés
}
hub-files-renamed = { $n ->
    [one] { $n } fichier renommé
   *[other] { $n } fichiers renommés
}
hub-files-removed = { $n ->
    [one] { $n } fichier supprimé
   *[other] { $n } fichiers supprimés
}
hub-row-count = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
hub-column-count = { $n ->
    [one] { $n } colonne
   *[other] { $n } colonnes
}
hub-statistics-whole = { $n ->
    [one] Statistiques sur la ligne ({ $n })
   *[other] Statistiques sur les { $n } lignes
}
hub-statistics-sampled = { $n ->
    [one] Statistiques sur un échantillon de { $n } ligne : le fichier est grand
   *[other] Statistiques sur un échantillon de { $n } lignes : le fichier est grand
}
hub-download-count = { $n ->
    [one] { $n } téléchargement en 30 jours
   *[other] { $n } téléchargements en 30 jours
}
