package zonal.decay;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/** The constant between the leading coefficient of a singular term and the limit of the scaled eigenvalues. */
public final class LimitConstant {

    private LimitConstant() {
    }

    /**
     * C_j: the limit of k^(d+2j) mu_k for a leading term x^(2j+1), x = sin(theta/2), with coefficient 1.
     *
     * <p>x^(2j+1) = 2^(-j-1/2) (1-t)^(j+1/2), and mu_k[(1-t)^nu] k^(d-1+2 nu) tends to 2^(nu+d-2) Gamma(d/2) Gamma(nu+(d-1)/2) / (sqrt(pi) Gamma(-nu)) (from
     * the closed form of mu_k[(1-t)^nu]; the constant of Bietti and Bach 2021, appendix B, is half of it). With nu = j + 1/2 and
     * Gamma(-j-1/2) = sqrt(pi) (-2)^(j+1) / (2j+1)!! this is (-1)^(j+1) 2^(d-3-j) (2j+1)!! (d/2)_j Gamma(d/2)^2 / pi.
     */
    public static ExactReal of(int dimension, int j) {
        BigFraction rational = BigFraction.of(2).pow(dimension - 3 - j).multiply(j % 2 == 0 ? -1 : 1);
        for (int i = 0; i < j; i++) {
            rational = rational.multiply(2 * i + 3).multiply(BigFraction.of(dimension + 2 * i, 2));
        }
        ExactArithmetic exact = new ExactArithmetic();
        // Gamma(d/2)^2 is an integer for even d, pi times a rational for odd d, which cancels the 1/pi
        for (int i = dimension - 2; i > 0; i -= 2) {
            rational = rational.multiply(BigFraction.of(i, 2).pow(2));
        }
        ExactReal constant = exact.rational(rational);
        return dimension % 2 == 0 ? exact.divide(constant, exact.pi()) : constant;
    }
}
