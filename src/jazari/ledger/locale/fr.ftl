ledger-title = Registre
ledger-lead = Tous les faits dont ce nœud se porte garant, dans l’ordre et signés. Rien ne peut y être changé ni retiré sans que chacun puisse le voir, et rien n’y parle d’une personne.
ledger-fault-title = Le registre ne peut pas être publié
ledger-checkpoint = Point de contrôle
ledger-origin = Registre
ledger-size = Inscriptions
ledger-root = Empreinte racine
ledger-key = Clé publique
ledger-files = Fichiers
ledger-verify-title = Vérifiez vous-même
ledger-verify-text = Cette commande télécharge tout le registre, vérifie chaque empreinte, la signature et chaque inscription, puis recalcule les indicateurs. Vous n’avez à croire personne.
ledger-entries = Inscriptions
ledger-kind = Type
ledger-kind-about = Ce que disent les inscriptions de ce type
ledger-all-kinds = Tous les types
ledger-show = Afficher
ledger-about = Seulement les inscriptions sur
ledger-about-all = tout afficher
ledger-number = N°
ledger-at = Quand
ledger-what = Quoi
ledger-by = Par
ledger-ref = Référence
ledger-unknown-kind = Une inscription d’un type que ce nœud ne connaît pas
ledger-empty-title = Aucune inscription
ledger-empty = Ce que ce nœud construit, évalue, décide et mesure s’inscrira ici. La première inscription apparaît quand le programme du pays tourne.
ledger-newest = Inscriptions les plus récentes
ledger-older = Inscriptions plus anciennes
ledger-entry-title = Inscription { $index }
ledger-leaf-hash = Empreinte de la feuille
ledger-bytes-title = L’inscription, octet par octet
ledger-bytes-text = Voici les octets exacts dont l’empreinte a été prise : du JSON canonique (RFC 8785).
ledger-proof-title = Preuve de sa présence dans le registre
ledger-proof-text = { $n ->
    [0] Le registre n’a que cette inscription : l’empreinte de sa feuille est la racine.
    [one] Avec cette empreinte, celle de la feuille mène à la racine des { $size } inscriptions.
   *[other] Avec ces { $n } empreintes, la plus proche d’abord, celle de la feuille mène à la racine des { $size } inscriptions.
 }
ledger-entry-before = Inscription précédente
ledger-entry-after = Inscription suivante

error-ledger-no-such-entry = Il n’y a pas d’inscription { $index }. Ce registre en compte { $size }.
error-ledger-unknown-kind = Aucun type d’inscription ne s’appelle { $kind } ici.
error-ledger-no-such-tile = Ce fichier du registre n’est pas publié.
error-ledger-inconsistent-log = Le registre ne prolonge pas ce qu’il a déjà signé ; il n’a donc pas été signé de nouveau. Rien n’est perdu ; les responsables de ce nœud doivent l’examiner.
error-ledger-damaged-log = Des fichiers du registre se contredisent ; rien n’a donc été signé. Les responsables de ce nœud doivent l’examiner.
