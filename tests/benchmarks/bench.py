#!/usr/bin/env python3
"""Attain beside what a user would pick instead, as whole processes run in turn (A B A B …), so that a drift of the
machine hits both alike. Prints a table in Markdown: median seconds, the median of the per-round ratios to the first
command of the group, and peak memory. Nothing is asserted.

    tests/benchmarks/bench.py BUILD_DIR [--rows 1000000] [--rounds 5] [--work DIR]

Needs make_sales_csv and attainctl in BUILD_DIR (-DATTAIN_BENCHMARKS=ON) and sqlite3."""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


def once(command, setup):
    if setup:
        subprocess.run(setup, shell=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    start = time.perf_counter()
    process = subprocess.Popen(["sh", "-c", "exec " + command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code:
        sys.exit(f"failed with {code}: {command}")
    return seconds, usage.ru_maxrss / 1024


def compare(title, commands, rounds):
    """commands: (name, command, untimed set-up). The first is the measure of the others."""
    runs = {name: [] for name, _, _ in commands}
    for number in range(rounds + 1):
        for name, command, setup in commands:
            result = once(command, setup)
            if number > 0:  # the first round only warms up
                runs[name].append(result)
    first = runs[commands[0][0]]
    print(f"\n### {title}\n\n| | median s | min | max | ratio | peak MB |\n|---|---|---|---|---|---|")
    for name, _, _ in commands:
        seconds = [second for second, _ in runs[name]]
        ratio = statistics.median(mine[0] / theirs[0] for mine, theirs in zip(runs[name], first))
        memory = max(peak for _, peak in runs[name])
        print(f"| {name} | {statistics.median(seconds):.3f} | {min(seconds):.3f} | {max(seconds):.3f} "
              f"| {ratio:.3f} | {memory:.0f} |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path)
    arguments = parser.parse_args()
    make = arguments.build / "tests/benchmarks/make_sales_csv"
    ctl = arguments.build / "src/cli/attainctl"
    work = arguments.work or pathlib.Path(tempfile.mkdtemp(prefix="attain-bench-"))
    work.mkdir(parents=True, exist_ok=True)

    csv, gb, more = work / "sales.csv", work / "sales-gb18030.csv", work / "more.csv"
    for target, rows, extra in ((csv, arguments.rows, ""), (gb, arguments.rows, "gb18030")):
        if not target.exists():
            subprocess.run(f"{make} {rows} {arguments.people} {target} {extra}", shell=True, check=True)
    if not more.exists():  # 10 000 lines with order numbers of their own
        subprocess.run(f"{make} 10000 {arguments.people} {more}", shell=True, check=True)
        more.write_text(more.read_text(encoding="utf-8").replace(",SO", ",NEW"), encoding="utf-8")

    empty, ours = work / "empty.attain", work / "ours.attain"
    peer, unique = work / "peer.db", work / "unique.db"
    for file in (empty, ours):
        file.unlink(missing_ok=True)
    subprocess.run(f"{ctl} new {empty} && {ctl} import {empty} people {csv}.people.csv --unknown-people create",
                   shell=True, check=True, stdout=subprocess.DEVNULL)
    columns = ("date TEXT,order_no TEXT,person TEXT,dept TEXT,customer TEXT,product TEXT,channel TEXT,region TEXT,"
               "quantity INTEGER,amount NUMERIC,cost NUMERIC")
    fresh = f"cp {empty} {ours}"
    compare(f"Import of {arguments.rows:,} sale lines ({csv.stat().st_size / 1e6:.0f} MB)", [
        ("sqlite3 .import, no key, no checks", f"sqlite3 {peer} '.import --csv --skip 1 {csv} sales'",
         f"rm -f {peer}; sqlite3 {peer} 'CREATE TABLE sales({columns})'"),
        ("sqlite3 .import with UNIQUE", f"sqlite3 {unique} '.import --csv --skip 1 {csv} sales'",
         f"rm -f {unique}; sqlite3 {unique} 'CREATE TABLE sales({columns},UNIQUE(order_no,product))'"),
        ("attainctl import, UTF-8", f"{ctl} import {ours} sales {csv}", fresh),
    ], arguments.rounds)
    print(f"\nDocument {ours.stat().st_size / 1e6:.1f} MB, database of .import {peer.stat().st_size / 1e6:.1f} MB, "
          f"ratio {ours.stat().st_size / peer.stat().st_size:.3f}")
    compare("GB18030 beside UTF-8", [
        ("UTF-8", f"{ctl} import {ours} sales {csv}", fresh),
        ("GB18030", f"{ctl} import {ours} sales {gb}", fresh),
    ], arguments.rounds)
    full = work / "full.attain"
    subprocess.run(f"rm -f {full}; cp {empty} {full} && {ctl} import {full} sales {csv}", shell=True, check=True,
                   stdout=subprocess.DEVNULL)
    compare("On a full document: more lines, the same file again", [
        ("10 000 new lines", f"{ctl} import {ours} sales {more}", f"cp {full} {ours}"),
        ("the same 10 000 again", f"{ctl} import {ours} sales {more}",
         f"cp {full} {ours} && {ctl} import {ours} sales {more}"),
    ], arguments.rounds)
    query = "SELECT person, substr(date,1,7), sum(amount) FROM sales GROUP BY 1, 2"
    compare("Attainment of every person in a quarter, and sums by person and month in SQLite", [
        ("sqlite3, person × month", f"sqlite3 {peer} '{query}'", None),
        ("attainctl attainment --by person, a year", f"{ctl} attainment {full} --period 2025 --by person --json", None),
        ("attainctl attainment --by department, a quarter",
         f"{ctl} attainment {full} --period 2025-Q3 --by department --json", None),
    ], arguments.rounds)


main()
