#!/usr/bin/env python3
"""Loading FollowTheMoney entities: Sinew's import (parsed, checked, written to disk, synced) beside nomenklatura's memory
store (parsed into memory), on the same file in one run.

  load.py big.ftm.json [--runs 3] [--peer-entities 100000]

The peer reads the first --peer-entities lines only, as it holds everything in memory; its rate does not depend on it.
Entities per CPU second of the whole process; the interpreter's start-up and imports are taken off the peer's time.
"""

import argparse
import os
import subprocess
import sys
import tempfile

from common import median, run, sinew, table

PEER = """
import sys, time, resource
from pathlib import Path
from nomenklatura.resolver import Linker
from nomenklatura.store import load_entity_file_store
started = time.process_time()
store = load_entity_file_store(Path(sys.argv[1]), Linker({}), cleaned=True)
cpu = time.process_time() - started
print(cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def head(path, lines, to):
    taken = 0
    with open(path, "rb") as source, open(to, "wb") as target:
        for line in source:
            target.write(line)
            taken += 1
            if taken == lines:
                break
    return taken


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer-entities", type=int, default=100_000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        entities = sum(1 for _ in open(args.file, "rb"))
        ours = []
        for number in range(args.runs):
            workspace = os.path.join(folder, f"w{number}")
            subprocess.run([sinew(), "init", workspace], check=True, stderr=subprocess.DEVNULL)
            ours.append(run([sinew(), "-w", workspace, "import", os.path.abspath(args.file), "--name", "big"]))
        rate = entities / median(ours, "cpu")
        rows = [["sinew import", f"{entities:,}", f"{median(ours, 'cpu'):.2f}", f"{rate:,.0f}", f"{median(ours, 'rss'):.0f}", "1.0"]]
        part = os.path.join(folder, "part.ftm.json")
        taken = head(args.file, args.peer_entities, part)
        os.environ.setdefault("NOMENKLATURA_DB_URL", f"sqlite:///{folder}/nk.db")
        theirs = []
        for _ in range(args.runs):
            done = subprocess.run([sys.executable, "-c", PEER, part], capture_output=True, text=True)
            if done.returncode != 0:
                print(f"nomenklatura cannot be run here: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
                break
            cpu, rss = map(float, done.stdout.split())
            theirs.append({"cpu": cpu, "rss": rss})
        if theirs:
            peer = taken / median(theirs, "cpu")
            rows.append(["nomenklatura", f"{taken:,}", f"{median(theirs, 'cpu'):.2f}", f"{peer:,.0f}", f"{median(theirs, 'rss'):.0f}", f"{peer / rate:.3f}"])
        table(["", "entities", "CPU s", "entities per CPU s", "peak MB", "ratio"], rows)
        if theirs:
            print(f"\nSinew loads {rate / peer:.1f} times as many entities per CPU second.")


if __name__ == "__main__":
    main()
