package zonal.decay;

import java.util.List;
import java.util.function.Function;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.Magnitude;

/**
 * The eigenvalues I_k(j) = mu_k[x^(2j+1)] of the odd powers of x = sin(theta/2) on S^(d-1), which are the half-integer powers ((1-t)/2)^(j+1/2), in the variable
 * n = k + (d-2)/2. For k > j + 1/2
 *
 * <p>I_k(j) = C_j / prod_{i=0}^{p-1} (k - j - 1/2 + i), p = d + 2j, C_j of {@link LimitConstant},
 *
 * <p>from the closed form of mu_k[(1-t)^nu] with nu = j + 1/2, in which the quotient of gamma functions is that product. The factors come in pairs n^2 - c^2,
 * c = (p-1)/2, (p-3)/2, ...; and with u = 1/n^2
 *
 * <p>I_k(j+1)/I_k(j) = -(2j+3)(2j+d) u / (4 - (2j+d+1)^2 u).
 */
final class SingularTerms {

    private final int dimension;

    SingularTerms(int dimension) {
        this.dimension = dimension;
    }

    /** n^(d+2j) I_k(j) / C_j = prod 1/(1 - c^2 u), from u = 1/n^2. */
    <T> T shape(Arithmetic<T> arithmetic, int j, T u) {
        T product = arithmetic.integer(1);
        // 4 c^2 with 2c = p-1, p-3, ..., down to 2 or 1
        for (long twice = dimension + 2L * j - 1; twice > 0; twice -= 2) {
            T factor = arithmetic.subtract(arithmetic.integer(4), arithmetic.multiply(arithmetic.integer(twice * twice), u));
            product = arithmetic.multiply(product, arithmetic.divide(arithmetic.integer(4), factor));
        }
        return product;
    }

    /**
     * sum_j A_j I_k(j) / I_k(first) over the coefficients A_first, A_(first+1), ...
     *
     * @param constant a ball as a number of the arithmetic
     */
    <T> T series(Arithmetic<T> arithmetic, Function<Ball, T> constant, int first, List<Ball> coefficients, T u) {
        T sum = constant.apply(coefficients.get(coefficients.size() - 1));
        for (int j = first + coefficients.size() - 2; j >= first; j--) {
            T ratio = arithmetic.divide(arithmetic.multiply(arithmetic.integer((2L * j + 3) * (2L * j + dimension)), u), denominator(arithmetic, j, u));
            sum = arithmetic.subtract(constant.apply(coefficients.get(j - first)), arithmetic.multiply(ratio, sum));
        }
        return sum;
    }

    private <T> T denominator(Arithmetic<T> arithmetic, int j, T u) {
        long odd = 2L * j + dimension + 1;
        return arithmetic.subtract(arithmetic.integer(4), arithmetic.multiply(arithmetic.integer(odd * odd), u));
    }

    /** A bound of |I_k(j+1)/I_k(j)| = (2j+3)(2j+d) / ((2k-2j-3)(2k+2j+2d-1)); it decreases with k > j + 3/2. */
    Magnitude ratio(int j, long degree) {
        return Magnitude.of(nearRatio(j, degree) * (1 + 0x1p-50));
    }

    /** The same but for rounding: the factors are exact, the products and the quotient are off by at most 2^-53 each. */
    double nearRatio(int j, long degree) {
        return (double) numerator(j) / ((double) lowerFactor(j, degree) * upperFactor(j, degree));
    }

    /** (2j+3)(2j+d), of the ratio. */
    long numerator(int j) {
        return (2L * j + 3) * (2L * j + dimension);
    }

    /** 2k-2j-3, the smaller factor of the denominator of the ratio. */
    long lowerFactor(int j, long degree) {
        return 2 * degree - 2L * j - 3;
    }

    /** 2k+2j+2d-1. */
    long upperFactor(int j, long degree) {
        return 2 * degree + 2L * j + 2L * dimension - 1;
    }
}
