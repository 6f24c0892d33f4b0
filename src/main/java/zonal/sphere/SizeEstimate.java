package zonal.sphere;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;
import zonal.kernel.Kernel;
import zonal.kernel.KernelAtEnd;
import zonal.number.DoubleArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.number.Magnitude;

/**
 * About how small the eigenvalues of a kernel are at large degrees, in doubles and without any bound: only the first accuracy that is tried depends on it. They are those of the first powers x^s, s no even integer, of
 * x = sin(theta/2) at theta = 0 and x = sin(phi/2) at theta = pi, for even degrees with the sum and for odd ones with the difference of the two coefficients.
 */
final class SizeEstimate {

    private static final double LOG2 = Math.log(2);
    private static final int POWERS = 3;
    /** A coefficient this much smaller than another may be a rounding error. */
    private static final double SMALL = 1e-9;

    private final int dimension;
    private final Term term;

    /** A power of x and the logarithm of the modulus of its coefficient. */
    private record Term(double power, double logarithm) {
    }

    private record Coefficient(double power, double value) {
    }

    /**
     * The estimate for a kernel.
     *
     * @param size about the size of the kernel, for when no power is found
     */
    SizeEstimate(Kernel kernel, int dimension, Magnitude size) {
        this.dimension = dimension;
        this.term = smallest(kernel).orElseGet(() -> new Term(POWERS, size.isZero() ? 0 : Math.min(0, size.exponent() * LOG2)));
    }

    /** Of the leading terms of both parities the one of smaller eigenvalues. */
    private static Optional<Term> smallest(Kernel kernel) {
        KernelAtEnd zero = KernelAtEnd.of(kernel, false);
        KernelAtEnd pi = KernelAtEnd.of(kernel, true);
        if (zero.index() != pi.index() || pi.isFlat()) {
            return Optional.empty();
        }
        List<Coefficient> atZero = singular(zero);
        List<Coefficient> atPi = singular(pi);
        double size = atZero.stream().mapToDouble(each -> Math.abs(each.value)).max().orElse(0);
        List<Term> leading = new ArrayList<>();
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int i = 0; i < atZero.size(); i++) {
                double coefficient = Math.abs(atZero.get(i).value + sign * atPi.get(i).value);
                if (coefficient > SMALL * size) {
                    leading.add(new Term(atZero.get(i).power, Math.log(coefficient)));
                    break;
                }
            }
        }
        return leading.stream().max(Comparator.comparingDouble(Term::power).thenComparing(each -> -each.logarithm));
    }

    private static List<Coefficient> singular(KernelAtEnd end) {
        JetArithmetic<Double> jets = new JetArithmetic<>(new DoubleArithmetic(), POWERS * end.index());
        Jet<Double> value = end.value(jets, jets.variable(0.0));
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 1; i <= jets.order(); i++) {
            if (i % (2 * end.index()) != 0) {
                coefficients.add(new Coefficient((double) i / end.index(), value.coefficient(i)));
            }
        }
        return coefficients;
    }

    /** About -log2 |mu_k|, at least 0, by the closed form of mu_k[x^s] without its sine: nu = s/2, Gamma(k-nu)/Gamma(k+nu+d-1). */
    long bits(int degree) {
        double nu = term.power / 2;
        double half = (dimension - 1) / 2.0;
        double log = term.logarithm + (dimension - 2) * LOG2 + Gamma.logGamma(dimension / 2.0) + Gamma.logGamma(nu + half) + Gamma.logGamma(nu + 1) - 1.5 * Math.log(Math.PI)
                + Gamma.logGamma(Math.max(1, degree - nu)) - Gamma.logGamma(Math.max(1, degree - nu) + 2 * nu + dimension - 1);
        return Math.max(0, Math.round(-log / LOG2));
    }
}
