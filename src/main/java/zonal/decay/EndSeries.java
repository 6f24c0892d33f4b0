package zonal.decay;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.KernelAtEnd;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.number.LimbArithmetic;
import zonal.number.LimbNumber;

/**
 * The coefficients of a kernel at both ends of [0, pi] that belong to powers x^s of x = sin(theta/2) at theta = 0, and of x = sin(phi/2), phi = pi - theta, at theta = pi, with s > 0 not an even
 * integer. They are the part that is singular in t: the powers ((1-t)/2)^(s/2) and ((1+t)/2)^(s/2) (Bietti and Bach 2021, theorem 1). For kernels that are analytic in theta these are the odd powers.
 *
 * @param atZero the coefficients at theta = 0 by the power
 * @param atPi likewise at theta = pi
 * @param <T> the type of the coefficients
 */
record EndSeries<T>(SortedMap<SingularPower, T> atZero, SortedMap<SingularPower, T> atPi) {

    /** For the rounding errors of some dozens of series one after the other. */
    private static final int LIMB_GUARD_BITS = 18;

    /**
     * The coefficients of the powers below 2 orders.
     *
     * @throws ArithmeticException if the kernel has no series at an end that the arithmetic can form
     */
    static <T> EndSeries<T> of(Arithmetic<T> arithmetic, List<KernelAtEnd> ends, int orders) {
        List<SortedMap<SingularPower, T>> series = new ArrayList<>();
        for (KernelAtEnd end : ends) {
            // all coefficients at a flat end are zero
            series.add(end.isFlat() ? new TreeMap<>() : singular(arithmetic, end, orders));
        }
        return new EndSeries<>(series.get(0), series.get(1));
    }

    /**
     * The coefficients of the powers below 2 orders in balls, that of x^s with an error of about 2^-precision scale^s.
     *
     * @param scale at least 2
     */
    static EndSeries<Ball> enclose(List<KernelAtEnd> ends, int orders, int precision, long scale) {
        BallArithmetic balls = new BallArithmetic(precision);
        return LimbArithmetic.isServed(precision + LIMB_GUARD_BITS) ? inLimbs(ends, orders, precision, scale).orElseGet(() -> of(balls, ends, orders)) : of(balls, ends, orders);
    }

    /** In limbs, as a series in w scale, whose later coefficients are small and have few limbs; empty if they are of more than moderate size. */
    private static Optional<EndSeries<Ball>> inLimbs(List<KernelAtEnd> ends, int orders, int precision, long scale) {
        LimbArithmetic limbs = new LimbArithmetic(precision + LIMB_GUARD_BITS);
        BallArithmetic balls = new BallArithmetic(precision);
        List<SortedMap<SingularPower, Ball>> series = new ArrayList<>();
        for (KernelAtEnd end : ends) {
            series.add(new TreeMap<>());
            JetArithmetic<LimbNumber> jets = new JetArithmetic<>(limbs, 2 * orders * end.index() - 1);
            Jet<LimbNumber> value = end.isFlat() ? jets.integer(0) : end.value(jets, jets.multiply(jets.rational(BigFraction.of(1, scale)), jets.variable(limbs.integer(0))));
            if (value.coefficients().stream().anyMatch(coefficient -> !coefficient.isFinite())) {
                return Optional.empty();
            }
            collect(end, value, jets.order(), (i, coefficient) -> balls.multiply(limbs.toBall(coefficient), Ball.of(BigInteger.valueOf(scale).pow(i))), series.get(series.size() - 1));
        }
        return Optional.of(new EndSeries<>(series.get(0), series.get(1)));
    }

    private static <T, R> void collect(KernelAtEnd end, Jet<T> value, int order, BiFunction<Integer, T, R> scaled, SortedMap<SingularPower, R> coefficients) {
        for (int i = 1; !end.isFlat() && i <= order; i++) {
            BigFraction power = BigFraction.of(i, end.index());
            if (!SingularPower.isAnalytic(power)) {
                coefficients.put(new SingularPower(power), scaled.apply(i, value.coefficient(i)));
            }
        }
    }

    private static <T> SortedMap<SingularPower, T> singular(Arithmetic<T> arithmetic, KernelAtEnd end, int orders) {
        JetArithmetic<T> jets = new JetArithmetic<>(arithmetic, 2 * orders * end.index() - 1);
        Jet<T> value = end.value(jets, jets.variable(arithmetic.integer(0)));
        SortedMap<SingularPower, T> coefficients = new TreeMap<>();
        collect(end, value, jets.order(), (i, coefficient) -> coefficient, coefficients);
        return coefficients;
    }

    /** atZero + atPi for even degrees, atZero - atPi for odd ones: what governs the degrees of one parity, by the power. */
    SortedMap<SingularPower, T> combined(Arithmetic<T> arithmetic, Parity parity) {
        SortedMap<SingularPower, T> sum = new TreeMap<>(atZero);
        atPi.forEach((power, coefficient) -> sum.merge(power, parity == Parity.EVEN ? coefficient : arithmetic.negate(coefficient), arithmetic::add));
        return sum;
    }
}
