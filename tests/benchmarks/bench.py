#!/usr/bin/env python3
"""Attain beside what a user would pick instead, as whole processes run in turn (A B A B …), so that a drift of the
machine hits both alike. Prints tables in Markdown: median, least and most seconds, the median of the per-round ratios to the
first command of the group, and peak memory. Nothing is asserted.

    tests/benchmarks/bench.py BUILD_DIR [--rows 1000000] [--rounds 5] [--work DIR] [--duckdb LIBDUCKDB.so] [--only NAME …]

Needs make_sales_csv, attainctl and attain in BUILD_DIR (a release build with -DATTAIN_BENCHMARKS=ON) and sqlite3."""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

COLUMNS = ("date TEXT,order_no TEXT,person TEXT,dept TEXT,customer TEXT,product TEXT,channel TEXT,region TEXT,"
           "quantity INTEGER,amount NUMERIC,cost NUMERIC")
DUCK_COLUMNS = ("date DATE,order_no VARCHAR,person VARCHAR,dept VARCHAR,customer VARCHAR,product VARCHAR,channel VARCHAR,"
                "region VARCHAR,quantity INTEGER,amount DECIMAL(18,2),cost DECIMAL(18,2)")


def shell(command):
    subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL)


def once(command, setup):
    if setup:
        shell(setup)
    start = time.perf_counter()
    process = subprocess.Popen(["sh", "-c", "exec " + command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed with {process.returncode}: {command}")
    return seconds, usage.ru_maxrss / 1024


def compare(title, commands, rounds, count=None):
    """commands: (name, command, untimed set-up). The first is the measure of the others. count: (number, word) of what one
    run makes, for a speed."""
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
        speed = f" ({count[0] / statistics.median(seconds):,.0f} {count[1]}/s)" if count else ""
        print(f"| {name}{speed} | {statistics.median(seconds):.3f} | {min(seconds):.3f} | {max(seconds):.3f} "
              f"| {ratio:.3f} | {memory:.0f} |", flush=True)


class Bench:
    def __init__(self, arguments):
        self.rounds, self.rows, self.people = arguments.rounds, arguments.rows, arguments.people
        self.build = arguments.build
        self.make = self.build / "tests/benchmarks/make_sales_csv"
        self.ctl = arguments.build / "src/cli/attainctl"
        self.attain = arguments.build / "src/attain"
        self.work = arguments.work or pathlib.Path(tempfile.mkdtemp(prefix="attain-bench-"))
        self.work.mkdir(parents=True, exist_ok=True)
        self.duck = (f"{arguments.build / 'tests/benchmarks/duckdb_peer'} {arguments.duckdb.resolve()}"
                     if arguments.duckdb else None)
        self.csv, self.gb, self.more = (self.work / name for name in ("sales.csv", "sales-gb18030.csv", "more.csv"))
        self.empty, self.ours, self.full = (self.work / f"{name}.attain" for name in ("empty", "ours", "full"))
        self.peer, self.unique = self.work / "peer.db", self.work / "unique.db"
        self.fresh = f"cp {self.empty} {self.ours}"
        self.prepare()

    def prepare(self):
        for target, extra in ((self.csv, ""), (self.gb, "gb18030")):
            if not target.exists():
                shell(f"{self.make} {self.rows} {self.people} {target} {extra}")
        if not self.more.exists():  # 10 000 lines with order numbers of their own
            shell(f"{self.make} 10000 {self.people} {self.more}")
            self.more.write_text(self.more.read_text(encoding="utf-8").replace(",SO", ",NEW"), encoding="utf-8")
        for file in (self.empty, self.ours, self.full):
            file.unlink(missing_ok=True)
        shell(f"{self.ctl} new {self.empty} && {self.ctl} import {self.empty} people {self.csv}.people.csv "
              "--unknown-people create")
        shell(f"cp {self.empty} {self.full} && {self.ctl} import {self.full} sales {self.csv}")

    def sql(self, name, *statements):
        """A script for duckdb_peer."""
        file = self.work / f"{name}.sql"
        file.write_text("".join(f"{statement}\n;\n" for statement in statements), encoding="utf-8")
        return file

    def imports(self):
        commands = [
            ("sqlite3 .import, no key, no checks", f"sqlite3 {self.peer} '.import --csv --skip 1 {self.csv} sales'",
             f"rm -f {self.peer}; sqlite3 {self.peer} 'CREATE TABLE sales({COLUMNS})'"),
            ("sqlite3 .import with UNIQUE", f"sqlite3 {self.unique} '.import --csv --skip 1 {self.csv} sales'",
             f"rm -f {self.unique}; sqlite3 {self.unique} 'CREATE TABLE sales({COLUMNS},UNIQUE(order_no,product))'"),
            ("attainctl import, UTF-8", f"{self.ctl} import {self.ours} sales {self.csv}", self.fresh),
        ]
        if self.duck:
            copy = self.sql("copy", f"CREATE TABLE sales({DUCK_COLUMNS})", f"COPY sales FROM '{self.csv}' (HEADER)",
                            "CHECKPOINT")
            commands.append(("DuckDB COPY, no key", f"{self.duck} {self.work}/copy.duck < {copy}",
                             f"rm -f {self.work}/copy.duck"))
        compare(f"Import of {self.rows:,} sale lines ({self.csv.stat().st_size / 1e6:.0f} MB)", commands, self.rounds)
        print(f"\nDocument {self.ours.stat().st_size / 1e6:.1f} MB, database of .import "
              f"{self.peer.stat().st_size / 1e6:.1f} MB, "
              f"ratio {self.ours.stat().st_size / self.peer.stat().st_size:.3f}")

    def encodings(self):
        compare("GB18030 beside UTF-8", [
            ("UTF-8", f"{self.ctl} import {self.ours} sales {self.csv}", self.fresh),
            ("GB18030", f"{self.ctl} import {self.ours} sales {self.gb}", self.fresh),
        ], self.rounds)

    def repeats(self):
        compare("On a full document: more lines, the same file again", [
            ("10 000 new lines", f"{self.ctl} import {self.ours} sales {self.more}", f"cp {self.full} {self.ours}"),
            ("the same 10 000 again", f"{self.ctl} import {self.ours} sales {self.more}",
             f"cp {self.full} {self.ours} && {self.ctl} import {self.ours} sales {self.more}"),
        ], self.rounds)

    def attainment(self):
        """From the CSV to everybody's figures: ours kept in the document, DuckDB's not kept at all."""
        query = ("SELECT person, strftime(date, '%Y-%m') AS month, sum(amount) FROM sales GROUP BY 1, 2 ORDER BY 1, 2")
        commands = []
        if self.duck:
            straight = self.sql("straight", query.replace("FROM sales", f"FROM read_csv('{self.csv}', header = true, names = "
                                "['date','order_no','person','dept','customer','product','channel','region','quantity',"
                                "'amount','cost'], types = {'date': 'DATE', 'amount': 'DECIMAL(18,2)'})"))
            commands.append(("DuckDB straight from the CSV, nothing kept", f"{self.duck} :memory: < {straight}", None))
        commands.append(("attainctl import and attainment of everybody, kept",
                         f"sh -c '{self.ctl} import {self.ours} sales {self.csv} && "
                         f"{self.ctl} attainment {self.ours} --period 2025 --by person --json'", self.fresh))
        compare("From the CSV to the attainment of everybody", commands, self.rounds)

    def queries(self):
        if not self.peer.exists():
            shell(f"sqlite3 {self.peer} 'CREATE TABLE sales({COLUMNS})' "
                  f"&& sqlite3 {self.peer} '.import --csv --skip 1 {self.csv} sales'")
        query = "SELECT person, substr(date,1,7), sum(amount) FROM sales GROUP BY 1, 2"
        compare("Attainment of every person, and sums by person and month in SQLite", [
            ("sqlite3, person × month", f"sqlite3 {self.peer} '{query}'", None),
            ("attainctl attainment --by person, a year",
             f"{self.ctl} attainment {self.full} --period 2025 --by person --json", None),
            ("attainctl attainment --by department, a quarter",
             f"{self.ctl} attainment {self.full} --period 2025-Q3 --by department --json", None),
        ], self.rounds)
        if not self.duck:
            return
        table = self.work / "table.duck"
        table.unlink(missing_ok=True)
        shell(f"{self.duck} {table} < " + str(self.sql("table", f"CREATE TABLE sales({DUCK_COLUMNS})",
                                                       f"COPY sales FROM '{self.csv}' (HEADER)", "CHECKPOINT")))
        grouped = self.sql("grouped", "SELECT product, sum(amount) FROM sales WHERE date BETWEEN '2025-01-01' AND "
                           "'2025-12-31' GROUP BY 1 ORDER BY 1")
        compare("One year's sales by product: whole processes", [
            ("DuckDB table", f"{self.duck} {table} < {grouped}", None),
            ("attainctl attainment --by product", f"{self.ctl} attainment {self.full} --period 2025 --by product --json",
             None),
        ], self.rounds)

    def window(self):
        """Without a display: start, first complete overview, and the picture of it."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        sample = self.work / "sample.attain"
        if not sample.exists():
            shell(f"{self.ctl} new {sample} --sample")
        picture = self.work / "overview.bmp"  # a PNG would take as long to compress as the window to come up
        compare("From the start of the program to the complete overview, drawn", [
            ("bare start: the welcome page", f"{self.attain} --screenshot welcome {picture}", None),
            ("sample company", f"{self.attain} --screenshot overview {picture} {sample}", None),
            (f"{self.rows:,} lines", f"{self.attain} --screenshot overview {picture} --period 2025-Q3 {self.full}", None),
        ], self.rounds)

    def paper(self):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        pdf = self.work / "review.pdf"
        command = f"{self.attain} --report quarterly --period 2025-Q3 --lang zh_CN --pdf {pdf} {self.full}"
        shell(command)
        pages = int(next(line.split()[1] for line in
                         subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout.splitlines()
                         if line.startswith("Pages:")))
        compare(f"Quarterly review with a page for each of {self.people:,} people: {pages} pages",
                [("attain --report", command, None)], self.rounds, (pages, "pages"))

    def payouts(self):
        """Pay alone, without reading sales, beside Python's Decimal: both say the same sum or nothing is compared."""
        here = pathlib.Path(__file__).parent
        people = str(10 * self.people)
        rows = []
        for _ in range(self.rounds):
            pair = [json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
                    for command in ([sys.executable, here / "PayoutPeer.py", people],
                                    [self.build / "tests/benchmarks/payout_benchmark", people])]
            if pair[0]["sum"] != pair[1]["sum"]:
                sys.exit(f"payouts differ: {pair}")
            rows.append([one["ms"] for one in pair])
        print(f"\n### Pay of {people} people × 12 months\n\n| | median ms | ratio |\n|---|---|---|")
        for at, name in enumerate(("Python Decimal", "PayoutCalculator")):
            ratio = statistics.median(row[at] / row[0] for row in rows)
            print(f"| {name} | {statistics.median(row[at] for row in rows):.1f} | {ratio:.4f} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path)
    parser.add_argument("--duckdb", type=pathlib.Path)
    groups = ("imports", "encodings", "repeats", "attainment", "queries", "window", "paper", "payouts")
    parser.add_argument("--only", nargs="+", choices=groups, default=groups)
    arguments = parser.parse_args()
    bench = Bench(arguments)
    for group in arguments.only:
        getattr(bench, group)()


main()
