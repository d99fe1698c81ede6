roadmap-title = Feuille de route
roadmap-lead = Chaque chiffre est calculé à partir du registre public, ou déclaré avec sa source. Aucun n’est saisi à la main.
roadmap-progress = Part du chemin vers l’objectif
roadmap-computed = { $n ->
    [one] Calculé à partir de { $n } inscription
   *[other] Calculé à partir de { $n } inscriptions
 }
roadmap-empty = Pas encore d’indicateur
roadmap-empty-text = Le dossier du pays énumère les indicateurs de ce pilier dans roadmap.toml.
roadmap-map-title = Demandes reçues pour 100 000 habitants, par région
roadmap-map-source = le registre du nœud et le recensement
roadmap-per-100k = Pour 100 000 habitants
roadmap-population = Population
roadmap-check-title = Vérifiez vous-même
roadmap-check-text = Cette commande lit tout le registre, contrôle chaque inscription et recalcule chaque chiffre sur votre ordinateur.
roadmap-as-of = À la date du
roadmap-target = Objectif
roadmap-formula = Formule
roadmap-source = Source
roadmap-no-source = Rien n’a encore été déclaré.
roadmap-pack = État du dossier du pays
roadmap-by-region = Par région
roadmap-behind = { $n ->
    [one] L’inscription d’où il vient
   *[other] Les { $n } inscriptions d’où il vient
 }
entry-roadmap-pack-adopted = Le dossier du pays { $country }, version { $version }, est en vigueur
entry-roadmap-figure-reported = { $indicator } : { $value } déclaré pour le { $date }
error-roadmap-not-reportable = L’indicateur { $indicator } est calculé à partir des inscriptions et ne se saisit pas.

## Formulas, in words

roadmap-formula-datasets-published = Jeux de données qui ont une révision publiée, moins ceux supprimés depuis.
roadmap-formula-models-published = Modèles qui ont une révision publiée, moins ceux supprimés depuis.
roadmap-formula-languages-with-dataset = Langues qui ont au moins un document dans la dernière version d’un jeu de données.
roadmap-formula-open-share = Révisions publiées de classe « ouverte », en part de toutes les révisions publiées.
roadmap-formula-evaluations-recorded = Évaluations inscrites au registre.
roadmap-formula-best-macro-f1 = Le meilleur macro-F1 atteint par un modèle qui reconnaît les langues.
roadmap-formula-cases-received = Demandes déposées par les citoyens ; les demandes de démonstration comptent et leur inscription le dit.
roadmap-formula-cases-decided = Demandes sur lesquelles il a été statué.
roadmap-formula-median-days = La médiane des jours entiers entre la réception et la décision.
roadmap-formula-within-limit-share = Demandes décidées dans le délai légal, en part des demandes décidées qui en ont un.
roadmap-formula-agreement-share = Demandes décidées où l’agent a gardé la langue et la démarche proposées par le modèle.
roadmap-formula-organisations-active = Organisations qui ont au moins une inscription, le nœud lui-même excepté.
