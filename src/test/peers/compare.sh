#!/bin/sh
# The processor time of the workloads W1 to W6 in Zonal and in rigorous programs on Arb 2.23, measured alternately in one run, and their ratios (docs/speed.md).
# Needs gcc and Debian 12's libflint-dev, libflint-arb-dev, libmpfr-dev, libgmp-dev, besides what Zonal needs.
# Usage: src/test/peers/compare.sh [seconds of warming up for each workload (10)] [workload ...]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../../.." && pwd)
warm=${1:-10}
[ $# -eq 0 ] || shift
workloads=${*:-W1 W2 W3 W4 W5 W6}
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
for program in arb_eigenvalues arb_large_degree; do
    gcc -O2 -march=native -I"$here" -o "$bin/$program" "$here/$program.c" -lflint-arb -lflint -lmpfr -lgmp -lm
done
(cd "$home" && mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$bin/classpath" -Dmdep.includeScope=test) >"$bin/maven.log" 2>&1 || { cat "$bin/maven.log" >&2; exit 3; }
classes=$home/target/classes:$home/target/test-classes:$(cat "$bin/classpath")

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
    zonal=$(java -XX:+UseSerialGC -Djava.util.concurrent.ForkJoinPool.common.parallelism=0 -cp "$classes" zonal.benchmark.SpectrumTimes "$warm" "$w" | awk '{print $2}')
    after=$(arb "$w")
    awk -v w="$w" -v a="$before" -v b="$after" -v z="$zonal" 'BEGIN {arb = (a + b) / 2; printf "%-8s %9.2f %11.2f %6.2f\n", w, 1000 * arb, 1000 * z, z / arb}'
done
