"""A model that was trained on what it is asked is found out, however far back it learnt it."""

from collections.abc import Callable

from starlette.testclient import TestClient

from jazari.evals.contamination import contaminated_items
from jazari.evals.items import read_benchmark
from jazari.factory import contained
from jazari.hub import Add
from tests.evals.conftest import DATASET, ROWS, Lab

LONG = "هاد الجملة طويلة بزاف وفيها كلمات كثيرة باش يبان واش كاينة فالمعطيات ديال التدريب ولا لا أصلا"


def test_an_honest_model_a_cheat_and_one_made_elsewhere(lab: Lab) -> None:
    clean = lab.publish([("8", "شي حاجة خرى", "ary_Arab", "starter")], split="train")
    lab.train(weights=b"clean", made_from=[clean])
    assert lab.evals.evaluation(lab.index()).body.contaminated == 0

    dirty = lab.publish([*ROWS[:2], ("8", "شي حاجة خرى", "ary_Arab", "starter")], split="train")
    lab.train(weights=b"cheat", made_from=[dirty])
    assert lab.evals.evaluation(lab.index()).body.contaminated == 2

    lab.train(weights=b"elsewhere")
    assert lab.evals.evaluation(lab.index()).body.contaminated is None


def test_what_a_models_base_learnt_counts_too(lab: Lab) -> None:
    dirty = lab.publish([ROWS[0]], split="train")
    base = lab.train("jazari/base", made_from=[dirty])
    lab.train("jazari/fine", b"fine", made_from=[base])
    assert lab.evals.evaluation(lab.index()).body.contaminated == 1


def test_the_factorys_fingerprints_find_items_inside_pages_and_nearly_repeated(lab: Lab) -> None:
    lab.publish([("1", LONG, "ary_Arab", "starter"), ("2", "أين تقع المحكمة", "arb_Arab", "x"), ROWS[4]])
    items = read_benchmark(lab.hub, lab.evals.country, "lid").items
    trained = lab.publish(
        [("8", f"قبل. {LONG} بعد.", "ary_Arab", "pages"), ("9", "أين تقع المحكمة؟", "arb_Arab", "x")],
        split="train",
    )
    ref = lab.train(weights=b"pages", made_from=[trained])
    assert contaminated_items(lab.hub, ref, items, contained) == ["1", "2"]


def test_files_without_texts_are_no_training_texts(lab: Lab) -> None:
    lab.hub.create_repository("dataset", "jazari/numbers", by="jazari")
    add = Add("data/train.csv", b"a,b\n1,2\n")
    numbers = lab.hub.commit("dataset", "jazari/numbers", [add], message="x", by="jazari").ref
    ref = lab.train(weights=b"numbers", made_from=[numbers])
    items = read_benchmark(lab.hub, lab.evals.country, "lid").items
    assert contaminated_items(lab.hub, ref, items, contained) is None
    assert contaminated_items(lab.hub, "object:" + "a" * 64, items, contained) is None


def test_pages_say_it(lab: Lab, visit: Callable[..., TestClient]) -> None:
    dirty = lab.publish(ROWS[:2], split="train")
    lab.train(weights=b"cheat", made_from=[dirty])
    index = lab.index()
    english = {"Accept-Language": "en"}
    assert "trained on 2 items" in visit().get("/leaderboard", headers=english).text
    assert "says less than it seems" in visit().get(f"/evaluations/{index}", headers=english).text
    assert DATASET in visit().get(f"/evaluations/{index}", headers=english).text
