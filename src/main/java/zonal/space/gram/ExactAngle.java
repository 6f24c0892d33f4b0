package zonal.space.gram;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/**
 * The angle theta in [0, pi] between two points with rational coordinates, known exactly: cos theta is the root of a rational number.
 *
 * @param signedSquare cos theta |cos theta|
 */
public record ExactAngle(BigFraction signedSquare) {

    /** The angle between the directions of two points of the same dimension. */
    public static ExactAngle between(Point x, Point y) {
        BigInteger product = x.product(y);
        return new ExactAngle(BigFraction.of(product.multiply(product.abs()), x.product(x).multiply(y.product(y))));
    }

    /** Whether the points have the same direction. */
    public boolean isZero() {
        return signedSquare.equals(BigFraction.ONE);
    }

    /** Whether the points have opposite directions. */
    public boolean isStraight() {
        return signedSquare.equals(BigFraction.ONE.negate());
    }

    /** pi - theta. */
    ExactAngle supplement() {
        return new ExactAngle(signedSquare.negate());
    }

    /** cos theta. */
    Ball cosine(BallArithmetic arithmetic) {
        Ball root = arithmetic.sqrt(arithmetic.rational(signedSquare.abs()));
        return signedSquare.signum() < 0 ? arithmetic.negate(root) : root;
    }

    /** theta, with a small relative error however near to 0: sin^2 theta = 1 - cos^2 theta is formed exactly, so nothing cancels. */
    public Ball value(BallArithmetic arithmetic) {
        Ball sine = arithmetic.sqrt(arithmetic.rational(BigFraction.ONE.subtract(signedSquare.abs())));
        return arithmetic.atan2(sine, cosine(arithmetic));
    }

    /** theta as an exact constant. */
    ExactReal value(ExactArithmetic exact) {
        ExactReal root = exact.sqrt(exact.rational(signedSquare.abs()));
        return exact.acos(signedSquare.signum() < 0 ? exact.negate(root) : root);
    }
}
