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
hub-updated = Mis à jour
hub-found = { $n ->
    [one] { $n } dépôt
   *[other] { $n } dépôts
}
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
