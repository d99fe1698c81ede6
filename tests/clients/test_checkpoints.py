"""A checkpoint that its owner pushed: an adapter learnt beside it, read by PEFT from the hub, and asked on /v1."""

import json
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from jazari.core import find_country, load_settings
from jazari.hub import Add
from jazari.node import open_node
from tests.clients.conftest import ENVIRONMENTS, Served, python
from tests.models.conftest import parquet, texts_of
from tests.processes import Home, running

PUSH = """
import torch
from huggingface_hub import HfApi
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import MistralConfig, MistralForCausalLM, PreTrainedTokenizerFast

cutter = Tokenizer(models.BPE())
cutter.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
cutter.decoder = decoders.ByteLevel()
alphabet = pre_tokenizers.ByteLevel.alphabet()
cutter.train_from_iterator(
    ["salam, kif dayr? labas, hamdullah"],
    trainers.BpeTrainer(special_tokens=["<s>", "</s>"], initial_alphabet=alphabet),
)
size = cutter.get_vocab_size()
PreTrainedTokenizerFast(tokenizer_object=cutter, bos_token="<s>", eos_token="</s>").save_pretrained("tiny")
torch.manual_seed(0)
shape = MistralConfig(
    vocab_size=size, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
    num_key_value_heads=2, max_position_embeddings=128, bos_token_id=0, eos_token_id=1,
)
MistralForCausalLM(shape).save_pretrained("tiny")
open("tiny/README.md", "w").write("---\\nlicense: apache-2.0\\n---\\n")
HfApi().create_repo("lab/tiny-mistral")
HfApi().upload_folder(repo_id="lab/tiny-mistral", folder_path="tiny")
"""
READ = """
import warnings
warnings.simplefilter("ignore")
from peft import AutoPeftModelForCausalLM
from transformers import AutoTokenizer
model = AutoPeftModelForCausalLM.from_pretrained("jazari/tiny-adapted")
cutter = AutoTokenizer.from_pretrained("lab/tiny-mistral")
given = cutter("<s>salam", return_tensors="pt", add_special_tokens=False)
out = model.generate(input_ids=given["input_ids"], max_new_tokens=12, do_sample=False)
print(cutter.decode(out[0][given["input_ids"].shape[1]:], skip_special_tokens=True))
"""
RECIPE = """
id = "tiny-adapted"
task = "lm"
family = "adapt"
dataset = "jazari/maroc-texts"
bases = ["lab/tiny-mistral"]
model = "jazari/tiny-adapted"
licence = "Apache-2.0"
labels = ["ary_Arab", "fra_Latn"]
[title]
fra_Latn = "Petit"
arb_Arab = "صغير"
eng_Latn = "Tiny"
zgh_Tfng = "ⵎⵥⵥⵉⵢ"
[parameters]
method = "lora"
rank = 4
alpha = 16
learning_rate = 0.02
warm_steps = 2
decay = 0.0
steps = 12
rows_per_step = 4
rows_at_once = 4
sequence = 32
packing = true
precision = "float32"
state_steps = 6
seed = 1
characters_per_source = 100000
share_ary_Arab = 0.5
share_fra_Latn = 0.5
test_texts = 4
"""


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Home, Served]]:
    """A node whose country has a recipe that builds on the lab's checkpoint, pushed by its owner."""
    folder = tmp_path_factory.mktemp("checkpoints")
    pack = folder / "morocco"
    shutil.copytree(find_country("morocco"), pack)
    (pack / "recipes" / "tiny-adapted.toml").write_text(RECIPE, encoding="utf-8")
    home = Home(folder / "home", more={"JAZARI_COUNTRY": str(pack)})
    with open_node(load_settings(home=home.folder, country=str(pack))) as opened:
        opened.hub.create_repository("dataset", "jazari/maroc-texts", by="jazari")
        files = [
            Add(f"data/{split}-0.parquet", parquet(texts_of(opened.country, split)))
            for split in ("train", "test")
        ]
        opened.hub.commit("dataset", "jazari/maroc-texts", files, message="Build", by="jazari")
    home.done("people", "create", "amina")
    home.done("organisations", "create", "lab", "--steward", "amina")
    token = home.done("tokens", "create", "--person", "amina", "--scope", "write").strip()
    with running(home, "serve"):
        served = Served(home.address, {"amina": token})
        run(served, folder, PUSH)
        yield home, served


def run(served: Served, folder: Path, program: str) -> str:
    """What a program of its own prints, with the real clients of the `ml` extra."""
    finished = subprocess.run(
        [python(ENVIRONMENTS["models"]), "-c", program],
        cwd=folder, env=served.environment(folder, served.tokens["amina"]), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert finished.returncode == 0, finished.stderr[-4000:]
    return finished.stdout


def complete(served: Served, model: str) -> str:
    body = {"model": model, "prompt": "salam", "max_tokens": 12, "temperature": 0}
    request = urllib.request.Request(
        f"{served.address}/v1/completions", json.dumps(body).encode(),
        {"Authorization": f"Bearer {served.tokens['amina']}", "Content-Type": "application/json"},
    )  # fmt: skip
    with urllib.request.urlopen(request) as answer:
        return str(json.load(answer)["choices"][0]["text"])


def test_a_pushed_checkpoint_is_adapted_read_by_peft_and_asked(
    node: tuple[Home, Served], tmp_path: Path
) -> None:
    home, served = node
    ref = home.done("models", "train", "tiny-adapted").strip()
    assert ref.startswith("model:jazari/tiny-adapted@")
    lines = json.dumps({"prompt": "salam", "max_tokens": 12}) + "\n"
    said = json.loads(home.done("models", "run", "jazari/tiny-adapted", given=lines))["text"]
    assert said == complete(served, "jazari/tiny-adapted") == run(served, tmp_path, READ).removesuffix("\n")
    before = json.loads(home.done("models", "run", "lab/tiny-mistral", given=lines))["text"]
    assert before == complete(served, "lab/tiny-mistral") != said
    card = (
        urllib.request.urlopen(f"{served.address}/jazari/tiny-adapted/resolve/main/README.md").read().decode()
    )
    assert 'base_model: "lab/tiny-mistral"' in card
    assert "bits a byte of the base" in card
    assert "model:lab/tiny-mistral@" in card
