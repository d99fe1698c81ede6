error-core-not-found = ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵍⵓ ⴳ ⵜⴰⵏⵙⴰ ⴰⴷ.
error-core-error = ⵜⵍⵍⴰ ⵜⵣⴳⵍⵜ ⵙⴳ ⵖⵓⵔⵏⵖ.
error-core-unavailable = ⵓⵔ ⵉⵥⴹⴰⵕ ⴰⴷ ⵉⵜⵜⵓⵙⴽⴰⵔ ⵖⵉⵍⴰⴷ.
error-core-storage-full = ⵉⵜⴽⴰⵔ ⵓⴹⴱⵙⵉ ⵏ ⵜⴽⵔⵙⵜ ⴰⴷ.
error-core-invalid = ⵓⵔ ⵉⵣⵎⵎⵔ ⴰⴷ ⵉⵜⵜⵓⵙⵎⵔⵙ ⵎⴰⵢⴷ ⵉⵜⵜⵢⴰⵣⵏⵏ.
