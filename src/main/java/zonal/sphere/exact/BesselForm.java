package zonal.sphere.exact;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Magnitude;
import zonal.number.Truth;

/**
 * The eigenvalues of C exp(z t): mu_k = C Gamma(d/2) (2/z)^(d/2-1) I_(k+d/2-1)(z) = C sum_m (z/2)^(2m+k) / (m! (d/2)_(m+k)), from the power series of exp and
 * mu_k[t^p] = p! / (2^p m! (d/2)_(m+k)) with p = 2m + k (docs/closed-forms.md).
 *
 * @param constant C
 * @param rate z, not zero
 */
public record BesselForm(ExactReal constant, ExactReal rate) implements ClosedForm {

    private static final int SIGN_BITS = 2048;
    /** Bits of working precision beyond those asked for, so that the terms left out and not the rounding are the error. */
    private static final int GUARD = 64;

    /** Whether z is negative, so that the eigenvalues are (-1)^k times those for -z. */
    public boolean alternates() {
        return rate.isPositive(SIGN_BITS) == Truth.FALSE;
    }

    /** The modulus of z. */
    public ExactReal size() {
        return alternates() ? new ExactArithmetic().negate(rate) : rate;
    }

    @Override
    public Optional<ExactReal> exact(long degree, int dimension) {
        return ElementaryIntegrals.ofCosine(rate, degree, dimension).map(value -> new ExactArithmetic().multiply(constant, value));
    }

    @Override
    public Ball enclose(long degree, int dimension, int bits) {
        int working = bits + GUARD;
        BallArithmetic balls = new BallArithmetic(working);
        Ball z = rate.enclose(working);
        Ball term = constant.enclose(working);
        for (long i = 0; i < degree; i++) {
            term = balls.divide(balls.multiply(term, z), dimension + 2 * i);
        }
        Ball halfSquare = balls.shift(balls.square(z), -1);
        Ball sum = Ball.ZERO;
        for (long m = 0;; m++) {
            sum = balls.add(sum, term);
            Ball quotient = balls.multiply(halfSquare, balls.rational(BigFraction.of(1, (m + 1) * (dimension + 2 * (m + degree)))));
            term = balls.multiply(term, quotient);
            // the quotients fall: below 1/2 the terms left out add up to at most twice the first of them
            if (quotient.magnitude().compareTo(Magnitude.powerOfTwo(-1)) <= 0 && term.magnitude().shift(bits).compareTo(sum.magnitude()) <= 0) {
                return sum.enlarge(term.magnitude().shift(1));
            }
        }
    }
}
