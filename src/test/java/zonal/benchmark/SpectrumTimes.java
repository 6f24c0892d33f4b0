package zonal.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Prints the processor time that the workloads take when warm, one thread: name, median and minimum in seconds. For the comparison with programs that report theirs the same way. */
public final class SpectrumTimes {

    private static final int RUNS = 9;
    private static final double NANOSECONDS = 1e-9;

    private SpectrumTimes() {
    }

    /** Takes the seconds of warming up, and the names of the workloads, all if none is given. */
    public static void main(String[] arguments) {
        double warmUp = Double.parseDouble(arguments[0]);
        String[] names = Arrays.copyOfRange(arguments, 1, arguments.length);
        for (SpectrumWorkload workload : SpectrumWorkload.values()) {
            if (names.length == 0 || Arrays.asList(names).contains(workload.name())) {
                time(workload, warmUp);
                double[] seconds = time(workload, 0);
                System.out.printf(Locale.ROOT, "%s %.5f %.5f%n", workload, seconds[RUNS / 2], seconds[0]);
            }
        }
    }

    /** The sorted times of the last runs, after at least the given time. */
    private static double[] time(SpectrumWorkload workload, double atLeast) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] seconds = new double[RUNS];
        double total = 0;
        int runs = 0;
        while (total < atLeast || runs < RUNS) {
            long start = threads.getCurrentThreadCpuTime();
            if (workload.eigenvalues().isEmpty()) {
                throw new IllegalStateException(workload + " has no eigenvalues");
            }
            seconds[runs % RUNS] = (threads.getCurrentThreadCpuTime() - start) * NANOSECONDS;
            total += seconds[runs % RUNS];
            runs++;
        }
        Arrays.sort(seconds);
        return seconds;
    }
}
