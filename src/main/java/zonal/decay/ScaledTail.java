package zonal.decay;

import java.util.function.Function;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.JetArithmetic;
import zonal.number.Magnitude;
import zonal.number.Truth;

/**
 * h(k) = k^p mu_k over the degrees of a tail law. With x = 1/k it is T(x) (S(x) +- r), T(x) = k^p I_k(j0) and S the sum of singular terms, both analytic in x, and r the remainder,
 * for which k^2 r decreases.
 */
final class ScaledTail implements Tail {

    private final AngularTailLaw law;
    private final BallArithmetic balls;

    ScaledTail(AngularTailLaw law) {
        this.law = law;
        this.balls = law.balls();
    }

    @Override
    public Parity parity() {
        return law.parity();
    }

    @Override
    public long from() {
        return law.from();
    }

    @Override
    public Ball limit() {
        return law.limit();
    }

    @Override
    public Ball at(long degree) {
        return balls.multiply(balls.power(Ball.of(degree), law.exponent()), law.eigenvalue(degree));
    }

    @Override
    public Ball over(long first, long last) {
        Ball x = inverses(balls, first, last);
        Ball middle = x.midpoint();
        JetArithmetic<Ball> jets = new JetArithmetic<>(balls, 1);
        Ball slope = main(jets, jets::constant, jets.variable(x)).coefficient(1);
        // the mean value theorem on the interval of real numbers x
        Ball value = balls.add(main(balls, ball -> ball, middle), balls.multiply(slope, balls.subtract(x, middle)));
        return value.enlarge(remainder(x, first));
    }

    /** With h(x) = h(0) + c1 x + c2 x^2 for a c2 out of the ball of second Taylor coefficients over [0, x]: (h - h(0))/x, or (h - h(0))/x^2 where c1 vanishes. */
    @Override
    public Truth isBelowLimit(long first) {
        Ball x = inverses(balls, first, UNBOUNDED);
        JetArithmetic<Ball> jets = new JetArithmetic<>(balls, 2);
        Ball linear = main(jets, jets::constant, jets.variable(Ball.ZERO)).coefficient(1);
        Ball quadratic = main(jets, jets::constant, jets.variable(x)).coefficient(2);
        // k r <= first r and k^2 r <= first^2 r, as k^2 r decreases
        Ball quotient = linear.isZero() ? quadratic.enlarge(remainder(x, first).multiply(square(first)))
                : balls.add(linear, balls.multiply(x, quadratic)).enlarge(remainder(x, first).multiply(Magnitude.of(first)));
        return quotient.isNegative();
    }

    /** |T| r over the degrees from first on: r <= relative (from/first)^2. */
    private Magnitude remainder(Ball x, long first) {
        Magnitude decrease = balls.divide(Ball.of(law.from()), Ball.of(first)).magnitude().min(Magnitude.ONE);
        return law.scaledTerm(balls, ball -> ball, x).magnitude().multiply(law.relative()).multiply(decrease).multiply(decrease);
    }

    private static Magnitude square(long degree) {
        return Magnitude.of(degree).multiply(Magnitude.of(degree));
    }

    private <T> T main(Arithmetic<T> arithmetic, Function<Ball, T> constant, T x) {
        return arithmetic.multiply(law.scaledTerm(arithmetic, constant, x), law.mainSeries(arithmetic, constant, law.inverseSquare(arithmetic, x)));
    }

    /** The interval of 1/k for k from first to last. */
    static Ball inverses(BallArithmetic balls, long first, long last) {
        Ball largest = balls.divide(Ball.ONE, Ball.of(first));
        return balls.union(last == UNBOUNDED ? Ball.ZERO : balls.divide(Ball.ONE, Ball.of(last)), largest);
    }
}
