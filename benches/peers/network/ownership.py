#!/usr/bin/env python3
"""Questions on a large ownership register: Sinew's arrays beside DuckDB, on the same generated data in one run.

  ownership.py DATA [--runs 7] [--days 12]

DATA is a folder with edges.csv and edges.parquet (src, dst, bp, vfrom, vto, rec, source), roots.txt and roots1000.txt.
Each side answers the same question; digests of the answers are compared. Seconds are wall time, medians of the runs;
a cold start is a process from its start to its answer, on a file that the system has in its cache. Losses are printed
too. The last rows have no peer: no tool that we found finishes them.

Needs `pip install duckdb numpy` and a release build of xtask (`cargo build --release -p xtask`, or XTASK=path).
"""

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from common import median, run, table  # noqa: E402

ASOF = 18993
PEER = os.path.abspath(__file__)


def digest(ids):
    import numpy as np

    return hashlib.sha256(np.sort(np.asarray(ids, dtype=np.int64)).tobytes()).hexdigest()[:16]


REACH = """with recursive b(id,k) using key (id) as (select id,0 from r union
  select dst,1 from (select e.dst, sum(e.bp) s from e join recurring.b on e.src=b.id
    where e.vfrom<={day} and {day}<e.vto group by e.dst having sum(e.bp)>=5000) x
  where not exists (select 1 from recurring.b where b.id=x.dst))
select id from b where id not in (select id from r)"""


def numbers(path):
    with open(path, encoding="ascii") as lines:
        return [int(line) for line in lines if line.strip()]


def peer(data, task, days):
    """One question in DuckDB, as JSON on standard output."""
    import duckdb

    db = duckdb.connect()
    db.execute("set threads=2")
    parquet = os.path.join(data, "edges.parquet")
    roots = numbers(os.path.join(data, "roots.txt"))
    where = f"where vfrom<={ASOF} and {ASOF}<vto" if task != "matrix" else ""
    db.execute(f"create table e as select src,dst,bp,vfrom,vto from '{parquet}' {where}")
    if task == "matrix":
        both = roots + numbers(os.path.join(data, "roots1000.txt"))
        started = time.perf_counter()
        cells = []
        for number in range(days):
            day = 10957 + (number + 1) * 8766 // days
            for one in range(5):
                db.execute("create or replace table r as select distinct unnest(?::int[]) id", [[x for i, x in enumerate(both) if i % 5 == one or i % 7 == one]])
                cells.append(len(db.execute(REACH.format(day=day)).fetchall()))
        print(json.dumps({"seconds": time.perf_counter() - started, "last5": cells[-5:]}))
        return
    db.execute("create table r as select unnest(?::int[]) id", [roots])
    seconds = []
    for _ in range(7 if task == "warm" else 1):
        started = time.perf_counter()
        found = [row[0] for row in db.execute(REACH.format(day=ASOF)).fetchall()]
        seconds.append(time.perf_counter() - started)
    print(json.dumps({"seconds": statistics.median(seconds), "digest": digest(found), "count": len(found)}))


def ask_peer(data, task, days=0):
    done = subprocess.run([sys.executable, PEER, data, "--peer", task, "--days", str(days)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"DuckDB: {done.stderr.strip().splitlines()[-1:]}")
    return json.loads(done.stdout)


def xtask():
    here = os.path.dirname(PEER)
    path = os.environ.get("XTASK", os.path.join(here, "../../../target/release/xtask"))
    if not os.path.exists(path):
        sys.exit(f"{path} is not there; run `cargo build --release -p xtask` first, or set XTASK")
    return path


def ask(data, task, runs):
    done = subprocess.run([xtask(), "measure", "--data", data, "--task", task, "--runs", str(runs)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["answer"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--days", type=int, default=12, help="days of the series that DuckDB is asked; its time is scaled up to 288")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.peer:
        peer(args.data, args.peer, args.days)
        return
    built = run([xtask(), "measure", "--data", args.data, "--task", "build"])
    cold = [run([xtask(), "measure", "--data", args.data, "--task", "cold"]) for _ in range(args.runs)]
    theirs_cold = [run([sys.executable, PEER, args.data, "--peer", "cold"]) for _ in range(args.runs)]
    warm, theirs = ask(args.data, "blocked", 101), ask_peer(args.data, "warm")
    series, theirs_series = ask(args.data, "matrix", args.runs), ask_peer(args.data, "matrix", args.days)
    same = warm["of"]["digest"] == theirs["digest"] and series["of"]["last5"] == theirs_series["last5"]
    scaled = theirs_series["seconds"] * 288 / args.days
    explained = ask(args.data, "explained", 101)
    alone = {task: ask(args.data, task, 3) for task in ("gains", "control-all", "integrated-all")}
    seconds = lambda x: f"{x:.5f}" if x < 0.1 else f"{x:.2f}"
    row = lambda what, ours, peer: [what, seconds(ours), seconds(peer) if peer else "none", f"{peer / ours:,.1f}" if peer else ""]
    table(
        ["seconds, median", "Sinew", "DuckDB", "ratio"],
        [
            row("cold start to the first answer", median(cold, "wall"), median(theirs_cold, "wall")),
            row("reach of the roots, warm", warm["median"], theirs["seconds"]),
            row(f"288 days x 5 lists (DuckDB: {args.days} days, scaled)", series["median"], scaled),
            row("reach with the fewest stakes that show it", explained["median"], None),
            row("what 1,000 single designations would add", alone["gains"]["median"], None),
            row("control for all owners", alone["control-all"]["median"], None),
            row("integrated ownership for all owners", alone["integrated-all"]["median"], None),
        ],
    )
    print(f"\nPeak memory of the cold start: Sinew {median(cold, 'rss'):.0f} MB, DuckDB {median(theirs_cold, 'rss'):.0f} MB.")
    print(f"Explanations cost {explained['median'] / warm['median']:.1f} times the reach alone.")
    print(f"Making Sinew's saved register from the table took {built['wall']:.1f} s, once.")
    agree = "The digests of the warm answers agree, and so do the counts of the last day of the series."
    print(agree if same else f"THE ANSWERS DIFFER: {warm['of']} and {theirs}; {series['of']} and {theirs_series}")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
