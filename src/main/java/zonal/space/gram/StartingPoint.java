package zonal.space.gram;

import java.math.BigInteger;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Estimates of the smallest eigenvalue of a matrix and of its eigenvector, computed in doubles.
 *
 * @param eigenvalue as a multiple of the unit of the matrix
 * @param margin more than the error of the eigenvalue, as far as one knows
 * @param vector of any length
 */
record StartingPoint(BigInteger eigenvalue, BigInteger margin, BigInteger[] vector) {

    private static final int VECTOR_BITS = 60;
    private static final int EIGENVALUE_BITS = 48;
    /** Bits of doubles that may be lost. */
    private static final int MARGIN_BITS = 44;

    static StartingPoint of(FixedPointMatrix matrix) {
        int unit = matrix.scale() + matrix.exponent();
        BigInteger margin = BigInteger.valueOf(matrix.size()).shiftLeft(unit).shiftRight(MARGIN_BITS).max(BigInteger.ONE);
        try {
            EigenDecompositionSymmetric decomposition = new EigenDecompositionSymmetric(matrix.scaledDoubles());
            double[] eigenvalues = decomposition.getEigenvalues();
            int least = 0;
            for (int i = 1; i < eigenvalues.length; i++) {
                least = eigenvalues[i] < eigenvalues[least] ? i : least;
            }
            return new StartingPoint(scaled(eigenvalues[least], unit), margin, vector(decomposition.getEigenvector(least).toArray()));
        } catch (MathIllegalStateException notConverged) {
            // as happens among many eigenvalues below the accuracy of doubles; anything will do to start from
            return new StartingPoint(BigInteger.ZERO, margin, vector(new double[matrix.size()]));
        }
    }

    private static BigInteger[] vector(double[] direction) {
        BigInteger[] vector = new BigInteger[direction.length];
        for (int i = 0; i < vector.length; i++) {
            // the small irregular part lies in no invariant subspace that a symmetric set of points might have
            double irregular = (i * 0.6180339887498949 % 1 - 0.4) * 0x1p-20;
            vector[i] = BigInteger.valueOf((long) Math.scalb(direction[i] + irregular, VECTOR_BITS));
        }
        return vector;
    }

    private static BigInteger scaled(double value, int shift) {
        // at most 2^15 rows, each entry at most 1: the eigenvalue fits
        return BigInteger.valueOf((long) Math.scalb(value, EIGENVALUE_BITS)).shiftLeft(shift).shiftRight(EIGENVALUE_BITS);
    }
}
