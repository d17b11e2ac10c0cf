"""What the peer scripts share: running a process and reading what it cost."""

import os
import resource
import statistics
import subprocess
import sys
import time


def run(command, **more):
    """Runs a command; returns CPU seconds (user + system), wall seconds and peak resident MB of that process alone."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **more)
    stderr = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} failed ({child.returncode}): {stderr.decode(errors='replace')}")
    return {
        "cpu": usage.ru_utime + usage.ru_stime,
        "wall": time.perf_counter() - started,
        "rss": usage.ru_maxrss / 1024,
    }


def median(runs, key):
    return statistics.median(each[key] for each in runs)


def table(head, rows):
    widths = [max(len(str(row[i])) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, ["-" * width for width in widths], *rows]:
        print("  ".join(str(cell).ljust(width) if i == 0 else str(cell).rjust(width) for i, (cell, width) in enumerate(zip(row, widths))))


def sinew():
    here = os.path.dirname(os.path.abspath(__file__))
    path = os.environ.get("SINEW", os.path.join(here, "../../target/release/sinew"))
    if not os.path.exists(path):
        sys.exit(f"{path} is not there; run `cargo build --release` first, or set SINEW")
    return path
