package zonal.kernel;

import java.math.BigInteger;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Fractions;
import zonal.number.Progression;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * The Matern kernel 2^(1-nu)/Gamma(nu) s^nu K_nu(s), s = sqrt(2 nu) c |x - x'|, so that 1/c is the length scale of Rasmussen and Williams (Gaussian Processes for Machine Learning, 4.14), for half-integer nu = p + 1/2,
 * where it is elementary (4.16 there):
 *
 * <p>exp(-s) p!/(2p)! sum_{i=0}^{p} (p+i)!/(i! (p-i)!) (2s)^(p-i).
 */
final class MaternKernel {

    private static final Set<String> PARAMETERS = Set.of("nu", "c");
    private static final BigFraction LARGEST = BigFraction.of(41, 2);
    private static final BigFraction HALF = BigFraction.of(1, 2);

    private MaternKernel() {
    }

    static Kernel build(KernelCall call) {
        Parameters parameters = Parameters.of(call, PARAMETERS);
        BigFraction nu = parameters.rational("nu", LARGEST);
        if (!nu.getDenominator().equals(BigInteger.TWO)) {
            throw new InputException("kernel matern: nu=" + Fractions.text(nu) + " is not half an odd number; the kernel is elementary for nu = 1/2, 3/2, 5/2, ..., up to "
                    + Fractions.text(LARGEST));
        }
        Formula scale = Formulas.multiply(Formulas.sqrt(Formulas.rational(nu.multiply(2))), parameters.positive("c", "1"));
        Formula distance = Formulas.multiply(scale, ReferenceKernel.DISTANCE);
        Formula exponential = Formulas.call(Formula.Head.EXP, Formulas.negate(distance));
        return ReferenceKernel.of(call, Formulas.multiply(polynomial(nu.subtract(HALF).intValue(), distance), exponential));
    }

    private static Formula polynomial(int p, Formula distance) {
        Formula sum = Formulas.integer(0);
        for (int i = 0; i <= p; i++) {
            BigFraction coefficient = BigFraction.of(Progression.factorial(p).multiply(Progression.factorial(p + i)), Progression.factorial(2 * p).multiply(Progression.factorial(i)).multiply(Progression.factorial(p - i)))
                    .multiply(BigFraction.of(2).pow(p - i));
            sum = Formulas.add(sum, Formulas.multiply(Formulas.rational(coefficient), Formulas.power(distance, BigFraction.of(p - i))));
        }
        return sum;
    }
}
