"""Jazari: a national AI commons that a country runs itself."""

__version__ = "0.1.0"
