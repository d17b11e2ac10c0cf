#!/usr/bin/env python3
"""Linking two sets of events: Sinew beside splink, on the same files in one run.

  integrate.py PEERS SET... [--runs 3]

PEERS is a folder with splink_pair.py (and, where R has it, meltt_pair.R). Each SET is a folder with a.csv, b.csv, truth.csv,
taxonomy_actor.csv and taxonomy_event.csv. CPU seconds (user and system) and peak memory are of the whole process, from
reading the files to writing the links; medians of the runs. F1 counts pairs of ids. Sinew runs with its defaults. splink gives a
score to every pair: its F1 is shown at 0.5, and at the threshold that is best on the truth, which no user has.

Needs `cargo build --release -p xtask` (or XTASK=path) and `pip install splink pandas`; PYTHON names the interpreter that
has them. meltt needs R with the package meltt; it is left out where there is no Rscript.
"""

import argparse
import csv
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from common import median, run, table  # noqa: E402


def pairs(path, least=0.0):
    with open(path, encoding="utf-8") as lines:
        return {(row["a_id"], row["b_id"]) for row in csv.DictReader(lines) if float(row.get("score") or 1) >= least}


def f1(found, truth):
    hit = len(found & truth)
    return 2 * hit / max(1, len(found) + len(truth))


def best_f1(path, truth):
    return max((f1(pairs(path, least / 100), truth), least / 100) for least in range(0, 100, 2))


def xtask():
    here = os.path.dirname(os.path.abspath(__file__))
    path = os.environ.get("XTASK", os.path.join(here, "../../../target/release/xtask"))
    return path if os.path.exists(path) else sys.exit(f"{path} is not there; run `cargo build --release -p xtask`, or set XTASK")


def measured(command, runs):
    done = [run(command) for _ in range(runs)]
    return {key: median(done, key) for key in ("cpu", "rss")}


def sinew(folder, work, runs):
    numbered = os.path.join(work, "01_set")
    shutil.rmtree(numbered, ignore_errors=True)
    shutil.copytree(folder, numbered)
    out = os.path.join(work, "sinew")
    cost = measured([xtask(), "eval", "incidents", numbered, "--out", out, "--unchecked"], runs)
    return cost, os.path.join(out, "01_set.csv")


def splink(peers, folder, work, runs):
    out = os.path.join(work, "splink")
    python = os.environ.get("PYTHON", sys.executable)
    cost = measured([python, os.path.join(peers, "splink_pair.py"), "--data", folder, "--out", out], runs)
    return cost, os.path.join(out, "pairs.csv")


def meltt(peers, folder, work):
    out = os.path.join(work, "meltt")
    cost = measured(["Rscript", os.path.join(peers, "meltt_pair.R"), "--data", folder, "--out", out], 1)
    return cost, os.path.join(out, "pairs.csv")


def rows(peers, folder, runs, work):
    truth = pairs(os.path.join(folder, "truth.csv"))
    own, links = sinew(folder, work, runs)
    name = os.path.basename(os.path.normpath(folder))
    yield [name, "sinew", f"{own['cpu']:.2f}", f"{own['rss']:.0f}", f"{f1(pairs(links), truth):.3f}", "", "1"]
    cost, scored = splink(peers, folder, work, runs)
    best, least = best_f1(scored, truth)
    at_half = f1(pairs(scored, 0.5), truth)
    ratio = f"{cost['cpu'] / own['cpu']:.1f}"
    yield [name, "splink", f"{cost['cpu']:.2f}", f"{cost['rss']:.0f}", f"{at_half:.3f}", f"{best:.3f} at {least}", ratio]
    if shutil.which("Rscript"):
        cost, links = meltt(peers, folder, work)
        yield [name, "meltt", f"{cost['cpu']:.2f}", f"{cost['rss']:.0f}", f"{f1(pairs(links), truth):.3f}", "", f"{cost['cpu'] / own['cpu']:.1f}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peers")
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        found = [row for folder in args.sets for row in rows(args.peers, folder, args.runs, work)]
    table(["set", "tool", "CPU s", "peak MB", "F1", "F1, best threshold", "times Sinew"], found)
    if not shutil.which("Rscript"):
        print("meltt was left out: there is no Rscript.")


if __name__ == "__main__":
    main()
