package zonal.decay;

import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.number.Magnitude;
import zonal.number.Truth;

/**
 * mu_k(K1)/mu_k(K2) over the degrees of two tail laws of equal exponent. The leading terms I_k(j0) cancel: with u = 1/n^2, n = k + (d-2)/2, the ratio is
 * (S1(u) +- r1)/(S2(u) +- r2), S the sums of singular terms and r the remainders, for which k^2 r decreases.
 */
final class RatioTail implements Tail {

    private final AngularTailLaw above;
    private final AngularTailLaw below;
    private final int dimension;
    private final BallArithmetic balls;

    /** The ratio of the eigenvalues of the first law to those of the second. */
    RatioTail(AngularTailLaw above, AngularTailLaw below, int dimension) {
        if (above.parity() != below.parity() || !above.exponent().equals(below.exponent())) {
            throw new IllegalArgumentException("laws of different parity or exponent have no ratio with a limit");
        }
        this.above = above;
        this.below = below;
        this.dimension = dimension;
        this.balls = above.balls();
    }

    @Override
    public Parity parity() {
        return above.parity();
    }

    @Override
    public long from() {
        return Math.max(above.from(), below.from());
    }

    @Override
    public Ball limit() {
        return balls.divide(above.limit(), below.limit());
    }

    @Override
    public Ball at(long degree) {
        return over(degree, degree);
    }

    @Override
    public Ball over(long first, long last) {
        Ball u = squares(first, last);
        Ball middle = u.midpoint();
        JetArithmetic<Ball> jets = new JetArithmetic<>(balls, 1);
        Ball slope = ratio(jets, jets.variable(u)).coefficient(1);
        Ball value = balls.add(balls.divide(above.mainSeries(balls, ball -> ball, middle), below.mainSeries(balls, ball -> ball, middle)),
                balls.multiply(slope, balls.subtract(u, middle)));
        return value.enlarge(remainder(value, u, first));
    }

    /** (R(u) - R(0))/u lies in R'([0, u]). */
    @Override
    public Truth isBelowLimit(long first) {
        Ball u = squares(first, UNBOUNDED);
        JetArithmetic<Ball> jets = new JetArithmetic<>(balls, 1);
        Jet<Ball> ratio = ratio(jets, jets.variable(u));
        Ball overDegrees = over(first, UNBOUNDED);
        // n^2 times the remainder: k^2 r decreases, and n/k = 1 + lambda/k does too
        Magnitude scale = balls.divide(Ball.ONE, square(first)).magnitude();
        return ratio.coefficient(1).enlarge(remainder(overDegrees, u, first).multiply(scale)).isNegative();
    }

    private Jet<Ball> ratio(JetArithmetic<Ball> jets, Jet<Ball> u) {
        return jets.divide(above.mainSeries(jets, jets::constant, u), below.mainSeries(jets, jets::constant, u));
    }

    /** |(S1 +- r1)/(S2 +- r2) - S1/S2| <= (r1 + |S1/S2| r2) / |S2 +- r2|. */
    private Magnitude remainder(Ball ratio, Ball u, long first) {
        Magnitude second = remainder(below, first);
        Ball divisor = below.mainSeries(balls, ball -> ball, u).enlarge(second);
        Magnitude inverse = balls.divide(Ball.ONE, divisor).magnitude();
        return remainder(above, first).add(ratio.magnitude().multiply(second)).multiply(inverse);
    }

    private static Magnitude remainder(AngularTailLaw law, long first) {
        Magnitude ratio = law.balls().divide(Ball.of(law.from()), Ball.of(first)).magnitude().min(Magnitude.ONE);
        return law.relative().multiply(ratio).multiply(ratio);
    }

    /** The interval of u = 1/n^2. */
    private Ball squares(long first, long last) {
        return last == first ? square(first) : balls.union(last == UNBOUNDED ? Ball.ZERO : square(last), square(first));
    }

    private Ball square(long degree) {
        return balls.divide(Ball.of(4), balls.square(Ball.of(2 * degree + dimension - 2L)));
    }
}
