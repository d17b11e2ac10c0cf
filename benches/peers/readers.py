"""Do others read Sinew's claims files, and do they read the same in them?

    pip install duckdb pandas pyarrow polars
    python benches/peers/readers.py WORKSPACE_OR_FILE...

Opens each claims file (`.sinew/datasets/NAME/OP.parquet`) with DuckDB, pandas (on pyarrow) and Polars as it stands,
prints the rows, and the type and number of values that each sees in each column, and compares every cell. Exits
with 1 if any two of them disagree.
"""

import hashlib
import sys
from pathlib import Path

import duckdb
import pandas
import polars


def by_duckdb(path):
    table = duckdb.sql(f"SELECT * FROM '{path}'")
    types = [str(kind) for kind in table.types]
    return list(table.columns), types, table.fetchall()


def by_pandas(path):
    table = pandas.read_parquet(path, dtype_backend="pyarrow")
    types = [str(kind.pyarrow_dtype) for kind in table.dtypes]
    columns = [table[name].astype(object).where(table[name].notna(), None).tolist() for name in table.columns]
    return list(table.columns), types, list(zip(*columns))


def by_polars(path):
    table = polars.read_parquet(path)
    return table.columns, [str(kind) for kind in table.dtypes], table.rows()


READERS = {"DuckDB": by_duckdb, "pandas": by_pandas, "Polars": by_polars}


def plain(value):
    """A cell as all three can say it: times differ in their class and zone, not in what they mean."""
    if hasattr(value, "timestamp"):
        return value.replace(tzinfo=None).isoformat(timespec="microseconds")
    return value


def fingerprint(rows):
    content = hashlib.sha256()
    for row in rows:
        content.update(repr(tuple(plain(value) for value in row)).encode())
    return content.hexdigest()[:16]


def compare(path):
    seen = {name: read(path) for name, read in READERS.items()}
    columns = {name: columns for name, (columns, _, _) in seen.items()}
    prints = {name: fingerprint(rows) for name, (_, _, rows) in seen.items()}
    agree = len(set(map(tuple, columns.values()))) == 1 and len(set(prints.values())) == 1
    print(f"\n{path}")
    for name, (names, _, rows) in seen.items():
        print(f"  {name:7} {len(rows):>9,} rows  {len(names)} columns  content {prints[name]}")
    rows = seen["DuckDB"][2]
    for at, column in enumerate(columns["DuckDB"]):
        values = sum(row[at] is not None for row in rows)
        types = "  ".join(f"{types[at]:<14}" for _, types, _ in seen.values())
        print(f"    {column:15} {values:>9,} values  {types}")
    print("  they agree" if agree else "  THEY DISAGREE")
    return agree


def files(argument):
    path = Path(argument)
    return sorted(path.glob(".sinew/datasets/*/*.parquet")) if path.is_dir() else [path]


def main():
    paths = [path for argument in sys.argv[1:] for path in files(argument)]
    if not paths:
        sys.exit(__doc__)
    versions = [(module.__name__, module.__version__) for module in (duckdb, pandas, polars)]
    print(", ".join(f"{name} {version}" for name, version in versions))
    sys.exit(0 if all([compare(path) for path in paths]) else 1)


if __name__ == "__main__":
    main()
