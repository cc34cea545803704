"""Tab-separated tables: those of the fact folder and those kept beside these programs."""

import csv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def read(path):
    """The rows of a table as dictionaries; lines that start with # are comments."""
    with open(path, encoding="utf-8", newline="") as lines:
        wanted = (line for line in lines if line.strip() and not line.startswith("#"))
        rows = list(csv.DictReader(wanted, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if None in row or None in row.values():
            raise SystemExit(f"{path}: found a row of another width, expected {len(rows[0])} columns: {row}")
    return [{key: value.strip() for key, value in row.items()} for row in rows]


def by_hand(name):
    """A table kept beside these programs."""
    return read(HERE / name)


def parts(cell):
    """The parts of a cell between vertical bars."""
    return [part.strip() for part in cell.split("|") if part.strip()]
