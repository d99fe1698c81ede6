"""The door of the room: exactly what others may use."""

import jazari.accounts
from jazari.accounts import KINDS
from jazari.core import JazariError


def test_every_name_of_the_door_is_there() -> None:
    names = jazari.accounts.__all__
    assert len(set(names)) == len(names)
    assert all(hasattr(jazari.accounts, name) for name in names)


def test_every_error_has_a_code_of_its_own() -> None:
    from jazari.accounts import errors

    found = [
        item
        for item in vars(errors).values()
        if isinstance(item, type) and issubclass(item, JazariError) and item.__module__ == errors.__name__
    ]
    assert all(error.code.startswith("accounts.") for error in found)
    assert len({error.code for error in found}) == len(found)


def test_the_kinds_of_entry() -> None:
    assert [kind.name for kind in KINDS] == ["accounts.organisation-created"]
