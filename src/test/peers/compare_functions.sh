#!/bin/sh
# The processor time of products, quotients and elementary functions of balls and of numbers in limbs, over that of Arb 2.23 at the same arguments and bits; Arb is measured before and after, in one run (docs/speed.md).
# Usage: src/test/peers/compare_functions.sh [seconds of warming up for each function (1)] [decimal digits ...]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
programs=arb_functions
. "$here/setting.sh"
warm=${1:-1}
[ $# -eq 0 ] || shift
digits=${*:-64 100 150 200 300}

for d in $digits; do
    "$bin/arb_functions" "$d" >"$bin/before"
    zonal FunctionTimes "$warm" "$d" >"$bin/zonal"
    "$bin/arb_functions" "$d" >"$bin/after"
    printf '\n%3d digits    Arb (ns)  balls (ns)  ratio  limbs (ns)  ratio\n' "$d"
    paste -d ' ' "$bin/before" "$bin/after" "$bin/zonal" | awk '{arb = ($2 + $4) / 2; printf "%-10s %11.0f %11.0f %6.2f ", $1, arb, $6, $6 / arb; if ($7 == "-") print "          -      -"; else printf "%11.0f %6.2f\n", $7, $7 / arb}'
done
