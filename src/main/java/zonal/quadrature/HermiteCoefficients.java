package zonal.quadrature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * Certified Hermite coefficients a_p = E[f(s g) h_p(g)], g standard normal, h_p = He_p/sqrt(p!), and the second moment E[f(s g)^2] = sum a_p^2, by the trapezoidal
 * rule.
 *
 * <p>The rule with step h is off by at most 2M/(exp(2 pi w/h) - 1) for an integrand that is analytic on |Im x| <= w and whose modulus has an integral of at most M along
 * every line Im x = v within (Trefethen and Weideman 2014, theorem 5.1). |density(x + iv)| = density(x) exp(v^2/2), and the integral of |h_p(x + iv)|^2 times
 * the density is sum_m binom(p, m) v^(2m)/m! <= exp(2 |v| sqrt(p)), since h_p(x + iv) = sum_m sqrt(binom(p, m)/m!) (iv)^m h_(p-m)(x).
 */
final class HermiteCoefficients {

    private static final double LOG_2 = Math.log(2);
    private static final double SLACK = 1 + 1e-9;
    private static final int STEP_BITS = 8;
    /** Nodes times orders: about half a minute. */
    private static final long MOST_WORK = 4_000_000;

    private final BallArithmetic balls;
    private final Ball scale;
    private final int step;
    private final int nodes;
    private final int orders;
    private final Magnitude error;
    private final Magnitude momentError;
    private final List<Ball> even = new ArrayList<>();
    private final List<Ball> odd = new ArrayList<>();
    private final Ball secondMoment;

    private HermiteCoefficients(AnalyticFunction function, StripGrowth growth, Ball deviation, int orders, int bits) {
        this.orders = orders;
        double s = deviation.upper().toDouble() * SLACK;
        double width = growth.halfWidth() / s / SLACK;
        double rate = growth.rate() * s;
        double constant = Math.max(0, growth.constant());
        // log M for a coefficient by Cauchy-Schwarz, with E exp(2 rate |g|) <= 2 exp(2 rate^2); for the second moment
        double logMass = SLACK * (width * width / 2 + constant + LOG_2 + rate * rate + width * Math.sqrt(orders));
        double logMomentMass = SLACK * (width * width / 2 + 2 * constant + LOG_2 + 2 * rate * rate);
        double decay = (bits + 4) * LOG_2 + Math.max(logMass, logMomentMass);
        this.step = (int) Math.floor(Math.scalb(2 * Math.PI * width / decay, STEP_BITS));
        double reach = 2 * rate + 2 * Math.sqrt((bits + 4) * LOG_2 + 2 * constant + 2 * rate * rate);
        this.nodes = (int) Math.min(Integer.MAX_VALUE / 2, Math.ceil(Math.scalb(reach, STEP_BITS) / step));
        this.balls = new BallArithmetic(bits + 48);
        this.scale = deviation;
        double h = Math.scalb(step, -STEP_BITS);
        double end = nodes * h;
        this.error = truncation(logMass, width, h).add(cut(constant, rate, h, end));
        this.momentError = truncation(logMomentMass, width, h).add(cutOfMoment(constant, rate, h, end));
        this.secondMoment = isReachable() ? prepare(function) : Ball.UNKNOWN;
    }

    /** Coefficients with an absolute error of about 2^-bits for p up to the number of orders; empty if that takes too many nodes. */
    static Optional<HermiteCoefficients> of(AnalyticFunction function, StripGrowth growth, Ball deviation, int orders, int bits) {
        return Optional.of(new HermiteCoefficients(function, growth, deviation, orders, bits)).filter(HermiteCoefficients::isReachable);
    }

    private boolean isReachable() {
        return step > 0 && (long) nodes * orders <= MOST_WORK;
    }

    /** E[f(s g)^2]. */
    Ball secondMoment() {
        return secondMoment;
    }

    private Magnitude truncation(double logMass, double width, double h) {
        Ball growth = balls.exp(balls.divide(balls.multiply(balls.pi(), Ball.exactly(2 * width / SLACK)), Ball.exactly(h)));
        return balls.divide(balls.multiply(Ball.of(2), balls.exp(Ball.exactly(logMass))), balls.subtract(growth, Ball.ONE)).magnitude();
    }

    /**
     * The nodes beyond R: |h_p(x)| <= 1.09 exp(x^2/4) (Cramer; DLMF 18.14.9), and exp(rate x - x^2/4) falls for x > 2 rate, so that they add up to at most
     * 2 (h + 1) exp(constant + rate^2 - (R - 2 rate)^2/4).
     */
    private Magnitude cut(double constant, double rate, double h, double reach) {
        return exponential(constant + rate * rate - (reach - 2 * rate) * (reach - 2 * rate) / 4, h);
    }

    /** Likewise exp(2 rate x - x^2/2) for x > 2 rate: at most 2 (h + 1) exp(2 constant + 2 rate^2 - (R - 2 rate)^2/2). */
    private Magnitude cutOfMoment(double constant, double rate, double h, double reach) {
        return exponential(2 * constant + 2 * rate * rate - (reach - 2 * rate) * (reach - 2 * rate) / 2, h);
    }

    private Magnitude exponential(double exponent, double h) {
        double enlarged = exponent + Math.abs(exponent) * 1e-9 + 1e-9;
        return balls.multiply(Ball.exactly(2.01 * (h + 1)), balls.exp(Ball.exactly(enlarged))).magnitude();
    }

    /** Fills the sums f(s x) + f(-s x) and f(s x) - f(-s x), times density and step, at the nodes x >= 0; returns the second moment. */
    private Ball prepare(AnalyticFunction function) {
        Ball factor = balls.divide(Ball.of(BigInteger.valueOf(step), -STEP_BITS, Magnitude.ZERO), balls.sqrt(balls.shift(balls.pi(), 1)));
        Ball moment = Ball.ZERO;
        for (int i = 0; i <= nodes; i++) {
            Ball x = Ball.of(BigInteger.valueOf((long) i * step), -STEP_BITS, Magnitude.ZERO);
            Ball weight = balls.multiply(factor, balls.exp(balls.shift(balls.negate(balls.square(x)), -1)));
            Ball right = function.value(balls, balls.multiply(scale, x));
            Ball left = i == 0 ? Ball.ZERO : function.value(balls, balls.negate(balls.multiply(scale, x)));
            moment = balls.add(moment, balls.multiply(weight, balls.add(balls.square(right), balls.square(left))));
            even.add(balls.multiply(weight, balls.add(right, left)));
            odd.add(balls.multiply(weight, balls.subtract(right, left)));
        }
        return moment.enlarge(momentError);
    }

    /**
     * a_0, a_1, ... as long as they are wanted. The polynomials are computed exactly at the nodes x = m 2^-8: H_p = 2^(8p) He_p(x) are integers with
     * H_(p+1) = m H_p - p 2^16 H_(p-1).
     */
    final class Sequence {

        private BigInteger[] before = new BigInteger[nodes + 1];
        private BigInteger[] current = new BigInteger[nodes + 1];
        private Ball rootOfFactorial = Ball.ONE;
        private int order;

        Sequence() {
            Arrays.fill(before, BigInteger.ZERO);
            Arrays.fill(current, BigInteger.ONE);
        }

        /** The next coefficient. */
        Ball next() {
            List<Ball> weights = order % 2 == 0 ? even : odd;
            Ball sum = Ball.ZERO;
            for (int i = 0; i <= nodes; i++) {
                sum = balls.add(sum, balls.multiply(weights.get(i), rounded(current[i], -(long) STEP_BITS * order)));
            }
            Ball coefficient = balls.divide(sum, rootOfFactorial).enlarge(error);
            advance();
            return coefficient;
        }

        /** value 2^exponent to a few bits more than the precision; what is shifted out is less than one unit. */
        private Ball rounded(BigInteger value, long exponent) {
            int excess = value.bitLength() - balls.precision() - 8;
            return excess <= 0 ? Ball.of(value, exponent, Magnitude.ZERO)
                    : Ball.of(value.shiftRight(excess), exponent + excess, Magnitude.powerOfTwo(exponent + excess));
        }

        private void advance() {
            BigInteger factor = BigInteger.valueOf(order).shiftLeft(2 * STEP_BITS);
            for (int i = 0; i <= nodes; i++) {
                BigInteger following = current[i].multiply(BigInteger.valueOf((long) i * step)).subtract(before[i].multiply(factor));
                before[i] = current[i];
                current[i] = following;
            }
            order++;
            rootOfFactorial = balls.multiply(rootOfFactorial, balls.sqrt(Ball.of(order)));
        }
    }
}
