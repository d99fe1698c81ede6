"""What answers take: meters that the test turns, and sums."""

from pathlib import Path

import pytest

from jazari.core import Price
from jazari.evals.cost import Meter, Taken, figures, joules_between, joules_of
from jazari.evals.records import Tokens


def package(folder: Path, microjoules: int, most: int = 1_000_000_000) -> None:
    meter = folder / "intel-rapl:0"
    meter.mkdir(exist_ok=True)
    (meter / "energy_uj").write_text(f"{microjoules}\n")
    (meter / "max_energy_range_uj").write_text(f"{most}\n")


def test_the_processors_own_meter_is_read(tmp_path: Path) -> None:
    package(tmp_path, 5_000_000)
    meter = Meter(here=True, cpu_watts=65, rapl=tmp_path)
    with meter.measuring():
        package(tmp_path, 7_500_000)
    assert meter.taken.energy == "measured"
    assert meter.taken.joules == pytest.approx(2.5)


def test_a_meter_that_began_again(tmp_path: Path) -> None:
    package(tmp_path, 999_000_000)
    before = joules_of(tmp_path)
    package(tmp_path, 1_000_000)
    assert joules_between(before, joules_of(tmp_path)) == pytest.approx(2.0)
    assert joules_between({}, {}) is None


def test_an_estimate_is_named_as_such_and_elsewhere_nothing_is_known(tmp_path: Path) -> None:
    estimated, unsaid, elsewhere = (
        Meter(True, 65, tmp_path), Meter(True, None, tmp_path), Meter(False, 65, tmp_path),
    )  # fmt: skip
    for meter in (estimated, unsaid, elsewhere):
        with meter.measuring():
            sum(range(200_000))
    assert estimated.taken.energy == "estimated"
    assert estimated.taken.joules is not None
    assert 0 < estimated.taken.joules <= 65 * estimated.taken.seconds * 2
    assert (unsaid.taken.energy, unsaid.taken.joules) == ("unknown", None)
    assert (elsewhere.taken.energy, elsewhere.taken.joules) == ("unknown", None)


def test_parts_add_up_and_one_unknown_makes_the_sum_unknown() -> None:
    one, other = Taken(1.0, Tokens(2, 3), "measured", 4.0), Taken(2.0, Tokens(5, 7), "estimated", 1.0)
    assert one + other == Taken(3.0, Tokens(7, 10), "estimated", 5.0)
    assert (one + Taken(1.0)).joules is None
    assert Taken.of(one.plain(one.tokens)) == one


def test_figures_of_a_run() -> None:
    price = Price(prompt=2, completion=6, currency="MAD")
    found = figures(Taken(2.0, Tokens(1000, 500)), ["né", "ab"], price)
    assert (found.seconds, found.bytes, found.tokens_in, found.tokens_out) == (2.0, 5, 1000, 500)
    assert found.price == pytest.approx(0.005)
    assert found.currency == "mad"
    free = figures(Taken(2.0), ["né"], None)
    assert (free.price, free.currency, free.tokens_in) == (None, None, None)
