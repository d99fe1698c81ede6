error-core-not-found = There is nothing at this address.
error-core-error = Something went wrong on our side.
error-core-unavailable = This cannot be done just now.
error-core-storage-full = The disk of this node is full.
error-core-invalid = What was sent cannot be used.
