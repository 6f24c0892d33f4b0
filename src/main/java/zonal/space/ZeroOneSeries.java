package zonal.space;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.decay.Parity;
import zonal.decay.Tail;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Harmonics;

/**
 * The series sum_k N(d,k) nu_k mu_k^-s that decides whether a Gaussian process with eigenvalues nu_k lies in the interpolation space [H]^s: the expectation of the squared norm
 * of its paths there.
 *
 * @param s the smoothness
 * @param value an enclosure of the sum; empty if the series diverges
 * @param divergent for a divergent series, a parity over which its terms are at least {@code least} / k for all large k
 * @param least a positive lower bound of k times the terms; zero for a convergent series
 */
public record ZeroOneSeries(BigFraction s, Optional<Ball> value, Optional<Parity> divergent, Ball least) {

    private static final BallArithmetic BALLS = new BallArithmetic(128);
    private static final int DIGITS = 20;
    private static final int BITS = 60;
    /** The terms below this degree are summed one by one, those from here on as multiples of a power: the multiples vary by about d times the exponents over this. */
    private static final long CUT = 4000;

    /**
     * The series on S^(d-1), for kernels with power laws whose zero degrees agree where the process needs it.
     *
     * @param s not negative
     * @throws InputException if one of the kernels has no power law for a parity, or the law begins too late
     */
    public static ZeroOneSeries of(DecayLaws laws, Kernel process, Kernel space, int dimension, BigFraction s) {
        DecayLaw covariance = laws.of(process, dimension, DIGITS);
        Ball sum = Ball.ZERO;
        for (Parity parity : Parity.values()) {
            boolean vanishes = covariance.of(parity).isEmpty();
            Tails tails = vanishes ? null : Tails.of(laws, process, space, dimension, parity);
            if (!vanishes && tails.exponent(s, dimension).compareTo(BigFraction.ONE) <= 0) {
                return new ZeroOneSeries(s, Optional.empty(), Optional.of(parity), tails.coefficient(dimension, s).lower());
            }
            List<Long> degrees = LongStream.range(0, vanishes ? CUT / 40 : CUT).filter(parity::contains).boxed().toList();
            sum = BALLS.add(sum, terms(laws, process, space, dimension, s, degrees));
            if (!vanishes) {
                sum = BALLS.add(sum, tails.sum(dimension, s));
            }
        }
        return new ZeroOneSeries(s, Optional.of(sum), Optional.empty(), Ball.ZERO);
    }

    private static Ball terms(DecayLaws laws, Kernel process, Kernel space, int dimension, BigFraction s, List<Long> degrees) {
        Eigenvalues eigenvalues = new Eigenvalues(laws);
        List<Eigenvalue> above = eigenvalues.of(process, dimension, degrees, DIGITS);
        List<Eigenvalue> below = eigenvalues.of(space, dimension, degrees, DIGITS);
        Ball sum = Ball.ZERO;
        for (int i = 0; i < degrees.size(); i++) {
            if (!above.get(i).value().isZero()) {
                Ball term = BALLS.multiply(Ball.of(above.get(i).multiplicity()), above.get(i).value());
                sum = BALLS.add(sum, BALLS.divide(term, BALLS.power(below.get(i).value(), s)));
            }
        }
        return sum;
    }

    /** k^p1 nu_k and k^p2 mu_k over the degrees of one parity from the cut on. */
    private record Tails(Tail above, Tail below, BigFraction aboveExponent, BigFraction belowExponent) {

        static Tails of(DecayLaws laws, Kernel process, Kernel space, int dimension, Parity parity) {
            return new Tails(tail(laws, process, dimension, parity), tail(laws, space, dimension, parity), exponent(laws, process, dimension, parity),
                    exponent(laws, space, dimension, parity));
        }

        private static Tail tail(DecayLaws laws, Kernel kernel, int dimension, Parity parity) {
            return laws.scaledTail(kernel, dimension, parity, BITS).filter(tail -> tail.from() <= CUT).orElseThrow(() -> new InputException("kernel " + kernel.text()
                    + " has no power law from degree " + CUT + " on for one of the parities; the series is enclosed for kernels that have"));
        }

        private static BigFraction exponent(DecayLaws laws, Kernel kernel, int dimension, Parity parity) {
            return laws.of(kernel, dimension, DIGITS).power(parity).orElseThrow().exponent();
        }

        /** q: the terms are multiples of k^-q. */
        BigFraction exponent(BigFraction s, int dimension) {
            return aboveExponent.subtract(dimension - 2L).subtract(s.multiply(belowExponent));
        }

        /** The multiples for all degrees from the cut on. N(d,k)/k^(d-2) = (2 + (d-2)/k)/(d-2)! prod_{i=1}^{d-3} (1 + i/k) falls to 2/(d-2)!; for d = 2 it is 2. */
        Ball coefficient(int dimension, BigFraction s) {
            long first = above.parity().next(CUT);
            Ball largest = BALLS.divide(Ball.of(Harmonics.multiplicity(dimension, first)), BALLS.power(Ball.of(first), dimension - 2));
            Ball least = BALLS.divide(Ball.of(2), BALLS.gamma(BigFraction.of(dimension - 1L)));
            Ball ratio = BALLS.divide(above.over(first, Tail.UNBOUNDED), BALLS.power(below.over(first, Tail.UNBOUNDED), s));
            return BALLS.multiply(BALLS.union(least, largest), ratio);
        }

        /**
         * The sum over k = K, K+2, ... of the multiples of f(k) = k^-q, q > 1. As f is convex, f(k) <= 1/2 Int_{k-1}^{k+1} f and f(k) + f(k+2) >= Int_k^{k+2} f, so that the sum of f lies between
         * f(K)/2 + 1/2 Int_K^inf f and 1/2 Int_{K-1}^inf f.
         */
        Ball sum(int dimension, BigFraction s) {
            BigFraction q = exponent(s, dimension);
            long first = above.parity().next(CUT);
            Ball least = BALLS.shift(BALLS.add(BALLS.power(Ball.of(first), q.negate()), integral(first, q)), -1);
            return BALLS.multiply(coefficient(dimension, s), BALLS.union(least, BALLS.shift(integral(first - 1, q), -1)));
        }

        private static Ball integral(long from, BigFraction q) {
            return BALLS.divide(BALLS.power(Ball.of(from), BigFraction.ONE.subtract(q)), BALLS.rational(q.subtract(1)));
        }
    }
}
