#!/usr/bin/env python3
"""Names: Sinew and logic-v2 (nomenklatura), the default matcher of yente, on the same labelled files in one run.

  names.py DIR [--limit 4000]

DIR holds pair files (query,target,label,kind). Prints for each file precision, recall and F1 at 0.7, the best recall with
a precision of .95, pairs compared a CPU second with the names read beforehand, and the ratio. Needs `pip install
nomenklatura`; the figures of Sinew come from `cargo xtask eval names`.
"""

import argparse
import csv
import re
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def sinew(folder):
    """Figures of Sinew by file."""
    told = subprocess.run(["cargo", "run", "--release", "-q", "-p", "xtask", "--", "eval", "names", str(folder)], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    figures = {}
    for line in told.splitlines():
        if found := re.match(r"(\S+): all .*P (\S+)  R (\S+)  F1 (\S+)  R@P95 (\S+)", line):
            figures[found[1]] = [float(value) for value in found.groups()[1:]]
        if found := re.match(r"(\S+): speed .* (\d+) pairs compared", line):
            figures[found[1]].append(int(found[2]))
    return figures


def recall_at(precision, scored):
    scored = sorted(scored, key=lambda pair: -pair[0])
    right = wrong = 0
    best, same = 0.0, sum(label for _, label in scored)
    for at, (score, label) in enumerate(scored):
        right, wrong = right + label, wrong + 1 - label
        last = at + 1 == len(scored) or scored[at + 1][0] != score
        if last and right / (right + wrong) >= precision:
            best = max(best, right / same)
    return best


def peer(path, limit):
    """The same of logic-v2, with its caches warm and its entities made beforehand."""
    from followthemoney import StatementEntity
    from followthemoney.dataset import Dataset
    from nomenklatura.matching import ScoringConfig, get_algorithm

    algorithm, config, dataset = get_algorithm("logic-v2"), ScoringConfig.defaults(), Dataset.make({"name": "peer", "title": "peer"})
    rows = list(csv.DictReader(open(path, encoding="utf-8", newline="")))
    rows = rows[:: max(1, len(rows) // limit)]

    def entity(text, kind, key):
        schema = "LegalEntity" if kind.startswith("org/") else "Person"
        return StatementEntity.from_data(dataset, {"id": key, "schema": schema, "properties": {"name": [text]}})

    pairs = [(entity(row["query"], row["kind"], f"q{at}"), entity(row["target"], row["kind"], f"t{at}")) for at, row in enumerate(rows)]
    # Its word lists are loaded by the first name of a person and of an organisation: that is start-up, and not timed.
    for schema in ("Person", "LegalEntity"):
        warm = [StatementEntity.from_data(dataset, {"id": f"{schema}{at}", "schema": schema, "properties": {"name": ["Warm Up Ltd"]}}) for at in (1, 2)]
        algorithm.compare(*warm, config)
    start = time.process_time()
    scores = [algorithm.compare(a, b, config).score for a, b in pairs]
    elapsed = time.process_time() - start
    scored = [(score, int(row["label"])) for score, row in zip(scores, rows)]
    right = sum(label for score, label in scored if score >= 0.7)
    said, same = sum(score >= 0.7 for score, _ in scored), sum(label for _, label in scored)
    precision, recall = right / max(1, said), right / max(1, same)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return [precision, recall, f1, recall_at(0.95, scored), round(len(rows) / elapsed)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=4000)
    args = parser.parse_args()
    ours = sinew(args.folder.resolve())
    print(f"{'file':28} {'matcher':9} {'P':>5} {'R':>5} {'F1':>5} {'R@P95':>6} {'pairs/s':>10}")
    for name, figures in ours.items():
        theirs = peer(args.folder / f"{name}.csv", args.limit)
        for matcher, (precision, recall, f1, best, speed) in (("sinew", figures), ("logic-v2", theirs)):
            print(f"{name:28} {matcher:9} {precision:5.3f} {recall:5.3f} {f1:5.3f} {best:6.3f} {speed:10,}")
        print(f"{'':28} {'ratio':9} {'':5} {'':5} {figures[2] / theirs[2]:5.2f} {figures[3] / max(theirs[3], 1e-9):6.2f} {figures[4] / theirs[4]:10,.0f}")


if __name__ == "__main__":
    main()
