"""Secret codes survive being copied by hand."""

from hypothesis import given
from hypothesis import strategies as st

from jazari.services import codes


def test_codes_are_long_and_never_the_same() -> None:
    made = {codes.new_code() for _ in range(200)}
    assert len(made) == 200
    assert all(len(code.replace("-", "")) == codes.LENGTH for code in made)


@given(st.text(codes.ALPHABET, min_size=codes.LENGTH, max_size=codes.LENGTH))
def test_a_code_is_read_however_it_is_written(plain: str) -> None:
    written = f"  {codes.shown(plain).lower().replace('0', 'o').replace('1', 'l')} ".replace("-", " - ")
    assert codes.read_code(written) == plain


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = codes.read_code(text)
    assert found is None or len(found) == codes.LENGTH


def test_a_hash_depends_on_secret_and_purpose() -> None:
    hashes = {
        codes.keyed_hash(secret, purpose, "x") for secret in (b"a", b"b") for purpose in ("code", "address")
    }
    assert len(hashes) == 4
