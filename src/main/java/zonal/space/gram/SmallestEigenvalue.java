package zonal.space.gram;

import java.math.BigInteger;
import java.util.Optional;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * Enclosures of the smallest eigenvalue that hold for every matrix of a {@link FixedPointMatrix}.
 *
 * <p>From above by the Rayleigh quotient of any vector; from below by a {@link CholeskyFactor} of A - shift I, whose existence shows that no eigenvalue is
 * below shift - |R|. Inverse iteration with the same factor gives the vector, and the length of its residual the next shift: the two bounds approach each
 * other quadratically. Only the two inequalities enter the result; an eigenvector in doubles is where the iteration starts.
 */
final class SmallestEigenvalue {

    private static final int MOST_ROUNDS = 60;
    /** Bits between the narrowest enclosure and the unit of the matrix, besides those that a sum over a row takes. */
    private static final int GUARD_BITS = 10;

    private final FixedPointMatrix matrix;
    private final int bits;
    /** Bounds nearer to each other than so many units are not asked of the factors, which are exact to about a unit for every row. */
    private final BigInteger narrowest;

    private SmallestEigenvalue(FixedPointMatrix matrix, int bits) {
        this.matrix = matrix;
        this.bits = bits;
        this.narrowest = BigInteger.valueOf(matrix.size()).shiftLeft(GUARD_BITS);
    }

    /**
     * An enclosure of the smallest eigenvalue with the given number of accurate bits; empty if the matrix is not known well enough for that, as when the
     * smallest eigenvalue is zero.
     */
    static Optional<Ball> of(FixedPointMatrix matrix, int bits) {
        return new SmallestEigenvalue(matrix, bits).enclose().filter(ball -> ball.relativeAccuracyBits() >= bits);
    }

    /** A factor of A - shift I. */
    private record Shifted(BigInteger shift, CholeskyFactor factor) {
    }

    private Optional<Ball> enclose() {
        StartingPoint start = StartingPoint.of(matrix);
        Optional<Shifted> shifted = first(start);
        BigInteger[] vector = start.vector();
        for (int i = 0; shifted.isPresent() && i < MOST_ROUNDS; i++) {
            CholeskyFactor factor = shifted.get().factor();
            BigInteger shift = shifted.get().shift();
            vector = normalised(factor.solve(normalised(factor.solve(vector))));
            RayleighQuotient quotient = RayleighQuotient.of(matrix, vector);
            BigInteger width = quotient.rounded().abs().shiftRight(bits + 2).max(narrowest);
            if (quotient.rounded().subtract(shift).compareTo(width) <= 0) {
                return Optional.of(enclosure(shifted.get(), quotient));
            }
            BigInteger target = quotient.rounded().subtract(quotient.residual().shiftLeft(1).max(width.shiftRight(1)));
            shifted = between(shifted.get(), target);
        }
        return Optional.empty();
    }

    /**
     * A factor for a shift near to the smallest eigenvalue in doubles, and below it. Where that may be zero, zero is tried: most matrices here are positive
     * definite.
     */
    private Optional<Shifted> first(StartingPoint start) {
        BigInteger shift = start.eigenvalue().subtract(start.margin());
        if (shift.signum() <= 0 && start.eigenvalue().add(start.margin()).signum() >= 0) {
            Optional<Shifted> atZero = shifted(BigInteger.ZERO);
            if (atZero.isPresent() || shifted(narrowest.negate()).isPresent()) {
                // if not empty here, the smallest eigenvalue is zero as far as this matrix is known
                return atZero;
            }
        }
        Optional<Shifted> below = shifted(shift);
        for (int i = 0; below.isEmpty() && i < MOST_ROUNDS; i++) {
            shift = shift.subtract(start.margin().shiftLeft(i));
            below = shifted(shift);
        }
        return below;
    }

    /** A factor for the target, or halfway there; the known one if both are past the eigenvalue, so that a better vector has to be waited for. */
    private Optional<Shifted> between(Shifted known, BigInteger target) {
        if (target.compareTo(known.shift()) <= 0) {
            return Optional.of(known);
        }
        return shifted(target).or(() -> shifted(known.shift().add(target).shiftRight(1))).or(() -> Optional.of(known));
    }

    private Optional<Shifted> shifted(BigInteger shift) {
        return CholeskyFactor.of(matrix, shift).map(factor -> new Shifted(shift, factor));
    }

    private Ball enclosure(Shifted shifted, RayleighQuotient quotient) {
        BallArithmetic balls = new BallArithmetic(Math.max(bits, shifted.shift().bitLength()) + GUARD_BITS);
        // by Weyl, eigenvalues of the true matrix are within the error of those of the matrix in the middle
        Magnitude below = shifted.factor().remainder().add(matrix.error());
        Ball lower = Ball.of(shifted.shift(), -matrix.scale(), Magnitude.ZERO).enlarge(below);
        return balls.union(lower, quotient.value(balls).enlarge(matrix.error()));
    }

    /** The vector with entries of about as many bits as those of the matrix. */
    private BigInteger[] normalised(BigInteger[] vector) {
        int longest = 0;
        for (BigInteger entry : vector) {
            longest = Math.max(longest, entry.bitLength());
        }
        int excess = longest - matrix.scale() - matrix.exponent() - GUARD_BITS;
        BigInteger[] rounded = new BigInteger[vector.length];
        for (int i = 0; i < vector.length; i++) {
            rounded[i] = vector[i].shiftRight(excess);
        }
        return rounded;
    }
}
