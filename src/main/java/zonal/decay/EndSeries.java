package zonal.decay;

import java.util.List;
import java.util.stream.IntStream;
import zonal.kernel.Kernel;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;

/**
 * The odd Taylor coefficients of a kernel at both ends of [0, pi], exactly. They are the part that is singular in t: the powers x^(2j+1) = ((1-t)/2)^(j+1/2) of
 * x = sin(theta/2) at theta = 0, and those of x = sin(phi/2), phi = pi - theta, at theta = pi (Bietti and Bach 2021, theorem 1).
 *
 * @param atZero a_j, the coefficient of x^(2j+1), at index j
 * @param atPi b_j, likewise
 */
record EndSeries(List<ExactReal> atZero, List<ExactReal> atPi) {

    /**
     * The coefficients of the orders 1, 3, ..., 2 count - 1.
     *
     * @throws ArithmeticException if the kernel has no Taylor series at an end that exact arithmetic can form
     */
    static EndSeries of(Kernel kernel, int count) {
        ExactArithmetic exact = new ExactArithmetic();
        JetArithmetic<ExactReal> jets = new JetArithmetic<>(exact, 2 * count - 1);
        return new EndSeries(odd(kernel, jets, false, count), odd(kernel, jets, true, count));
    }

    private static List<ExactReal> odd(Kernel kernel, JetArithmetic<ExactReal> jets, boolean atPi, int count) {
        Jet<ExactReal> value = new AnalyticRegion.AtEnd(kernel, atPi).value(jets, jets.variable(ExactReal.ZERO));
        return IntStream.range(0, count).mapToObj(j -> value.coefficient(2 * j + 1)).toList();
    }

    /** atZero + atPi for even degrees, atZero - atPi for odd ones: what governs the degrees of one parity at order j. */
    ExactReal combined(int j, Parity parity) {
        ExactArithmetic exact = new ExactArithmetic();
        return parity == Parity.EVEN ? exact.add(atZero.get(j), atPi.get(j)) : exact.subtract(atZero.get(j), atPi.get(j));
    }
}
