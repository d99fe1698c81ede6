error-core-not-found = Il n’y a rien à cette adresse.
error-core-error = Une erreur s’est produite de notre côté.
error-core-unavailable = Ce n’est pas possible pour le moment.
error-core-storage-full = Le disque de ce nœud est plein.
error-core-invalid = Ce qui a été envoyé ne peut pas être utilisé.
