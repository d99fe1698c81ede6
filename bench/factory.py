"""The factory's quality step beside datatrove: the same documents through the same filters, on one core.

`python bench/factory.py --datatrove .venv-datatrove/bin/python` needs an environment of its own for the peer:
`pip install 'datatrove[processing]==0.10.1' spacy`. Documents are pages made from JAZARI_MIRROR where it is set, else
from the country pack's starter corpus, with planted duplicates, e-mails, addresses, boilerplate and junk. On both sides
every stage sees every document: Gopher quality and repetition, C4, FineWeb quality, redaction (e-mail and IP there, all
eight kinds of personal data here), MinHash of 14 bands of 8 rows over 5-grams of words. What counts is the ratio of
processor time, as machines differ.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from jazari.core import Country, find_country, load_country
from jazari.factory.duplicates import sketch
from jazari.factory.personal import redact
from jazari.factory.quality import STOP_WORDS, Tokens, batches, judge_batch, measure
from jazari.factory.reading import read_documents
from jazari.factory.records import Document, Thresholds

ROOT = Path(__file__).parent.parent
BESIDE = "sketches"
"""The signatures that the factory itself compares, of 5-grams of letters: shown, but not counted."""
FILTERS = ("gopher", "c4", "fineweb")
LANGUAGES = {
    "English": ("eng_Latn",),
    "French": ("fra_Latn",),
    "Arabic": ("arb_Arab", "ary_Arab", "arz_Arab"),
}
PEER_LANGUAGE = {"English": "eng", "French": "fra", "Arabic": "arb_Arab"}
OPEN = {"": Thresholds(0, 1 << 60, 0, 1, 1, 1, 1, 1 << 60)}
"""The recipe's own limits, out of the way of the published filters."""

PEER = r"""
import json, sys, time
from datatrove.data import Document
from datatrove.pipeline.dedup.minhash import MinhashDedupSignature
from datatrove.pipeline.filters import C4QualityFilter, FineWebQualityFilter
from datatrove.pipeline.filters import GopherQualityFilter, GopherRepetitionFilter
from datatrove.pipeline.formatters.pii import PIIFormatter

path, language, stop_words = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
texts = [json.loads(line) for line in open(path, encoding="utf-8")]
filters = {
    "gopher": [
        GopherQualityFilter(language=language, stop_words=stop_words),
        GopherRepetitionFilter(language=language),
    ],
    "c4": [C4QualityFilter(language=language)],
    "fineweb": [FineWebQualityFilter(language=language)],
}
redaction, minhash = PIIFormatter(), MinhashDedupSignature(output_folder=sys.argv[4], language=language)
seconds = dict.fromkeys([*filters, "redaction", "minhash"], 0.0)
verdicts = []

def run(text):
    found = {}
    for name, steps in filters.items():
        begin = time.process_time()
        for step in steps:
            result = step.filter(Document(text=text, id="0"))
            if result is not True and name not in found:
                found[name] = result[1]
        seconds[name] += time.process_time() - begin
    begin = time.process_time()
    text = redaction.format(text)
    middle = time.process_time()
    shingles = minhash.get_shingles(text)
    if shingles.size:
        minhash.get_signature(shingles)
    seconds["redaction"] += middle - begin
    seconds["minhash"] += time.process_time() - middle
    return found

run(texts[0] * 3)
seconds = dict.fromkeys(seconds, 0.0)
verdicts = [run(text) for text in texts]
json.dump({"seconds": seconds, "verdicts": verdicts}, sys.stdout)
"""


@dataclass
class Outcome:
    """Processor seconds by stage, and for each document why each filter drops it."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    verdicts: list[dict[str, str]] = field(default_factory=list)


def sentences(country: Country, languages: Sequence[str]) -> list[str]:
    """Texts of some languages from the mirror, else from the pack's own corpus."""
    mirror = os.environ.get("JAZARI_MIRROR")
    if not mirror:
        return [row.text for row in country.texts if row.language in languages]
    found = []
    for source in country.sources:
        for file in source.files if source.kind == "open" else ():
            path = Path(mirror) / source.id / file.path
            rows = read_documents(path, file, source) if path.is_file() else iter(())
            found += [row.text for row in rows if isinstance(row, Document) and row.language in languages]
    return found


JUNK = (
    lambda page, pick: "\n".join(f"- {line[:40]}" for line in page.split(". ")),
    lambda page, pick: page[:150],
    lambda page, pick: " ".join(page.split()[:40]) + (" " + " ".join(page.split()[40:46])) * 60,
    lambda page, pick: "\n".join(f"{pick.randrange(9999)} | {pick.randrange(99)} | #{n}" for n in range(150)),
    lambda page, pick: page.replace(". ", "...\n"),
    lambda page, pick: page.replace(".", ""),
    lambda page, pick: page + "\nfunction open() { return document.title; }.",
    lambda page, pick: "Lorem ipsum dolor sit amet, this page is being made.\n" + page,
    lambda page, pick: "\n".join([page.split("\n")[0]] * 12),
    lambda page, pick: page.replace(" ", " # "),
    lambda page, pick: "\n\n".join([*page.split("\n")[:6], *page.split("\n")[:6]]),
)
"""What the web is full of: lists, stubs, spam, tables, cut lines, code, placeholders, repeated lines."""

BOILERPLATE = (
    "Home\nAbout us\nContact\nLog in\n",
    "We use cookies so that this site works well.\n",
    "Please turn on JavaScript to see this page as it was meant.\n",
    "Share\nPrint\nSend\n",
)


def pages(texts: Sequence[str], megabytes: float, seed: int) -> Iterator[str]:
    """Pages of 300 to 3,000 words: lines of a few sentences; one in six is junk, one in eight repeats another."""
    pick = random.Random(seed)
    made: list[str] = []
    size = 0.0
    while size < megabytes * 1e6:
        words, wanted, lines = 0, int(300 * 10 ** pick.random()), []
        while words < wanted:
            line = " ".join(pick.choice(texts) for _ in range(pick.randint(1, 6)))
            words += len(line.split())
            lines.append(line)
        page = "\n".join(lines)
        chance = pick.random()
        if chance < 1 / 6:
            page = pick.choice(JUNK)(page, pick)
        elif made and chance < 1 / 6 + 1 / 8:
            page = pick.choice(made).replace(pick.choice(lines[0].split() or ["a"]), "", 1)
        if pick.random() < 0.1:
            page = pick.choice(BOILERPLATE) + page
        if pick.random() < 0.1:
            mail, address = f"person{pick.randrange(999)}@example{pick.randrange(9)}.ma", pick.randrange(99)
            page += f"\nWrite to {mail} from 105.66.3.{address}."
        made = [*made[-99:], page]
        size += len(page.encode())
        yield page


def minima(tokens: Tokens) -> np.ndarray[tuple[int, ...], np.dtype[np.uint64]]:
    """MinHash signatures of 112 permutations over 5-grams of words, shape (112, documents)."""
    shingles, firsts = tokens.shingles(5)
    generator = np.random.default_rng(2030)
    factors, offsets = generator.integers(1, 1 << 62, (2, 112), dtype=np.uint64) | np.uint64(1)
    return np.array(
        [np.minimum.reduceat(shingles * a + b, firsts[:-1]) for a, b in zip(factors, offsets, strict=True)]
    )


def ours(texts: Sequence[str], language: str, *, explain: bool = True) -> Outcome:
    """The factory's own stages over all documents, in batches; by filter where the verdicts are wanted."""
    outcome = Outcome()
    clock = Clock(outcome.seconds)
    for start, end in batches(texts):
        batch, languages = texts[start:end], [language] * (end - start)
        clock.start()
        tokens = Tokens(batch)
        clock.stop("tokens")
        signals = measure(tokens, languages)
        judge_batch(signals, languages, OPEN, FILTERS)
        clock.stop("signals and filters")
        redacted = [redact(text)[0] for text in batch]
        clock.stop("redaction")
        changed = [place for place, text in enumerate(redacted) if text != batch[place]]
        minima(tokens)
        if changed:
            minima(Tokens([redacted[place] for place in changed]))
        clock.stop("minhash")
        sketch(redacted)
        clock.stop(BESIDE)
        if explain:
            by_filter = {name: judge_batch(signals, languages, OPEN, [name]) for name in FILTERS}
            outcome.verdicts += [
                {name: reason for name in FILTERS if (reason := by_filter[name][place])}
                for place in range(end - start)
            ]
    return outcome


class Clock:
    """Processor time of one stage after another."""

    def __init__(self, seconds: dict[str, float]) -> None:
        self._seconds = seconds

    def start(self) -> None:
        self._begin = time.process_time()

    def stop(self, stage: str) -> None:
        now = time.process_time()
        self._seconds[stage] += now - self._begin
        self._begin = now


def theirs(python: Path, texts: Sequence[str], name: str) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        path.write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
        stop_words = json.dumps(STOP_WORDS[LANGUAGES[name][0]])
        command: list[str | Path] = [python, "-c", PEER, path, PEER_LANGUAGE[name], stop_words, folder]
        answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return Outcome(answer["seconds"], answer["verdicts"])


def report(name: str, size: float, own: Outcome, peer: Outcome) -> None:
    """Throughput by stage, their ratio, and where the verdicts differ."""
    own_stages = {stage: seconds for stage, seconds in own.seconds.items() if stage != BESIDE}
    ours_, theirs_ = sum(own_stages.values()), sum(peer.seconds.values())
    print(f"{name}: {len(own.verdicts):,} pages, {size:.1f} MB; MB/s of one core")
    for side, seconds in (("jazari", own.seconds), ("datatrove", peer.seconds)):
        print(f"  {side:10}", ", ".join(f"{stage} {size / spent:.2f}" for stage, spent in seconds.items()))
    print(
        f"  all         jazari {size / ours_:.2f}, datatrove {size / theirs_:.3f}, ratio {theirs_ / ours_:.1f}"
    )
    for chosen in ((only,) for only in FILTERS):
        print(f"  {agreement(own, peer, chosen)}")
    print(f"  {agreement(own, peer, FILTERS)}")


def agreement(own: Outcome, peer: Outcome, filters: Sequence[str]) -> str:
    """How many documents both keep or both drop, and the reasons of the others."""
    differences = Counter[str]()
    dropped = 0
    for mine, other in zip(own.verdicts, peer.verdicts, strict=True):
        left, right = [[side[name] for name in filters if name in side] for side in (mine, other)]
        dropped += bool(right)
        if bool(left) != bool(right):
            differences[f"{(left or ['kept'])[0]} / {(right or ['kept'])[0]}"] += 1
    share = 1 - differences.total() / len(own.verdicts)
    found = ", ".join(f"{count} {what}" for what, count in differences.most_common(6))
    return f"{'+'.join(filters):18} agree {share:.2%}, dropped {dropped / len(own.verdicts):.0%}  {found}"


def scale(texts: Sequence[str], language: str, megabytes: float) -> None:
    """Processor time a megabyte and the most memory so far, of a stream of pages that is never held whole."""
    begin, spent, batch = time.process_time(), 0.0, []
    for number, page in enumerate(pages(texts, megabytes, seed=1)):
        batch.append(page)
        if number % 256 == 255:
            mark = time.process_time()
            ours(batch, language, explain=False)
            spent += time.process_time() - mark
            batch = []
    mark = time.process_time()
    ours(batch, language, explain=False)
    spent += time.process_time() - mark
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    whole = time.process_time() - begin
    print(
        f"  {megabytes:6.0f} MB: {spent / megabytes:.3f} s/MB of {whole / megabytes:.3f}, memory {memory:.0f} MB"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--datatrove", type=Path, default=ROOT / ".venv-datatrove" / "bin" / "python")
    options.add_argument("--megabytes", type=float, default=4, help="of pages in each language")
    options.add_argument("--scale", type=float, nargs="*", default=[4, 40], help="megabytes of the streams")
    options.add_argument("--seed", type=int, default=2030)
    options.add_argument("--languages", nargs="*", default=list(LANGUAGES), choices=list(LANGUAGES))
    asked = options.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    country = load_country(find_country("morocco"))
    for name in asked.languages:
        texts = list(pages(sentences(country, LANGUAGES[name]), asked.megabytes, asked.seed))
        size = sum(len(text.encode()) for text in texts) / 1e6
        ours(texts[:20], LANGUAGES[name][0])
        own = ours(texts, LANGUAGES[name][0])
        if asked.datatrove.is_file():
            report(name, size, own, theirs(asked.datatrove, texts, name))
        else:
            print(
                f"datatrove is not at {asked.datatrove}: {name} {size / sum(own.seconds.values()):.2f} MB/s alone"
            )
    if asked.scale:
        print("streams of English pages")
        source = sentences(country, LANGUAGES["English"])
        for megabytes in sorted(asked.scale):
            scale(source, LANGUAGES["English"][0], megabytes)


if __name__ == "__main__":
    main()
