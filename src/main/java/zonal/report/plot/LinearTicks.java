package zonal.report.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Ticks at the multiples of 1, 2 or 5 times a power of ten. */
final class LinearTicks {

    private static final int[] STEPS = {1, 2, 5, 10};
    private static final int LEAST_EXPONENT = -2;
    private static final int GREATEST_EXPONENT = 3;

    private LinearTicks() {
    }

    static Ticks of(Range range, int most) {
        BigDecimal step = step(range, most);
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal value = new BigDecimal(range.lower()).divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (; value.doubleValue() <= range.upper(); value = value.add(step)) {
            values.add(value);
        }
        int exponent = values.stream().filter(tick -> tick.signum() != 0).mapToInt(LinearTicks::exponent).max().orElse(0);
        int shown = exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT ? exponent : 0;
        int decimals = Math.max(0, step.stripTrailingZeros().scale() + shown);
        return new Ticks(values.stream().map(tick -> new Ticks.Tick(tick.doubleValue(), label(tick, shown, decimals))).toList(), List.of(), shown);
    }

    /** The least step with which no more than the given number of ticks fit. */
    private static BigDecimal step(Range range, int most) {
        BigDecimal least = new BigDecimal(range.upper()).subtract(new BigDecimal(range.lower())).divide(new BigDecimal(most), MathContext.DECIMAL64);
        for (int factor : STEPS) {
            BigDecimal step = new BigDecimal(factor).scaleByPowerOfTen(exponent(least));
            if (step.compareTo(least) >= 0) {
                return step;
            }
        }
        throw new AssertionError(least);
    }

    private static Label label(BigDecimal value, int exponent, int decimals) {
        String digits = value.scaleByPowerOfTen(-exponent).setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        return Label.math(value.signum() == 0 ? "0" : digits);
    }

    /** The power of ten of the first digit. */
    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }
}
