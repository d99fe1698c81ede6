"""A byte-level vocabulary: any text in, ids out, and the very same text back."""

import codecs
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tokenizers import AddedToken, Encoding, Regex, Tokenizer
from tokenizers.decoders import ByteLevel as ByteLevelDecoder
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel, PreTokenizer, Split
from tokenizers.pre_tokenizers import Sequence as Steps
from tokenizers.processors import TemplateProcessing

from jazari.models.errors import DamagedModel
from jazari.models.records import Files

TOKENIZER, TOKENIZER_CONFIG = "tokenizer.json", "tokenizer_config.json"
END = "<|end|>"
"""Begins every text, and so ends the one before."""
END_ID = 0
# Digits stay in words, as Darija in Latin letters has them: 3afak, m9ata3a. llama.cpp knows this pattern as `bloom`.
_WORDS = r" ?[^(\s|.,!?…。，、।۔،)]+"
WORDS_NAME = "bloom"
_SURROGATES = re.compile("[\ud800-\udfff]")


class Vocabulary:
    """Cuts texts into tokens. `size` counts the ids, from 0; id 0 is the end."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        # A text that says <|end|> is a text, not an end.
        tokenizer.encode_special_tokens = True
        self._tokenizer = tokenizer
        self.size = tokenizer.get_vocab_size()
        letters = {letter: byte for byte, letter in _letters().items()}
        self._bytes = [
            b"" if id_ == END_ID else bytes(letters[letter] for letter in str(tokenizer.id_to_token(id_)))
            for id_ in range(self.size)
        ]

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """Each text's ids, without a beginning or end; lone surrogates, which no UTF-8 has, count as U+FFFD."""
        whole = [_SURROGATES.sub("\ufffd", text) for text in texts]
        found: list[Encoding] = self._tokenizer.encode_batch_fast(whole, add_special_tokens=False)
        return [encoding.ids for encoding in found]

    def decode(self, ids: Iterable[int]) -> str:
        """The text of ids; ends are nothing, and bytes that are no UTF-8 are U+FFFD."""
        return b"".join(self._bytes[id_] for id_ in ids).decode(errors="replace")

    def pieces(self, ids: Iterable[int]) -> Iterator[str]:
        """The text of each id as soon as it is whole: a character stands with its last byte; joined they are the text.

        One more piece than ids, of a character that was never finished.
        """
        decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        for id_ in ids:
            yield decoder.decode(self._bytes[id_])
        yield decoder.decode(b"", True)

    def tokens(self) -> list[str]:
        """Every token as tokenizer files write it, by id: bytes as printable letters."""
        return [str(self._tokenizer.id_to_token(id_)) for id_ in range(self.size)]

    def merges(self) -> list[str]:
        """The merges as tokenizer files write them, in order: two tokens and a space between."""
        model = json.loads(self._tokenizer.to_str())["model"]
        return [" ".join(pair) for pair in model["merges"]]

    def files(self, context: int | None = None) -> Files:
        """What `transformers` and `tokenizers` read: the tokenizer and its configuration."""
        config = {
            "tokenizer_class": "PreTrainedTokenizerFast", "bos_token": END, "eos_token": END, "pad_token": END,
            "clean_up_tokenization_spaces": False,
        }  # fmt: skip
        if context is not None:
            config["model_max_length"] = context
        return {
            TOKENIZER: self._tokenizer.to_str(pretty=False).encode(),
            TOKENIZER_CONFIG: (json.dumps(config, indent=2, sort_keys=True) + "\n").encode(),
        }


def words(text: str) -> list[str]:
    """The pieces of a text within which merges happen; joined they are the text."""
    return [text[begin:end] for _, (begin, end) in _split().pre_tokenize_str(text)]


def build_vocabulary(merges: Sequence[tuple[bytes, bytes]]) -> Vocabulary:
    """The vocabulary of merges as `learn_merges` gives them: the end, the bytes, then a token a merge."""
    letters = _letters()
    named = [
        ("".join(letters[byte] for byte in one), "".join(letters[byte] for byte in other))
        for one, other in merges
    ]
    tokens = dict.fromkeys([*(letters[byte] for byte in range(256)), *(one + other for one, other in named)])
    ids = {END: END_ID, **{token: id_ for id_, token in enumerate(tokens, END_ID + 1)}}
    tokenizer = Tokenizer(BPE(ids, named))
    tokenizer.add_special_tokens([AddedToken(END, special=True)])
    tokenizer.pre_tokenizer = Steps([_split(), ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.decoder = ByteLevelDecoder()
    tokenizer.post_processor = TemplateProcessing(
        single=f"{END} $A", pair=f"{END} $A {END} $B", special_tokens=[(END, END_ID)]
    )
    return Vocabulary(tokenizer)


def read_vocabulary(files: Files) -> Vocabulary:
    """The vocabulary of a model's files. Raises DamagedModel."""
    try:
        tokenizer = Tokenizer.from_str(files[TOKENIZER].decode())
        if tokenizer.token_to_id(END) != END_ID:
            raise ValueError(f"its first token is not {END}")
        return Vocabulary(tokenizer)
    except Exception as error:  # the library raises nothing narrower
        raise DamagedModel(f"{TOKENIZER} is not a vocabulary of this Jazari: {error!r}") from error


def _split() -> PreTokenizer:
    return Split(Regex(_WORDS), "isolated")


def _letters() -> Mapping[int, str]:
    """The printable letter that byte-level tokenizers write for each byte (Radford et al., 2019, GPT-2's encoder)."""
    kept = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = (byte for byte in range(256) if byte not in kept)
    return {**{byte: chr(byte) for byte in kept}, **{byte: chr(256 + n) for n, byte in enumerate(others)}}
