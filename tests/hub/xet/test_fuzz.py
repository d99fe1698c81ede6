import subprocess
import sys
from pathlib import Path


def test_some_hundred_inputs_of_a_fuzzer(tmp_path: Path) -> None:
    arguments = ["-m", "tests.hub.xet.fuzz", "-runs=800", "-seed=1", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Done 800 runs" in done.stderr
