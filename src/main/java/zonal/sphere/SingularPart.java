package zonal.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zonal.kernel.Kernel;
import zonal.kernel.KernelAtEnd;
import zonal.number.Interval;
import zonal.number.IntervalArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;

/**
 * What doubles show of the part of a kernel that is not analytic in t. Near theta = 0 the sum f(theta) + f(pi - theta) is that of the powers of x = sin(theta/2) with the coefficients a_j + b_j, a_j those of the kernel
 * at 0 and b_j those at pi; the difference, which odd degrees depend on, has a_j - b_j. One of odd j that is not zero is more than a polynomial in cos theta = 1 - 2 x^2 has.
 */
final class SingularPart {

    private static final IntervalArithmetic INTERVALS = new IntervalArithmetic();
    private static final int ORDER = 5;

    private final List<Jet<Interval>> ends = new ArrayList<>();

    /** Of a kernel that is analytic in theta at both ends; of others nothing is seen. */
    SingularPart(Kernel kernel) {
        List<KernelAtEnd> both = List.of(KernelAtEnd.of(kernel, false), KernelAtEnd.of(kernel, true));
        if (both.stream().allMatch(end -> end.index() == 1 && !end.isFlat())) {
            JetArithmetic<Interval> jets = new JetArithmetic<>(INTERVALS, ORDER);
            both.forEach(end -> ends.add(end.value(jets, jets.variable(Interval.ZERO))));
        }
    }

    /** Whether there is certainly a singular part for even, or odd, degrees. */
    boolean isCertain(boolean even) {
        return !ends.isEmpty() && IntStream.iterate(1, j -> j <= ORDER, j -> j + 2).anyMatch(j -> {
            Interval atPi = ends.get(1).coefficient(j);
            return !INTERVALS.add(ends.get(0).coefficient(j), even ? atPi : atPi.negate()).containsZero();
        });
    }
}
