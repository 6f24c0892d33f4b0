package zonal.space.gram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;

/**
 * The extreme eigenvalues of a Gram matrix, certified.
 *
 * <p>A matrix with an exact null vector has the smallest eigenvalue 0 if no eigenvalue is negative. The kernels of networks and the reference kernels are
 * positive semi-definite in every dimension. For a formula, the null vectors are moved away: with B = A + s sum c c^T/|c|^2 over them, w^T A w = w^T B w for
 * every w orthogonal to them all, so that a positive definite B shows it.
 */
public final class GramEigenvalues {

    private static final int GUARD_BITS = 64;
    /** Doublings of the working precision before an eigenvalue counts as not separable from zero; fewer for many points. */
    private static final int MOST_DOUBLINGS = 5;
    private static final int MANY_POINTS = 50;

    private final GramMatrix matrix;
    private final List<NullVector> nullVectors;
    private final Map<Integer, FixedPointMatrix> enclosures = new HashMap<>();

    private GramEigenvalues(GramMatrix matrix) {
        this.matrix = matrix;
        this.nullVectors = NullVectors.of(matrix);
    }

    /** The eigenvalues of the matrix, which is enclosed once for every precision that they take. */
    public static GramEigenvalues of(GramMatrix matrix) {
        return new GramEigenvalues(matrix);
    }

    /** Linearly independent vectors that the matrix is proved to send to zero; there may be others. */
    public List<NullVector> nullVectors() {
        return nullVectors;
    }

    /**
     * The smallest eigenvalue, narrow enough to be printed with the digits, or exactly zero if that is proved.
     *
     * @throws InputException if it cannot be separated from zero
     */
    public Ball smallest(int digits) {
        int bits = bits(digits);
        if (isSingular()) {
            return Ball.ZERO;
        }
        for (int doubling = 0; doubling <= doublings(); doubling++) {
            Optional<Ball> value = SmallestEigenvalue.of(enclosure(bits << doubling), bits(digits) - GUARD_BITS);
            if (value.isPresent() && DecimalEnclosure.of(value.get(), digits).isPresent()) {
                return value.get();
            }
        }
        throw new InputException("the smallest eigenvalue of the Gram matrix of " + matrix.kernel().text() + " on " + matrix.size()
                + " points cannot be separated from zero at " + (bits << doublings()) + " bits; take points farther from each other, or fewer");
    }

    /** The largest eigenvalue, narrow enough to be printed with the digits. */
    public Ball largest(int digits) {
        int bits = bits(digits);
        for (int doubling = 0; doubling <= doublings(); doubling++) {
            Optional<Ball> value = SmallestEigenvalue.of(enclosure(bits << doubling).negated(), bits(digits) - GUARD_BITS);
            if (value.isPresent() && DecimalEnclosure.of(value.get(), digits).isPresent()) {
                return new BallArithmetic(bits << doubling).negate(value.get());
            }
        }
        throw new InputException("the largest eigenvalue of the Gram matrix of " + matrix.kernel().text() + " cannot be separated from zero at "
                + (bits << doublings()) + " bits; take other points");
    }

    /**
     * The largest eigenvalue over the smallest, narrow enough to be printed with the digits; the ball without information if the smallest is zero.
     *
     * @throws InputException if the smallest eigenvalue cannot be separated from zero, or is negative
     */
    public Ball conditionNumber(int digits) {
        Ball smallest = smallest(digits + 2);
        if (smallest.isNegative().isCertain()) {
            throw new InputException("the Gram matrix of " + matrix.kernel().text() + " has the negative eigenvalue " + smallest
                    + "; the condition number is offered for positive definite matrices");
        }
        return new BallArithmetic(bits(digits)).divide(largest(digits + 2), smallest);
    }

    /** Whether the smallest eigenvalue is proved to be zero. */
    private boolean isSingular() {
        boolean semidefinite = matrix.kernel().kind() != Kernel.Kind.FORMULA;
        return !nullVectors.isEmpty() && (semidefinite || isDefiniteOffNullVectors()) || semidefinite && NullVectors.exceedRank(matrix);
    }

    private boolean isDefiniteOffNullVectors() {
        int bits = bits(1);
        BallArithmetic balls = new BallArithmetic(bits + Integer.SIZE);
        List<List<Ball>> vectors = nullVectors.stream().map(vector -> vector.components().stream().map(component -> component.value(balls)).toList()).toList();
        List<Ball> squares = vectors.stream().map(vector -> vector.stream().map(balls::square).reduce(Ball.ZERO, balls::add)).toList();
        BiFunction<Integer, Integer, Ball> entries = matrix.entries(balls);
        FixedPointMatrix moved = FixedPointMatrix.of(matrix.size(), bits, (i, j) -> {
            Ball entry = entries.apply(i, j);
            for (int n = 0; n < vectors.size(); n++) {
                entry = balls.add(entry, balls.divide(balls.multiply(vectors.get(n).get(i), vectors.get(n).get(j)), squares.get(n)));
            }
            return entry;
        });
        return SmallestEigenvalue.of(moved, 1).filter(least -> least.isPositive().isCertain()).isPresent();
    }

    private FixedPointMatrix enclosure(int bits) {
        return enclosures.computeIfAbsent(bits, matrix::enclose);
    }

    private int doublings() {
        return matrix.size() > MANY_POINTS ? MOST_DOUBLINGS - 2 : MOST_DOUBLINGS;
    }

    private static int bits(int digits) {
        return (int) Math.ceil((digits + 1) * Math.log(10) / Math.log(2)) + GUARD_BITS;
    }
}
