# For the comparisons beside it, which set the name of their directory, here, and the programs on Arb they run: makes the directory bin, compiles the programs into it, and sets classes, the class path of Zonal with its tests.
# Needs gcc and Debian 12's libflint-dev, libflint-arb-dev, libmpfr-dev, libgmp-dev, besides what Zonal needs.
home=$(cd "$here/../../.." && pwd)
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
for program in $programs; do
    gcc -O2 -march=native -I"$here" -o "$bin/$program" "$here/$program.c" -lflint-arb -lflint -lmpfr -lgmp -lm
done
(cd "$home" && mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$bin/classpath" -Dmdep.includeScope=test) >"$bin/maven.log" 2>&1 || { cat "$bin/maven.log" >&2; exit 3; }
classes=$home/target/classes:$home/target/test-classes:$(cat "$bin/classpath")

# zonal <class of zonal.benchmark> <argument ...>: with one thread
zonal() {
    class=$1
    shift
    java -XX:+UseSerialGC -Djava.util.concurrent.ForkJoinPool.common.parallelism=0 -cp "$classes" "zonal.benchmark.$class" "$@"
}
