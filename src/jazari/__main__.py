"""`python -m jazari` is the command line."""

from jazari.cli import main

main()
