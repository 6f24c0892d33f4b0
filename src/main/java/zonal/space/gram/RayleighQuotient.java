package zonal.space.gram;

import java.math.BigInteger;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * v^T A v / v^T v for the matrix A in the middle of a {@link FixedPointMatrix}: at least its smallest eigenvalue, for every v.
 *
 * @param numerator v^T A v in units of the matrix, exactly
 * @param denominator v^T v, exactly
 * @param rounded the quotient in units of the matrix, within one of them
 * @param residual about |A v - quotient v| / |v| in units of the matrix
 * @param scale the unit is 2^-scale
 */
record RayleighQuotient(BigInteger numerator, BigInteger denominator, BigInteger rounded, BigInteger residual, int scale) {

    static RayleighQuotient of(FixedPointMatrix matrix, BigInteger[] vector) {
        BigInteger[] image = matrix.times(vector);
        BigInteger denominator = product(vector, vector);
        BigInteger numerator = product(vector, image);
        BigInteger rounded = numerator.divide(denominator);
        BigInteger[] residual = new BigInteger[vector.length];
        for (int i = 0; i < vector.length; i++) {
            residual[i] = image[i].subtract(rounded.multiply(vector[i]));
        }
        return new RayleighQuotient(numerator, denominator, rounded, product(residual, residual).divide(denominator).sqrt(), matrix.scale());
    }

    /** An enclosure of the quotient. */
    Ball value(BallArithmetic balls) {
        return balls.divide(Ball.of(numerator, -scale, Magnitude.ZERO), Ball.of(denominator));
    }

    private static BigInteger product(BigInteger[] x, BigInteger[] y) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < x.length; i++) {
            sum = sum.add(x[i].multiply(y[i]));
        }
        return sum;
    }
}
