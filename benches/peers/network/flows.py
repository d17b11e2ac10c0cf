"""Flows and the best measures: Sinew, OR-Tools and HiGHS on the same generated networks.

Money flows through five layers, from node 0 to node 1; capacities are heavy-tailed, two thirds of the nodes may be designated
and have a harm. The same seed gives the same files. All sides are timed without reading their input: HiGHS solves the dual
as a mixed-integer programme (Wood 1993), built here. Medians of several runs; answers are compared; losses are printed too.

With uncertain capacities the programme lets a cut be divided, Sinew asks for one whole cut, whose worst case is a little
higher: both values are printed.

Needs numpy, highspy and ortools, and `cargo build --release -p xtask`.

    python benches/peers/network/flows.py --xtask target/release/xtask --out FOLDER [--small]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time

import numpy as np


def generate(folder, edges, seed=3):
    """Writes flow_edges.csv and flow_nodes.csv unless they are there."""
    if os.path.exists(os.path.join(folder, "flow_nodes.csv")):
        return
    os.makedirs(folder, exist_ok=True)
    rng = np.random.default_rng(seed)
    count, layers = max(20, edges // 5), 5
    layer = rng.integers(0, layers, count)
    layer[:layers] = np.arange(layers)
    members = [np.flatnonzero(layer == at) + 2 for at in range(layers)]
    ends = {(0, int(node)) for node in members[0]} | {(int(node), 1) for node in members[-1]}
    while len(ends) < edges:
        at = int(rng.integers(0, layers - 1))
        step = 2 if rng.random() > 0.85 and at + 2 < layers else 1
        to = at if rng.random() < 0.08 else at + step
        tail, head = (members[one][int(len(members[one]) * rng.random() ** 2)] for one in (at, to))
        if tail != head:
            ends.add((int(tail), int(head)))
    ends = np.array(sorted(ends))
    capacity = np.maximum(1, rng.pareto(1.3, len(ends)) * 200 + 20).astype(np.int64)
    capacity[(ends[:, 0] == 0) | (ends[:, 1] == 1)] *= 6
    low = (capacity * rng.uniform(0.5, 0.95, len(ends))).astype(np.int64)
    high = (capacity * rng.uniform(1.05, 1.8, len(ends))).astype(np.int64)
    degree = np.bincount(ends.ravel(), minlength=count + 2)
    harm = np.maximum(0, rng.pareto(1.1, count + 2) * 300 * np.sqrt(degree + 1)).astype(np.int64)
    may = (rng.random(count + 2) < 0.7).astype(int)
    may[:2] = 0
    write(folder, "flow_edges.csv", "src,dst,cap,cap_lo,cap_hi", np.column_stack([ends, capacity, low, high]))
    write(folder, "flow_nodes.csv", "id,civ,designatable", np.column_stack([np.arange(count + 2), harm, may]))


def write(folder, name, head, table):
    np.savetxt(os.path.join(folder, name), table, fmt="%d", delimiter=",", header=head, comments="")


def read(folder):
    load = lambda name: np.loadtxt(os.path.join(folder, name), delimiter=",", skiprows=1, dtype=np.int64)
    return load("flow_edges.csv"), load("flow_nodes.csv")


# OR-Tools and highspy bring two builds of one library, which do not bear each other: each is imported where it is used, and
# OR-Tools has a process of its own.
def ortools_flow(edges):
    from ortools.graph.python import max_flow

    solver = max_flow.SimpleMaxFlow()
    solver.add_arcs_with_capacity(edges[:, 0], edges[:, 1], edges[:, 2])
    solver.solve(0, 1)
    return solver.optimal_flow()


def programme(edges, nodes, k, harm=None, uncertain=0):
    """The dual of the largest flow with nodes that can be closed, for HiGHS."""
    import highspy

    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("mip_rel_gap", 1e-9)
    side = {}
    for node in range(2, len(nodes)):
        side[node] = (model.addVariable(0, 1), model.addVariable(0, 1))
    before = lambda node: side[node][0] if node > 1 else None
    after = lambda node: side[node][1] if node > 1 else None
    price = model.addVariable(0, highspy.kHighsInf, uncertain) if uncertain else None
    for tail, head, capacity, _, high in edges.tolist():
        cut = model.addVariable(0, highspy.kHighsInf, capacity)
        inside, outside = (1.0 if tail == 0 else after(tail)), (0.0 if head == 1 else before(head))
        model.addConstr(cut - inside + outside >= 0)
        if uncertain:
            extra = model.addVariable(0, highspy.kHighsInf, 1)
            model.addConstr(price + extra - (high - capacity) * cut >= 0)
    chosen = []
    for node in range(2, len(nodes)):
        closed = None
        if nodes[node, 2]:
            closed = model.addBinary()
            chosen.append((closed, int(nodes[node, 1])))
            model.addConstr(closed - side[node][0] + side[node][1] >= 0)
        else:
            model.addConstr(side[node][1] - side[node][0] >= 0)
    model.addConstr(sum(closed for closed, _ in chosen) <= k)
    if harm is not None:
        model.addConstr(sum(civ * closed for closed, civ in chosen) <= harm)
    return model


def solve(model):
    model.run()
    return round(model.getInfo().objective_function_value, 3)


def timed(ask, runs):
    seconds, answer = [], None
    for _ in range(runs):
        start = time.perf_counter()
        answer = ask()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), answer


def ortools(folder, runs):
    """As a process: reading is not timed."""
    done = subprocess.run([sys.executable, __file__, "--flow-of", folder, "--runs", str(runs)], capture_output=True, check=True)
    return tuple(json.loads(done.stdout))


def sinew(xtask, folder, task, runs, **options):
    flags = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    done = subprocess.run([xtask, "time-flows", folder, task, "--runs", str(runs), *flags], capture_output=True, check=True)
    told = json.loads(done.stdout)
    return told["solve"], told["answer"]


def row(work, own, peer, name):
    print(f"{work:44} {own[0]:9.4f} s  {name} {peer[0]:9.4f} s  ratio {peer[0] / own[0]:7.1f}   {own[1]} | {peer[1]}", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--xtask")
    options.add_argument("--out")
    options.add_argument("--flow-of", help=argparse.SUPPRESS)
    options.add_argument("--small", action="store_true", help="leave out the networks of 20,000 and a million arcs")
    options.add_argument("--runs", type=int, default=3)
    args = options.parse_args()
    if args.flow_of:
        edges, _ = read(args.flow_of)
        print(json.dumps(timed(lambda: ortools_flow(edges), args.runs)))
        return
    folder = lambda edges: os.path.join(args.out, f"flow_{edges}")
    if not args.small:
        generate(folder(1_000_000), 1_000_000)
        own = sinew(args.xtask, folder(1_000_000), "flow", args.runs)
        row("largest flow, 1,000,000 arcs", own, ortools(folder(1_000_000), args.runs), "OR-Tools")
    for size in [2_000] if args.small else [2_000, 20_000]:
        generate(folder(size), size)
        edges, nodes = read(folder(size))
        peer = timed(lambda: solve(programme(edges, nodes, 5)), args.runs)
        row(f"5 of {size} arcs' nodes", sinew(args.xtask, folder(size), "plan", args.runs, k=5), peer, "HiGHS")
    edges, nodes = read(folder(2_000))
    for harm in [500, 2_000, 5_000, 16_000, 40_000]:
        peer = timed(lambda: solve(programme(edges, nodes, 5, harm)), args.runs)
        row(f"5 nodes, harm up to {harm}", sinew(args.xtask, folder(2_000), "plan", args.runs, k=5, harm=harm), peer, "HiGHS")
    for harm in [3_000, 16_000]:
        peer = timed(lambda: solve(programme(edges, nodes, 5, harm, 10)), 1)
        own = sinew(args.xtask, folder(2_000), "robust", 1, k=5, harm=harm, uncertain=10)
        row(f"5 nodes, harm up to {harm}, 10 uncertain", own, peer, "HiGHS")
    print(f"{'frontier of 1 to 8 nodes':44} {sinew(args.xtask, folder(2_000), 'frontier', args.runs, k=8)[0]:9.4f} s")


main()
