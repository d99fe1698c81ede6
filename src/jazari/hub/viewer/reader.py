"""A process of its own that runs queries over one file and ends: `python -I reader.py`, JSON in and JSON out.

A file comes from anywhere, and what reads it is a large library in C++: it may take all memory, run for minutes
or crash. Here that ends this process and nothing else. It knows nothing of the house, so that it starts quickly.
"""

import base64
import json
import math
import resource
import sys
import threading
from typing import Any

FETCH_ROWS = 1000
ADDRESS_SPACE_BYTES = 6 << 30
"""What the process may map, memory and files; DuckDB's own limit is far below and comes first."""


def main() -> int:
    """Answer the one question on standard input."""
    question = json.load(sys.stdin)
    _bound(question)
    json.dump({"answers": answers(question)}, sys.stdout)
    return 0


def answers(question: dict[str, Any]) -> list[dict[str, Any]]:
    """One answer for each statement, until one fails that is not optional."""
    import duckdb

    found: list[dict[str, Any]] = []
    with _open(duckdb, question) as connection:
        for statement in question["statements"]:
            answer = _run(duckdb, connection, question["path"], statement)
            found.append(answer)
            if "error" in answer and not statement.get("optional"):
                break
    return found


def _bound(question: dict[str, Any]) -> None:
    seconds = int(question["cpu_seconds"])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (question["spill_bytes"], question["spill_bytes"]))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE_BYTES, ADDRESS_SPACE_BYTES))


def _open(duckdb: Any, question: dict[str, Any]) -> Any:
    """A database in memory that can read this one file and reach nothing else."""
    connection = duckdb.connect(
        config={
            "memory_limit": f"{question['memory_bytes'] // 1_000_000}MB",
            "threads": question["threads"],
            "temp_directory": question["folder"],
            "max_temp_directory_size": f"{question['spill_bytes'] // 1_000_000}MB",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
    )
    path = question["path"].replace("'", "''")
    # In this order: the list of allowed files cannot change once the outside is closed.
    for setting in (f"allowed_paths=['{path}']", "enable_external_access=false", "lock_configuration=true"):
        connection.execute(f"SET {setting}")
    return connection


def _run(duckdb: Any, connection: Any, path: str, statement: dict[str, Any]) -> dict[str, Any]:
    values = dict(statement.get("parameters", {}))
    if "$path" in statement["sql"]:
        values["path"] = path
    timer = threading.Timer(statement["seconds"], connection.interrupt)
    timer.start()
    try:
        result = connection.execute(statement["sql"], values or None)
        columns = [[name, str(kind)] for name, kind, *_ in result.description or []]
        rows: list[list[Any]] = []
        while len(rows) < statement["rows"]:
            batch = result.fetchmany(min(FETCH_ROWS, statement["rows"] - len(rows)))
            rows += [[plain(value) for value in row] for row in batch]
            if not batch:
                break
    except duckdb.InterruptException:
        return {"error": "interrupted", "message": ""}
    except (duckdb.OutOfMemoryException, MemoryError):
        return {"error": "memory", "message": ""}
    except (duckdb.Error, RuntimeError, ValueError, UnicodeError) as error:
        first = str(error).partition("\n")[0].replace(path, "file")
        return {"error": "unreadable", "message": first[:300]}
    finally:
        timer.cancel()
    return {"columns": columns, "rows": rows}


def plain(value: Any) -> Any:
    """A value as JSON knows it: bytes as base64, numbers that JSON has no word for as text."""
    if isinstance(value, bytes | bytearray | memoryview):
        return {"base64": base64.b64encode(value).decode()}
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int) and abs(value) < 1 << 63:
        return value
    return str(value)


if __name__ == "__main__":
    sys.exit(main())
