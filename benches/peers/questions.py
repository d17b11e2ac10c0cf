#!/usr/bin/env python3
"""Cold questions on a large workspace: each is a new process, from start to answer.

  questions.py big.ftm.json [--runs 9]

Prints the median wall and CPU milliseconds and peak resident MB of `sinew show`, `search` and a 4-hop `path`, and what
the first question after an import costs, which builds the map.
"""

import argparse
import json
import os
import subprocess
import tempfile

from common import median, run, sinew, table


def ties(path):
    """Ends of ownerships in the file, for questions that have an answer."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if '"Ownership"' in line:
                entity = json.loads(line)["properties"]
                yield entity["owner"][0], entity["asset"][0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--runs", type=int, default=9)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = os.path.join(folder, "w")
        subprocess.run([sinew(), "init", workspace], check=True, stderr=subprocess.DEVNULL)
        subprocess.run([sinew(), "-w", workspace, "import", os.path.abspath(args.file), "--name", "big"], check=True, stdout=subprocess.DEVNULL)
        pairs = [pair for pair, _ in zip(ties(args.file), range(20_000))][:: 20_000 // args.runs]
        first = run([sinew(), "-w", workspace, "show", pairs[0][0]])
        ask = lambda *words: run([sinew(), "-w", workspace, *words])
        asked = {
            "show": [ask("show", owner) for owner, _ in pairs],
            "path, 4 hops, tied": [ask("path", owner, asset) for owner, asset in pairs],
            "path, 4 hops, any two": [ask("path", pairs[i][0], pairs[-1 - i][1]) for i in range(len(pairs)) if pairs[i][0] != pairs[-1 - i][1]],
            "path as of a day": [ask("path", owner, asset, "--on", "2020-01-01") for owner, asset in pairs],
            "search, two words": [ask("search", "ali", "hassan") for _ in pairs],
        }
        rows = [[what, f"{1000 * median(runs, 'wall'):.0f}", f"{1000 * max(r['wall'] for r in runs):.0f}", f"{1000 * median(runs, 'cpu'):.0f}", f"{median(runs, 'rss'):.0f}"] for what, runs in asked.items()]
        rows.append(["first question (builds the map)", f"{1000 * first['wall']:.0f}", "", f"{1000 * first['cpu']:.0f}", f"{first['rss']:.0f}"])
        table(["cold process", "wall ms", "slowest", "CPU ms", "peak MB"], rows)


if __name__ == "__main__":
    main()
