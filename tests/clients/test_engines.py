"""lm-eval and inspect_ai as engines of the laboratory, with no network: on a language model of this node, and on one of
a provider, each with a task of likelihoods and one of written answers; datasets from this node's hub.
"""

import io
import json
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from jazari.core import find_country, load_settings
from jazari.evals.likelihood import log_likelihood
from jazari.hub import Add
from jazari.node import open_node
from tests.clients.conftest import ENVIRONMENTS, python
from tests.clients.remote import Remote, remote, written
from tests.gateway.twins import Bigram
from tests.processes import Home

DATASET = "jazari/reading"
ROWS = (
    ("the baker opens", ("the shop", "the river", "a book"), 0),
    ("tomorrow is market", ("zzz", "day"), 1),
    ("the neighbours carry", ("oranges", "xylophones", "quartz"), 0),
    ("the river runs to", ("the sea", "the jump"), 0),
    ("the bread smells of", ("qq qq", "the street"), 1),
)
ENDINGS = "jazari/endings"
"""Of the shape of the dataset that lm-eval's `darijahellaswag` reads elsewhere: activity, beginning, endings, label."""
ENDING_ROWS = (
    (
        "tyab",
        "lmra hettat lma f lqerra",
        ("w chelat lbota", "w mchat tel3eb", "w sedd lbab", "w qra ktab"),
        "0",
    ),
    ("souq", "rrajel chra lkhobz mn", ("lb7er", "lhanout", "ssma", "lmdrasa"), "1"),
    ("ryada", "derri jra mora", ("lkourra", "lhit", "jjbel", "ttasila"), "0"),
)
TINY = """
width = 32
layers = 1
heads = 1
kv_heads = 1
hidden = 64
context = 96
steps = 6
rows_per_step = 4
"""
MANIFEST = """
id = "{id}"
task = "lm"
dataset = "{dataset}"
split = "test"
metric = "mean_score"
labels = ["eng_Latn"]
minimum = 0.0
native = true

[title]
fra_Latn = "Lecture"
arb_Arab = "قراءة"
eng_Latn = "Reading"
zgh_Tfng = "ⵜⵉⵖⵔⵉ"

[engine]
{engine}
"""
ENGINES = {
    "lm-eval-choice": """name = "lm-eval"
task = "reading"
figure = "acc"
[engine.parameters]
output_type = "multiple_choice"
doc_to_text = "{{text}}"
doc_to_choice = "options"
doc_to_target = "answer"
metric_list = [{ metric = "acc" }]
""",
    "lm-eval-text": """name = "lm-eval"
task = "writing"
figure = "exact_match"
[engine.parameters]
output_type = "generate_until"
doc_to_text = "{{text}}"
doc_to_target = "{{written}}"
generation_kwargs = { until = ["r"], max_gen_toks = 12 }
metric_list = [{ metric = "exact_match", ignore_case = false, ignore_punctuation = false }]
""",
    "lm-eval-named": """name = "lm-eval"
task = "darijahellaswag"
figure = "acc"
""",
    "inspect-choice": """name = "inspect"
task = "likeliest"
figure = "choice"
[engine.parameters]
choices = "options"
target = "answer"
""",
    "inspect-text": """name = "inspect"
task = "written"
figure = "includes"
[engine.parameters]
target = "written"
max_tokens = 12
stop = ["r"]
""",
}


def expected_text(prompt: str) -> str:
    """What the provider's model writes, up to the tasks' stop."""
    return written(Bigram(), prompt, 12).partition("r")[0]


@pytest.fixture(scope="module")
def provider() -> Iterator[Remote]:
    with remote() as found:
        yield found


@pytest.fixture(scope="module")
def lab(complete: Home, provider: Remote, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A node with a tiny language model, the tasks' dataset, and a provider; its engines in another environment."""
    folder = tmp_path_factory.mktemp("engines")
    pack = folder / "morocco"
    shutil.copytree(find_country("morocco"), pack)
    for name, engine in ENGINES.items():
        (pack / "benchmarks" / f"{name}.toml").write_text(
            MANIFEST.replace("{id}", name)
            .replace("{engine}", engine)
            .replace("{dataset}", ENDINGS if "hellaswag" in engine else DATASET)
        )
    recipe = pack / "recipes" / "lm.toml"
    own = dict(line.split(" = ") for line in TINY.strip().splitlines())
    lines = [
        f"{key} = {own[key]}" if (key := line.partition(" =")[0]) in own else line
        for line in recipe.read_text().splitlines()
    ]
    recipe.write_text("\n".join(lines) + "\n")
    engine = str(python(ENVIRONMENTS["api"]))
    providers = [
        {"name": "near", "url": provider.address, "models": ["bigram"], "jurisdiction": "node",
         "price": {"prompt": 2.0, "completion": 6.0, "currency": "MAD"}}
    ]  # fmt: skip
    home = complete.copied(folder / "home")
    home.more = {
        "JAZARI_COUNTRY": str(pack), "JAZARI_LM_EVAL": engine, "JAZARI_INSPECT": engine,
        "JAZARI_PROVIDERS": json.dumps(providers), "JAZARI_CPU_WATTS": "65", "OMP_NUM_THREADS": "1",
    }  # fmt: skip
    home.done("people", "create", "amina")
    home.done("roles", "create", "--person", "amina", "--organisation", "jazari-root", "--role", "steward")
    for recipe_name in ("tokenizer", "lm"):
        home.done("models", "train", recipe_name)
    columns = {
        "id": [str(number) for number in range(len(ROWS))],
        "text": [text for text, _, _ in ROWS],
        "language": ["eng_Latn"] * len(ROWS),
        "source": ["starter"] * len(ROWS),
        "options": [list(options) for _, options, _ in ROWS],
        "answer": [answer for _, _, answer in ROWS],
        "written": [expected_text(text) for text, _, _ in ROWS[:-1]] + ["something else"],
    }
    data = io.BytesIO()
    pq.write_table(pa.table(columns), data)
    with open_node(load_settings(home=home.folder)) as node:
        node.hub.create_repository("dataset", DATASET, licence="CC-BY-SA-4.0", by="jazari")
        add = Add("data/test-00000-of-00001.parquet", data.getvalue())
        node.hub.commit("dataset", DATASET, [add], message="Write", by="jazari")
        activities, beginnings, endings, labels = zip(*ENDING_ROWS, strict=True)
        columns = {
            "activity_label": activities, "ctx": beginnings, "endings": [list(row) for row in endings], "label": labels,
        }  # fmt: skip
        table = io.BytesIO()
        pq.write_table(pa.table(columns), table)
        node.hub.create_repository("dataset", ENDINGS, licence="CC-BY-SA-4.0", by="jazari")
        splits = [
            Add(f"data/{name}-00000-of-00001.parquet", table.getvalue()) for name in ("train", "validation")
        ]
        node.hub.commit("dataset", ENDINGS, splits, message="Write", by="jazari")
    return home


def evaluated(home: Home, benchmark: str, model: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The entry's body, and every item's answer."""
    found = json.loads(home.done("evals", "run", benchmark, "--model", model))
    answers = home.done("evals", "show", str(found["index"]), "--answers").splitlines()
    return found["body"], [json.loads(line) for line in answers]


@pytest.mark.parametrize("engine", ["lm-eval", "inspect"])
def test_likelihoods_of_a_providers_model(lab: Home, provider: Remote, engine: str) -> None:
    body, answers = evaluated(lab, f"{engine}-choice", "near/bigram")
    divided = engine == "inspect"
    for (text, options, answer), found in zip(ROWS, answers, strict=True):
        values = [
            log_likelihood(Bigram(), text, f" {option}")[0] / (len(option) if divided else 1)
            for option in options
        ]
        best = max(range(len(values)), key=values.__getitem__)
        assert found["answered"].endswith(options[best])
        assert found["score"] == (best == answer)
        assert (found["input"], found["language"], found["source"]) == (text, "eng_Latn", "starter")
    assert body["score"] == pytest.approx(sum(found["score"] for found in answers) / len(ROWS))
    assert body["engine"]["engine"] == engine
    assert body["model"].startswith("object:")
    assert body["cost"]["tokens_in"] > 0
    price = (body["cost"]["tokens_in"] * 2 + body["cost"]["tokens_out"] * 6) / 1e6
    assert (body["cost"]["currency"], body["cost"]["price"]) == ("mad", pytest.approx(price, abs=1e-6))
    assert body["cost"]["energy"] == "unknown"
    assert {path for path, _ in provider.asked} <= {"/v1/completions", "/v1/chat/completions"}


def test_a_task_that_lm_eval_knows_by_name_reads_this_nodes_dataset(lab: Home) -> None:
    body, answers = evaluated(lab, "lm-eval-named", "near/bigram")
    assert body["dataset"].startswith(f"dataset:{ENDINGS}@")
    for (activity, begun, endings, label), found in zip(ENDING_ROWS, answers, strict=True):
        values = [log_likelihood(Bigram(), f"{activity}: {begun}", f" {ending}")[0] for ending in endings]
        best = max(range(len(values)), key=values.__getitem__)
        assert found["answered"] == endings[best]
        assert found["score"] == (best == int(label))


@pytest.mark.parametrize("engine", ["lm-eval", "inspect"])
def test_written_answers_of_a_providers_model(lab: Home, engine: str) -> None:
    body, answers = evaluated(lab, f"{engine}-text", "near/bigram")
    assert [found["answered"].strip() for found in answers] == [
        expected_text(text).strip() for text, _, _ in ROWS
    ]
    assert [found["score"] for found in answers] == [1, 1, 1, 1, 0]
    assert (body["items"], body["score"]) == (5, pytest.approx(0.8))


@pytest.mark.parametrize("engine", ["lm-eval", "inspect"])
def test_a_killed_run_takes_its_engine_along_and_pays_for_no_answer_twice(lab: Home, engine: str) -> None:
    folder = lab.folder / "engines"
    with remote() as provider:
        providers = json.dumps(
            [{"name": "slow", "url": provider.address, "models": ["bigram"], "jurisdiction": "node"}]
        )
        home = replace(lab, more={**lab.more, "JAZARI_PROVIDERS": providers})
        provider.stalls_at = 3
        process = home.start("evals", "run", f"{engine}-text", "--model", "slow/bigram")
        while not provider.stalled.wait(0.05):
            assert process.poll() is None, (home.folder.parent / "log").read_text()
        (asked,) = folder.iterdir()
        kept = (asked / "kept.jsonl").read_bytes()
        process.kill()
        process.wait()
        while drivers(asked):
            time.sleep(0.05)
        # It did not go on asking a node that had gone, as it does where a provider is away for a while.
        assert "did not answer" not in (asked / "log").read_text()
        assert (asked / "kept.jsonl").read_bytes() == kept
        provider.freed.set()
        evaluated(home, f"{engine}-text", "slow/bigram")
        again = Counter(json.dumps(asked) for asked in provider.asked)
        # What was under way when the run was killed came to nobody.
        assert sorted(again.values()) == [1, 1, 1, 1, 2]
    assert not list(folder.iterdir())


def drivers(folder: Path) -> list[str]:
    """The processes, living ones, that were started with a folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if str(folder) in (process / "cmdline").read_text():
                found.append(process.name)
    return found


@pytest.mark.parametrize("engine", ["lm-eval", "inspect"])
def test_likelihoods_of_this_nodes_model(lab: Home, engine: str) -> None:
    body, answers = evaluated(lab, f"{engine}-choice", "lm")
    with open_node(load_settings(home=lab.folder, country=lab.more["JAZARI_COUNTRY"])) as node:
        model: Any = node.models.load("lm")
    for (text, options, _), found in zip(ROWS, answers, strict=True):
        values = [log_likelihood(model, text, f" {option}")[0] for option in options]
        if engine == "inspect":
            values = [value / len(option) for value, option in zip(values, options, strict=True)]
        assert found["answered"].endswith(options[max(range(len(values)), key=values.__getitem__)])
    assert body["model"].startswith("model:jazari/lm@")
    assert body["cost"]["energy"] in ("measured", "estimated")
    assert body["cost"]["joules"] > 0


@pytest.mark.parametrize("engine", ["lm-eval", "inspect"])
def test_written_answers_of_this_nodes_model(lab: Home, engine: str) -> None:
    _, answers = evaluated(lab, f"{engine}-text", "lm")
    with open_node(load_settings(home=lab.folder, country=lab.more["JAZARI_COUNTRY"])) as node:
        model = node.models.load("lm")
        for found in answers:
            (whole,) = model.predict([{"prompt": found["input"], "max_tokens": 12}])
            assert found["answered"].strip() == str(whole["text"]).partition("r")[0].strip()
