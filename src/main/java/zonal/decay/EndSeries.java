package zonal.decay;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.KernelAtEnd;
import zonal.number.Arithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;

/**
 * The coefficients of a kernel at both ends of [0, pi] that belong to powers x^s of x = sin(theta/2) at theta = 0, and of x = sin(phi/2), phi = pi - theta, at theta = pi, with s > 0 not an even
 * integer. They are the part that is singular in t: the powers ((1-t)/2)^(s/2) and ((1+t)/2)^(s/2) (Bietti and Bach 2021, theorem 1). For kernels that are analytic in theta these are the odd powers.
 *
 * @param atZero the coefficients at theta = 0 by the power
 * @param atPi likewise at theta = pi
 * @param <T> the type of the coefficients
 */
record EndSeries<T>(SortedMap<SingularPower, T> atZero, SortedMap<SingularPower, T> atPi) {

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

    private static <T> SortedMap<SingularPower, T> singular(Arithmetic<T> arithmetic, KernelAtEnd end, int orders) {
        JetArithmetic<T> jets = new JetArithmetic<>(arithmetic, 2 * orders * end.index() - 1);
        Jet<T> value = end.value(jets, jets.variable(arithmetic.integer(0)));
        SortedMap<SingularPower, T> coefficients = new TreeMap<>();
        for (int i = 1; i <= jets.order(); i++) {
            BigFraction power = BigFraction.of(i, end.index());
            if (!SingularPower.isAnalytic(power)) {
                coefficients.put(new SingularPower(power), value.coefficient(i));
            }
        }
        return coefficients;
    }

    /** atZero + atPi for even degrees, atZero - atPi for odd ones: what governs the degrees of one parity, by the power. */
    SortedMap<SingularPower, T> combined(Arithmetic<T> arithmetic, Parity parity) {
        SortedMap<SingularPower, T> sum = new TreeMap<>(atZero);
        atPi.forEach((power, coefficient) -> sum.merge(power, parity == Parity.EVEN ? coefficient : arithmetic.negate(coefficient), arithmetic::add));
        return sum;
    }
}
