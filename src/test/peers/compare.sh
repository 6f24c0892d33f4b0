#!/bin/sh
# The processor time of the workloads W1 to W6 in Zonal and in rigorous programs on Arb 2.23, measured alternately in one run, and their ratios (docs/speed.md).
# Usage: src/test/peers/compare.sh [seconds of warming up for each workload (10)] [workload ...]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
programs='arb_eigenvalues arb_large_degree'
. "$here/setting.sh"
warm=${1:-10}
[ $# -eq 0 ] || shift
workloads=${*:-W1 W2 W3 W4 W5 W6}

# median user seconds of Arb
arb() {
    case $1 in
        W1|W2|W3) "$bin/arb_eigenvalues" "$1" gl2 mid 9 ;;
        W4) "$bin/arb_eigenvalues" W4 cc mid 9 ;;
        W5) "$bin/arb_eigenvalues" W5 gl1 mid 9 ;;
        W6) "$bin/arb_large_degree" 10 3 1000000 30 9 ;;
    esac | grep -o 'user [0-9.]*' | awk '{print $2}' | sort -n | awk '{t[NR] = $1} END {print t[int((NR + 1) / 2)]}'
}

printf 'workload  Arb (ms)  Zonal (ms)  ratio\n'
for w in $workloads; do
    before=$(arb "$w")
    zonal=$(zonal SpectrumTimes "$warm" "$w" | awk '{print $2}')
    after=$(arb "$w")
    awk -v w="$w" -v a="$before" -v b="$after" -v z="$zonal" 'BEGIN {arb = (a + b) / 2; printf "%-8s %9.2f %11.2f %6.2f\n", w, 1000 * arb, 1000 * z, z / arb}'
done
