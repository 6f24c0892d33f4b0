package zonal.table;

import java.util.List;
import java.util.Locale;

/**
 * What making tables will take, roughly.
 *
 * @param cells how many cells there are
 * @param seconds the time on two processors
 * @param bytes the size of all files
 */
record Estimate(long cells, double seconds, double bytes) {

    /** Runs with more cells or seconds than this are not begun without being asked twice. */
    private static final long MANY_CELLS = 300_000;
    private static final double LONG = 3600;

    /** Rough measures: a case takes about a third of a second and each degree a millisecond at 20 digits, both in proportion to further digits. */
    private static final double SECONDS_A_CASE = 0.3;
    private static final double SECONDS_A_DEGREE = 0.001;
    private static final double SECONDS_A_LAW = 0.7;
    private static final int USUAL_DIGITS = 20;
    private static final int BYTES_BESIDE_DIGITS = 40;
    private static final int FORMATS = 4;
    private static final int PROCESSORS = 2;

    static Estimate of(List<TableSpec> specs) {
        return specs.stream().map(Estimate::of).reduce(new Estimate(0, 0, 0), (a, b) -> new Estimate(a.cells + b.cells, a.seconds + b.seconds, a.bytes + b.bytes));
    }

    private static Estimate of(TableSpec spec) {
        long cases = spec.parameters().combinations().size();
        long rows = cases * Math.max(1, spec.degrees().size());
        double slower = Math.max(1, (double) spec.digits() / USUAL_DIGITS);
        long largest = spec.degrees().stream().mapToLong(Long::longValue).max().orElse(0);
        double each = spec.level() == Column.Level.DEGREE ? SECONDS_A_CASE + SECONDS_A_DEGREE * Math.max(spec.degrees().size(), Math.min(largest, 1000)) : SECONDS_A_LAW;
        return new Estimate(rows * spec.columns().size(), cases * each * slower / PROCESSORS,
                (double) FORMATS * rows * spec.columns().size() * (spec.digits() + BYTES_BESIDE_DIGITS));
    }

    boolean isLarge() {
        return cells > MANY_CELLS || seconds > LONG;
    }

    /** Time and size in words. */
    String words() {
        return "%,d cells, about %s and %s".formatted(cells, time(), size());
    }

    private String time() {
        return seconds < 120 ? Math.round(seconds) + " s" : seconds < 7200 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
    }

    private String size() {
        return bytes < 1e9 ? Math.max(1, Math.round(bytes / 1e6)) + " MB" : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
