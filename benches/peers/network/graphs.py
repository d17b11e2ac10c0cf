"""Paths, PageRank and betweenness: Sinew and igraph on the same generated edges.

The edges are those of an ownership register: heavy-tailed holders, 3 % that make circles, half open validity, a source
each; the same seed gives the same file. Both sides read the edges that hold on one day, and both are timed without reading:
building the graph, and solving. Medians of several runs; losses are printed too. Answers are compared as well. Paths are
solved with the sources of each hop; igraph hands these out through Python, so its search alone is told beside.

Needs numpy and igraph, and `cargo build --release -p xtask`.

    python benches/peers/network/graphs.py --xtask target/release/xtask --out FOLDER [--small]
"""

import argparse
import csv
import json
import os
import statistics
import subprocess
import time

import igraph
import numpy as np

ASOF = 18993


def generate(folder, edges, seed):
    """Writes edges.csv and pairs.csv unless they are there."""
    if os.path.exists(os.path.join(folder, "pairs.csv")):
        return
    os.makedirs(folder, exist_ok=True)
    rng = np.random.default_rng(seed)
    companies = int(edges / 2.2)
    people = int(0.6 * companies)
    owners = np.minimum(rng.geometric(0.45, companies), 30)
    head = np.repeat(np.arange(companies), owners)
    size = len(head)
    by_person = (rng.random(size) < 0.45) | (head == 0)
    person = np.floor(people * rng.random(size) ** 3).astype(np.int64)
    earlier = np.floor(head * rng.random(size) ** 2.5).astype(np.int64)
    back = rng.random(size) < 0.03
    company = np.where(back, rng.integers(0, companies, size), earlier)
    tail = np.where(by_person, person, people + company)
    head = people + head
    keep = tail != head
    tail, head = tail[keep], head[keep]
    _, first = np.unique(tail * (people + companies) + head, return_index=True)
    first.sort()
    tail, head = tail[first], head[first]
    size = len(tail)
    start = rng.integers(10957, 19723, size)
    lasts = start + 1 + rng.exponential(1500, size).astype(np.int64)
    end = np.where(rng.random(size) >= 0.25, 2**31 - 1, lasts)
    source = rng.integers(0, max(1, edges // 50), size)
    table = np.column_stack([tail, head, start, end, source])
    np.savetxt(os.path.join(folder, "edges.csv"), table, fmt="%d", delimiter=",", header="src,dst,vfrom,vto,source", comments="")
    holds = (start <= ASOF) & (ASOF < end)
    degree = np.bincount(np.concatenate([tail[holds], head[holds]]), minlength=people + companies)
    hubs = np.argsort(-degree, kind="stable")[20:220]
    between_hubs = np.array([rng.choice(hubs, 2, replace=False) for _ in range(20)])
    pairs = walks(tail, head, holds, people + companies, rng)
    for name, ends in [("hubs.csv", between_hubs), ("pairs.csv", pairs)]:
        np.savetxt(os.path.join(folder, name), ends, fmt="%d", delimiter=",", header="src,dst", comments="")


def walks(tail, head, holds, nodes, rng):
    """Twenty pairs joined by a walk of three or four hops, so that there is a path to find."""
    ends = np.concatenate([tail[holds], head[holds]]), np.concatenate([head[holds], tail[holds]])
    order = np.argsort(ends[0], kind="stable")
    tails, heads = ends[0][order], ends[1][order]
    starts = np.searchsorted(tails, np.arange(nodes + 1))
    begin = np.flatnonzero(np.diff(starts) >= 2)
    pairs = []
    while len(pairs) < 20:
        at = first = int(rng.choice(begin))
        seen = {at}
        for _ in range(int(rng.integers(3, 5))):
            new = [node for node in heads[starts[at] : starts[at + 1]].tolist() if node not in seen]
            if not new:
                break
            at = int(rng.choice(new))
            seen.add(at)
        else:
            pairs.append((first, at))
    return np.array(pairs)


def load(folder):
    table = np.loadtxt(os.path.join(folder, "edges.csv"), dtype=np.int64, delimiter=",", skiprows=1)
    nodes = int(table[:, :2].max()) + 1
    return nodes, table[(table[:, 2] <= ASOF) & (ASOF < table[:, 3])]


def pairs_of(file):
    with open(file) as file:
        return [tuple(map(int, row)) for row in list(csv.reader(file))[1:]]


def by_igraph(folder, task, pairs, runs):
    nodes, table = load(folder)
    build, solve, answer = [], [], None
    for _ in range(runs):
        start = time.perf_counter()
        graph = igraph.Graph(n=nodes, edges=table[:, :2], directed=task != "paths")
        graph.es["source"] = table[:, 4].tolist()
        if task == "paths":
            graph.simplify(combine_edges={"source": list})
        build.append(time.perf_counter() - start)
        start = time.perf_counter()
        answer = SOLVE[task](graph, os.path.join(folder, pairs))
        solve.append(time.perf_counter() - start)
    return {"build": statistics.median(build), "solve": statistics.median(solve), "answer": answer}


def paths(graph, file):
    """All simple paths of at most four hops, with the sources of each hop."""
    counts, sources, searching = [], 0, 0.0
    for start, end in pairs_of(file):
        begin = time.perf_counter()
        found = graph.get_all_simple_paths(start, end, maxlen=4)
        searching += time.perf_counter() - begin
        counts.append(len(found))
        for path in found:
            for edge in graph.get_eids(pairs=list(zip(path, path[1:]))):
                sources += sum(graph.es[edge]["source"])
    return {"total": sum(counts), "sum_of_sources": sources, "searching": searching}


def highest(values):
    values = np.array(values)
    return {"node": int(values.argmax()), "value": float(values.max()), "sum": float(values.sum())}


SOLVE = {
    "paths": paths,
    "pagerank": lambda graph, _: highest(graph.pagerank(damping=0.85)),
    "betweenness": lambda graph, _: highest(graph.betweenness()),
}


TASKS = [
    ("paths", "paths", "pairs.csv", 1_000_000),
    ("hub paths", "paths", "hubs.csv", 1_000_000),
    ("betweenness", "betweenness", "pairs.csv", 100_000),
    ("pagerank", "pagerank", "pairs.csv", 5_000_000),
]


def by_sinew(xtask, folder, task, pairs, runs):
    command = [xtask, "time-graphs", folder, task, "--pairs", pairs, "--runs", str(runs)]
    out = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


def same(ours, theirs):
    """Whole numbers must be the same, others to six digits."""
    near = lambda a, b: a == b or abs(a - b) <= 1e-6 * max(abs(a), abs(b))
    return all(near(ours[key], value) for key, value in theirs.items() if key != "searching")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--xtask", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--small", action="store_true", help="a tenth of the edges")
    args = parser.parse_args()
    print("task          edges   igraph build  solve    Sinew build  solve    ratio of solving   same answer")
    for name, task, pairs, edges in TASKS:
        edges = edges // 10 if args.small else edges
        folder = os.path.join(args.out, f"e{edges}")
        generate(folder, edges, 7)
        theirs = by_igraph(folder, task, pairs, args.runs)
        ours = by_sinew(args.xtask, folder, task, pairs, args.runs)
        ratio = theirs["solve"] / ours["solve"]
        told = same(ours["answer"], theirs["answer"])
        print(
            f"{name:12} {ours['edges']:7}   {theirs['build']:8.3f}  {theirs['solve']:8.3f}"
            f"    {ours['build']:8.3f}  {ours['solve']:8.3f}    {ratio:8.2f} ×     {told}",
            flush=True,
        )
        if "searching" in theirs["answer"]:
            searching = theirs["answer"]["searching"]
            print(f"{'':12} {'':7}   igraph's search alone: {searching:.3f}, {searching / ours['solve']:.2f} ×", flush=True)


if __name__ == "__main__":
    main()
