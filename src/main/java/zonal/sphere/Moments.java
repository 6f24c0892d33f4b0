package zonal.sphere;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Eigenvalues of the monomials. */
final class Moments {

    private Moments() {
    }

    /**
     * mu_k[t^p] = p! / (2^p ((p-k)/2)! (d/2)_((p+k)/2)) for p - k even and non-negative, with (.)_n the rising factorial: the mean of t^p P_k over the sphere (Azevedo,
     * Menegatto 2014, in this normalisation).
     */
    static BigFraction of(int dimension, int degree, int power) {
        if (power < degree || ((power - degree) & 1) != 0) {
            return BigFraction.ZERO;
        }
        int low = (power - degree) / 2;
        int high = (power + degree) / 2;
        // 2^p = 2^low 2^high is spread over the two products of the denominator
        BigInteger denominator = BigInteger.ONE;
        for (int j = 1; j <= low; j++) {
            denominator = denominator.multiply(BigInteger.valueOf(2L * j));
        }
        for (int j = 0; j < high; j++) {
            denominator = denominator.multiply(BigInteger.valueOf(dimension + 2L * j));
        }
        BigInteger numerator = BigInteger.ONE;
        for (int j = 2; j <= power; j++) {
            numerator = numerator.multiply(BigInteger.valueOf(j));
        }
        return BigFraction.of(numerator, denominator);
    }
}
