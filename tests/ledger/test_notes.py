from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import assume, given
from hypothesis import strategies as st

from jazari.ledger.errors import BadSignature, InvalidNote
from jazari.ledger.notes import (
    MAX_NOTE_BYTES,
    Checkpoint,
    Cosignature,
    Note,
    Signature,
    Signer,
    open_checkpoint,
    parse_checkpoint,
    parse_key,
    parse_note,
    verify_cosignature,
    verify_note,
)

# The signed-note specification's own example.
SPEC_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
SPEC_NOTE = (
    "This is an example message.\n\n"
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)

# A checkpoint of the 300 entries "entry-<i>\n", signed by a log and cosigned by a witness.
LOG_SEED = "b643657e181d64f0dfb8dceb3413dcc54533da79421396da73fdcbb954475738"
LOG_KEY = "example.com/xet-test-log+98984f32+AYdKuExmBvqQwrRna9sxJc45Xkj5l25/MsZMdD8jwJ+W"
WITNESS_KEY = "witness.example/w1+2284ab53+BGVDlgRO900cxsK1oOg3p5zu7qJJSyVMPZeNRtDwOaAZ"
CHECKPOINT = "example.com/xet-test-log\n300\nY+wcdkH30bukGulCNDiLpyXSI1Yhjc9c7GJtQ48pKy0=\n"
LOG_LINE = (
    "— example.com/xet-test-log "
    "mJhPMqoKYPlebzA2YYzXza7OPzpDlI8dBM/g/+BEivSPGGpKlaHl8UixM4y8Yepg3J1ORWse382gNVGRVyHDWwHRjgM=\n"
)
WITNESS_LINE = (
    "— witness.example/w1 "
    "IoSrUwAAAABpUkfANR37L0LmAXRSZ0BKE1UG42tKkxkJpE5RNI29qkw+79VCr2z27+Dctq4BijyuiWgfzmM2QvLn9cPlXX0W5EDpDQ==\n"
)
SIGNED = f"{CHECKPOINT}\n{LOG_LINE}".encode()
COSIGNED = f"{CHECKPOINT}\n{LOG_LINE}{WITNESS_LINE}".encode()


def test_the_specification_example_verifies() -> None:
    verify_note(parse_note(SPEC_NOTE.encode()), parse_key(SPEC_KEY))


def test_signing_gives_the_known_bytes() -> None:
    signer = Signer("example.com/xet-test-log", Ed25519PrivateKey.from_private_bytes(bytes.fromhex(LOG_SEED)))
    assert str(signer.key) == LOG_KEY
    assert signer.sign(CHECKPOINT).encode() == SIGNED


def test_a_cosigned_checkpoint_opens() -> None:
    log, witness = parse_key(LOG_KEY), parse_key(WITNESS_KEY)
    checkpoint = open_checkpoint(COSIGNED, log, witnesses=[witness])
    assert (checkpoint.origin, checkpoint.size) == ("example.com/xet-test-log", 300)
    assert checkpoint.root.hex() == "63ec1c7641f7d1bba41ae94234388ba725d22356218dcf5cec626d438f292b2d"
    assert str(checkpoint) == CHECKPOINT
    note = parse_note(COSIGNED)
    assert str(note).encode() == COSIGNED
    assert verify_cosignature(note, witness) == Cosignature("witness.example/w1", 1767000000)
    with pytest.raises(BadSignature, match="not signed by witness"):
        open_checkpoint(SIGNED, log, witnesses=[witness])


@given(st.integers(0, len(SIGNED) - 1), st.integers(1, 255))
def test_one_changed_byte_is_always_seen(position: int, change: int) -> None:
    changed = SIGNED[:position] + bytes([SIGNED[position] ^ change]) + SIGNED[position + 1 :]
    with pytest.raises((InvalidNote, BadSignature)):
        open_checkpoint(changed, parse_key(LOG_KEY))


@given(st.integers(0, len(WITNESS_LINE.encode()) - 2), st.integers(1, 255))
def test_one_changed_byte_of_a_cosignature_is_always_seen(position: int, change: int) -> None:
    position += len(SIGNED)
    changed = COSIGNED[:position] + bytes([COSIGNED[position] ^ change]) + COSIGNED[position + 1 :]
    with pytest.raises((InvalidNote, BadSignature)):
        open_checkpoint(changed, parse_key(LOG_KEY), witnesses=[parse_key(WITNESS_KEY)])


def test_an_unknown_signature_is_passed_over_but_a_false_one_is_not() -> None:
    log = parse_key(LOG_KEY)
    stranger = Signer("example.com/other", Ed25519PrivateKey.generate())
    line = parse_note(stranger.sign(CHECKPOINT).encode()).signatures[0]
    note = parse_note(SIGNED)
    verify_note(replace(note, signatures=(line, *note.signatures)), log)
    false = Signature(log.name, log.key_id, bytes(64))
    with pytest.raises(BadSignature, match="does not verify"):
        verify_note(replace(note, signatures=(*note.signatures, false)), log)
    with pytest.raises(BadSignature, match="is not signed by example"):
        verify_note(note, stranger.key)


def test_a_checkpoint_is_signed_under_its_own_name() -> None:
    signer = Signer("example.com/a", Ed25519PrivateKey.generate())
    with pytest.raises(BadSignature, match=r"is of example\.com/xet-test-log, the key of"):
        open_checkpoint(signer.sign(CHECKPOINT).encode(), signer.key)


@given(
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"])), st.binary(min_size=5, max_size=99)
)
def test_any_text_can_be_a_note(text: str, signature: bytes) -> None:
    note = Note(f"first\n\n{text}\n", (Signature("a", signature[:4], signature[4:]),))
    assert parse_note(str(note).encode()) == note


@given(st.binary(max_size=200))
def test_bytes_are_a_note_or_refused(data: bytes) -> None:
    try:
        note = parse_note(data)
    except InvalidNote:
        return
    assert str(note).encode() == data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"text\n",
        b"text\n\n",
        b"text\n\n- a AAAAAAAA\n",
        "text\n\n— a AAAA\n".encode(),
        "text\n\n— a+b AAAAAAAA\n".encode(),
        "text\n\n— a AAAAAAAB=\n".encode(),
        "text\n\n— a AAAAAAAA".encode(),
        "te\txt\n\n— a AAAAAAAA\n".encode(),
        b"\xff\n\n",
        b"text\n\n" + "— a AAAAAAAA\n".encode() * 101,
        b"a" * (MAX_NOTE_BYTES + 1),
    ],
)
def test_what_is_not_a_note_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidNote):
        parse_note(data)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a+00000000",
        SPEC_KEY + "\n",
        SPEC_KEY.replace("530d903a", "530D903A"),
        SPEC_KEY.replace("530d903a", "530d903b"),
        SPEC_KEY.replace("/foo", "/fop"),
        SPEC_KEY.replace("+Ae", "+Ce"),
        SPEC_KEY[:-4],
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    ],
)
def test_what_is_not_a_verifier_key_is_refused(text: str) -> None:
    with pytest.raises(InvalidNote):
        parse_key(text)


@given(
    st.text(st.characters(min_codepoint=33, exclude_categories=["Cs"]), min_size=1),
    st.integers(0, 10**18),
    st.binary(min_size=32, max_size=32),
    st.lists(st.text(st.characters(min_codepoint=33, exclude_categories=["Cs"]), min_size=1), max_size=2),
)
def test_checkpoints_read_back(origin: str, size: int, root: bytes, extensions: list[str]) -> None:
    checkpoint = Checkpoint(origin, size, root, tuple(extensions))
    assert parse_checkpoint(str(checkpoint)) == checkpoint


@given(st.text("0123456789 +-_٣x", max_size=22))
def test_a_size_is_a_plain_number(text: str) -> None:
    assume(not (text.isascii() and text.isdigit() and str(int(text)) == text and len(text) <= 19))
    with pytest.raises(InvalidNote):
        parse_checkpoint(CHECKPOINT.replace("300", text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n1\n",
        CHECKPOINT[:-1],
        CHECKPOINT.replace("\n300", "\n\n300"),
        CHECKPOINT + "\n",
        CHECKPOINT.replace("Y+wc", ""),
        CHECKPOINT.replace("Ky0=", "Ky1="),
    ],
)
def test_what_is_not_a_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(InvalidNote):
        parse_checkpoint(text)
