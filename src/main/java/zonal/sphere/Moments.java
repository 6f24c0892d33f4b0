package zonal.sphere;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Progression;

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
        return BigFraction.of(Progression.factorial(power), Progression.product(2, 2, low).multiply(Progression.product(dimension, 2, high)));
    }
}
