package zonal.report.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ticks at powers of ten, and at 2 and 5 times these where the range is short. */
final class LogarithmicTicks {

    private static final int MOST_PLAIN = 3;
    /** A label at each of so many decades. */
    private static final List<Integer> EVERY = List.of(1, 2, 3, 4, 5, 10, 20, 50, 100);
    /** More ticks than this without a label run into each other. */
    private static final int MOST_DECADES = 40;
    private static final List<Integer> LABELLED = List.of(1, 2, 5);

    private LogarithmicTicks() {
    }

    static Ticks of(Range range, int most) {
        List<Integer> decades = IntStream.rangeClosed((int) Math.floor(Math.log10(range.lower())), (int) Math.ceil(Math.log10(range.upper()))).boxed().toList();
        long inside = decades.stream().filter(decade -> range.contains(power(1, decade))).count();
        if (inside > 1) {
            return powers(range, decades, EVERY.stream().filter(step -> inside <= (long) step * most).findFirst().orElse(EVERY.get(EVERY.size() - 1)));
        }
        List<Ticks.Tick> labelled = ticks(range, decades);
        if (labelled.size() < 2) {
            return LinearTicks.of(range, most);
        }
        List<Double> known = labelled.stream().map(Ticks.Tick::value).toList();
        return new Ticks(labelled, minor(range, decades).stream().filter(value -> !known.contains(value)).toList(), 0);
    }

    /** Every decade has a tick, every so many a label; the multiples in between have ticks where each decade has a label. */
    private static Ticks powers(Range range, List<Integer> decades, int every) {
        List<Integer> labelled = decades.stream().filter(decade -> Math.floorMod(decade, every) == 0).toList();
        List<Double> others = every == 1 ? minor(range, decades) : decades.size() > MOST_DECADES ? List.of() : decades.stream().map(decade -> power(1, decade)).filter(range::contains).toList();
        List<Ticks.Tick> ticks = labelled.stream().filter(decade -> range.contains(power(1, decade)))
                .map(decade -> new Ticks.Tick(power(1, decade), Label.math("10^{" + Integer.toString(decade).replace('-', '\u2212') + "}"))).toList();
        return new Ticks(ticks, others, 0);
    }

    private static List<Ticks.Tick> ticks(Range range, List<Integer> decades) {
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (int decade : decades) {
            for (int factor : LABELLED) {
                if (range.contains(power(factor, decade))) {
                    ticks.add(new Ticks.Tick(power(factor, decade), label(factor, decade)));
                }
            }
        }
        return ticks;
    }

    private static List<Double> minor(Range range, List<Integer> decades) {
        return decades.stream().flatMap(decade -> IntStream.rangeClosed(2, 9).mapToObj(factor -> power(factor, decade))).filter(range::contains).toList();
    }

    private static Label label(int factor, int decade) {
        if (Math.abs(decade) <= MOST_PLAIN) {
            return Label.math(BigDecimal.valueOf(factor).scaleByPowerOfTen(decade).toPlainString());
        }
        return Label.math((factor == 1 ? "" : factor + "·") + "10^{" + Integer.toString(decade).replace('-', '\u2212') + "}");
    }

    private static double power(int factor, int decade) {
        return new BigDecimal(factor).scaleByPowerOfTen(decade).doubleValue();
    }
}
