package zonal.decay;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Fractions;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.FormulaText;

/** The constant between the leading coefficient of a singular term and the limit of the scaled eigenvalues. */
public final class LimitConstant {

    private LimitConstant() {
    }

    /**
     * The limit A C_s for every dimension d, as a formula in d with gamma functions. For s = 2j+1: the exact number A (-1)^(j+1) (2j+1)!! / (2^(j+3) pi) times 2^d (d/2)_j Gamma(d/2)^2.
     *
     * @param coefficient A
     */
    static String inEveryDimension(ExactReal coefficient, SingularPower power) {
        return power.isOdd() ? inEveryDimension(coefficient, power.order()) : byGamma(coefficient, power.value());
    }

    /** A 2^d Gamma(d/2) Gamma((d-1+s)/2) Gamma(s/2+1) times -sin(pi s/2)/(4 pi^(3/2)). */
    private static String byGamma(ExactReal coefficient, BigFraction s) {
        ExactArithmetic exact = new ExactArithmetic();
        ExactReal quarter = exact.divide(exact.negate(coefficient), exact.multiply(exact.integer(4), exact.multiply(exact.pi(), exact.sqrt(exact.pi()))));
        return "(%s)*sin(pi*%s)*2^d*gamma(d/2)*gamma(d/2 %s)*gamma(%s)".formatted(FormulaText.print(ExactFormulas.of(quarter)), Fractions.text(s.divide(2)),
                signed(s.subtract(1).divide(2)), Fractions.text(s.divide(2).add(1)));
    }

    private static String signed(BigFraction value) {
        return (value.signum() < 0 ? "- " : "+ ") + Fractions.text(value.abs());
    }

    /**
     * An enclosure of C_s: the limit of k^(d-1+s) mu_k for a leading term x^s with coefficient 1. It is -sin(pi s/2) times {@link RamifiedTerms#constant}.
     */
    static Ball enclose(BallArithmetic balls, int dimension, SingularPower power) {
        return power.isOdd() ? of(dimension, power.order()).enclose(balls.precision())
                : balls.multiply(RamifiedTerms.sign(balls, power), new RamifiedTerms(dimension).constant(balls, power));
    }

    private static String inEveryDimension(ExactReal coefficient, int j) {
        BigFraction factor = BigFraction.of(j % 2 == 0 ? -1 : 1);
        StringBuilder rising = new StringBuilder();
        for (int i = 0; i < j; i++) {
            factor = factor.multiply(2 * i + 3);
            rising.append(i == 0 ? "*(d/2)" : "*(d/2 + " + i + ")");
        }
        ExactArithmetic exact = new ExactArithmetic();
        ExactReal number = exact.divide(exact.multiply(coefficient, exact.rational(factor.divide(BigFraction.of(2).pow(j + 3)))), exact.pi());
        return "(" + FormulaText.print(ExactFormulas.of(number)) + ")*2^d" + rising + "*gamma(d/2)^2";
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
