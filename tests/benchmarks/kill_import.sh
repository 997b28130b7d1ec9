#!/bin/sh
# Kills an import at random moments (100 by default) and looks at what is left: `attainctl check` must find nothing and the
# batch must be there whole or not at all. Prints one line a kill and exits with 1 at the first document that is not so.
#
#   tests/benchmarks/kill_import.sh build/release/src/cli/attainctl [KILLS] [LINES]
set -eu
attainctl=$(realpath "$1")
kills=${2:-100}
lines=${3:-200000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data"

awk -v n="$lines" 'BEGIN {
    print "order_date,order_no,line_no,person,customer,product,quantity,amount,cost"
    for (i = 0; i < n; ++i)
        printf "2026-%02d-%02d,SO%07d,1,Person %d,Customer %d,Product %d,%d,%d.25,%d.5\n",
            1 + i % 9, 1 + i % 28, i, i % 40, i % 5000, i % 900, 1 + i % 7, 100 + i % 900, 50 + i % 90
}' > "$folder/sales.csv"

"$attainctl" new "$folder/start.attain"
cp "$folder/start.attain" "$folder/timed.attain"
from=$(date +%s%N)
"$attainctl" import "$folder/timed.attain" sales "$folder/sales.csv" --unknown-people create > "$folder/out"
whole=$(( ($(date +%s%N) - from) / 1000000 ))
echo "a whole import of $lines lines takes $whole ms"

whole_count=0
none_count=0
i=0
while [ "$i" -lt "$kills" ]; do
    i=$((i + 1))
    rm -f "$folder"/killed.attain* "$folder/.~lock.killed.attain#"
    cp "$folder/start.attain" "$folder/killed.attain"
    "$attainctl" import "$folder/killed.attain" sales "$folder/sales.csv" --unknown-people create > "$folder/out" 2>&1 &
    process=$!
    milliseconds=$(($(od -An -N4 -tu4 /dev/urandom) % (whole + 1)))
    moment=$((milliseconds / 1000)).$(printf %03d $((milliseconds % 1000)))
    sleep "$moment"
    kill -9 "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
    if ! "$attainctl" check "$folder/killed.attain" > "$folder/check" 2>&1; then
        echo "kill $i after $moment s: the check found something"
        cat "$folder/check"
        exit 1
    fi
    found=$("$attainctl" attainment "$folder/killed.attain" --period 2026 --json | sed -n 's/.*"sale_lines": \([0-9]*\),*$/\1/p' | tail -1)
    case "$found" in
    0) none_count=$((none_count + 1)) ;;
    "$lines") whole_count=$((whole_count + 1)) ;;
    *)
        echo "kill $i after $moment s: $found of $lines lines"
        exit 1
        ;;
    esac
    echo "kill $i after $moment s: $found lines, sound"
done
echo "$kills kills: $whole_count times the whole batch, $none_count times none of it, every document sound"
