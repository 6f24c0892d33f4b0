package zonal.sphere.exact;

import java.util.OptionalLong;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/** What remains of an eigenvalue as a function of the degree k and the dimension d when a rational function of them has been taken out. */
public enum Base {
    /** 1. */
    ONE,
    /** B((k+1)/2, d/2)^2, for even k. */
    EVEN_BETA,
    /** B(k/2, d/2)^2, for odd k. */
    ODD_BETA,
    /** B(d/2, 1/2) B(k - 1/2, d). */
    DISTANCE,
    /** (binomial(k, k/2) / 2^k)^2, for even k. */
    EVEN_BINOMIAL,
    /** (binomial(k-1, (k-1)/2) / 2^(k-1))^2, for odd k. */
    ODD_BINOMIAL;

    /** The value at a degree, of the parity that is served, and a dimension. */
    ExactReal at(long degree, long dimension) {
        ExactArithmetic exact = new ExactArithmetic();
        return switch (this) {
            case ONE -> ExactReal.ONE;
            case EVEN_BETA -> exact.power(HalfIntegers.beta(degree + 1, dimension), 2);
            case ODD_BETA -> exact.power(HalfIntegers.beta(degree, dimension), 2);
            case DISTANCE -> exact.multiply(HalfIntegers.beta(dimension, 1), HalfIntegers.beta(2 * degree - 1, 2 * dimension));
            case EVEN_BINOMIAL -> ExactReal.of(centralBinomial(degree).pow(2));
            case ODD_BINOMIAL -> ExactReal.of(centralBinomial(degree - 1).pow(2));
        };
    }

    /** binomial(n, n/2) / 2^n for even n. */
    private static BigFraction centralBinomial(long n) {
        return BigFraction.of(HalfIntegers.product(1, n - 1), HalfIntegers.product(2, n));
    }

    /** The text in the grammar of claims, in k and d or at the degree given. */
    public String text(OptionalLong degree) {
        return switch (this) {
            case ONE -> "1";
            case EVEN_BETA -> "beta(" + (degree.isPresent() ? degree.getAsLong() + 1 + "/2" : "(k + 1)/2") + ", d/2)^2";
            case ODD_BETA -> "beta(" + name(degree) + "/2, d/2)^2";
            case DISTANCE -> "beta(d/2, 1/2)*beta(" + (degree.isPresent() ? 2 * degree.getAsLong() - 1 + "/2" : "k - 1/2") + ", d)";
            case EVEN_BINOMIAL -> "(binomial(k, k/2)/2^k)^2";
            case ODD_BINOMIAL -> "(binomial(k - 1, (k - 1)/2)/2^(k - 1))^2";
        };
    }

    /** The text in LaTeX mathematics. */
    public String latex(OptionalLong degree) {
        return switch (this) {
            case ONE -> "1";
            case EVEN_BETA -> "\\mathrm{B}\\left(\\tfrac{" + (degree.isPresent() ? degree.getAsLong() + 1 : "k + 1") + "}{2}, \\tfrac{d}{2}\\right)^{2}";
            case ODD_BETA -> "\\mathrm{B}\\left(\\tfrac{" + name(degree) + "}{2}, \\tfrac{d}{2}\\right)^{2}";
            case DISTANCE -> "\\mathrm{B}\\left(\\tfrac{d}{2}, \\tfrac{1}{2}\\right) \\mathrm{B}\\left("
                    + (degree.isPresent() ? "\\tfrac{" + (2 * degree.getAsLong() - 1) + "}{2}" : "k - \\tfrac{1}{2}") + ", d\\right)";
            case EVEN_BINOMIAL -> "\\left(2^{-k} \\tbinom{k}{k/2}\\right)^{2}";
            case ODD_BINOMIAL -> "\\left(2^{1 - k} \\tbinom{k - 1}{(k - 1)/2}\\right)^{2}";
        };
    }

    private static String name(OptionalLong degree) {
        return degree.isPresent() ? Long.toString(degree.getAsLong()) : "k";
    }
}
