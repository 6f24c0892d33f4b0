package zonal.sphere.exact;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Magnitude;

/**
 * The eigenvalues of C exp(a x) with x = sin(theta/2): C sum_j a^j/j! mu_k[x^j], where with v = j/2 (docs/closed-forms.md)
 * mu_k[x^j] = 2^(d-2) Gamma(d/2) Gamma(v + (d-1)/2) (-v)_k / (sqrt(pi) Gamma(k + v + d-1)).
 *
 * @param constant C
 * @param rate a
 */
public record DistanceSeries(ExactReal constant, ExactReal rate) implements ClosedForm {

    /** Bits of working precision beyond those asked for, so that the terms left out and not the rounding are the error. */
    private static final int GUARD = 64;

    @Override
    public Optional<ExactReal> exact(long degree, int dimension) {
        return ElementaryIntegrals.ofDistance(rate, degree, dimension).map(value -> new ExactArithmetic().multiply(constant, value));
    }

    @Override
    public Ball enclose(long degree, int dimension, int bits) {
        int working = bits + GUARD;
        BallArithmetic balls = new BallArithmetic(working);
        Ball a = rate.enclose(working);
        // odd powers from x, even ones from x^(2k), the first whose eigenvalue is not zero
        Ball odd = balls.multiply(balls.multiply(Base.DISTANCE.at(degree, dimension).enclose(working), balls.rational(BigFraction.of(-1, 4))),
                balls.divide(a, balls.pi()));
        Ball even = firstEven(balls, a, degree, dimension);
        Ball sum = balls.add(sum(balls, bits, a, odd, 1, degree, dimension), sum(balls, bits, a, even, 2 * degree, degree, dimension));
        return balls.multiply(constant.enclose(working), sum);
    }

    /** a^(2k)/(2k)! mu_k[x^(2k)], with mu_k[x^(2k)] = (-1)^k k! ((d-1)/2)_k / (d-1)_(2k). */
    private static Ball firstEven(BallArithmetic balls, Ball a, long degree, int dimension) {
        Ball term = Ball.ONE;
        Ball square = balls.square(a);
        for (long i = 0; i < degree; i++) {
            BigFraction ratio = BigFraction.of(-(i + 1) * (dimension - 1 + 2 * i), 2)
                    .divide(BigFraction.of((dimension - 1 + 2 * i) * (dimension + 2 * i)))
                    .divide(BigFraction.of((2 * i + 1) * (2 * i + 2)));
            term = balls.multiply(balls.multiply(term, square), balls.rational(ratio));
        }
        return term;
    }

    /**
     * The sum of the terms of every other j from the first one on, with mu_k[x^(j+2)]/mu_k[x^j] = (v + (d-1)/2)(v+1) / ((v+1-k)(k+v+d-1)) for v = j/2.
     */
    private static Ball sum(BallArithmetic balls, int bits, Ball a, Ball first, long from, long degree, int dimension) {
        Ball sum = Ball.ZERO;
        Ball term = first;
        Ball square = balls.square(a);
        for (long j = from;; j += 2) {
            sum = balls.add(sum, term);
            BigFraction moments = BigFraction.of(j + dimension - 1).multiply(j + 2)
                    .divide(BigFraction.of(j + 2 - 2 * degree).multiply(2 * degree + j + 2L * dimension - 2));
            Ball quotient = balls.divide(balls.multiply(square, balls.rational(moments)), balls.multiply(balls.integer(j + 1), j + 2));
            term = balls.multiply(term, quotient);
            // for j > 2k the quotients a^2 (j+d-1)/(j+1) / ((j+2-2k)(2k+j+2d-2)) fall; below 1/2 the terms left out add up to at most twice the first of them
            boolean small = quotient.magnitude().compareTo(Magnitude.powerOfTwo(-1)) <= 0;
            if (j > 2 * degree && small && term.magnitude().shift(bits).compareTo(sum.magnitude()) <= 0) {
                return sum.enlarge(term.magnitude().shift(1));
            }
        }
    }
}
