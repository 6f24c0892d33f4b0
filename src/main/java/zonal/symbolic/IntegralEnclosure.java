package zonal.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.quadrature.AnalyticFunction;
import zonal.quadrature.AnalyticIntegral;

/** Balls that contain the values of formulas and, by certified quadrature, of integrals, at exact values of their parameters. */
final class IntegralEnclosure {

    /** Absolute accuracy in bits aimed at; the comparisons need about 84. */
    private static final int ACCURACY = 140;
    private static final int PRECISION = ACCURACY + 40;
    /** Where the integrals over a half line are cut off: exp(-16^2/2) < 10^-55. */
    private static final int CUT = 16;
    private static final int PANELS = 8;

    private final BallArithmetic balls = new BallArithmetic(PRECISION);
    private final AnalyticIntegral quadrature = new AnalyticIntegral(ACCURACY);
    private final Map<GaussianMoment, Ball> moments = new HashMap<>();

    /** The arithmetic of the enclosures. */
    BallArithmetic balls() {
        return balls;
    }

    /** A ball that contains the value of the formula. */
    Ball of(Formula formula, Map<String, BigFraction> parameters) {
        List<Ball> values = new ArrayList<>();
        parameters.values().forEach(value -> values.add(balls.rational(value)));
        return Program.of(formula, parameters.keySet().toArray(String[]::new)).evaluate(balls, values).get(0);
    }

    /**
     * A ball that contains the value of an integral over a bounded interval.
     *
     * @throws DerivationException if the integrand is not analytic on the closed interval
     */
    Ball of(DefiniteIntegral integral, Map<String, BigFraction> parameters) {
        Formula upper = integral.upper().orElseThrow(() -> new IllegalArgumentException("unbounded interval"));
        return integrate(integral, parameters, of(integral.lower(), parameters), of(upper, parameters));
    }

    /** A ball that contains the value of the moment, computed once for each. */
    Ball of(GaussianMoment moment) {
        return moments.computeIfAbsent(moment, missing -> of(missing, CUT));
    }

    /**
     * A ball that contains the value of the moment, the integral being cut off at T = cut.
     *
     * <p>Beyond T, r^n exp(-r^2/4) decreases as soon as T^2 >= 2n, so the tail is at most T^n exp(-T^2/4) times the integral of exp(-r^2/4) <= (r/T) exp(-r^2/4)
     * from T on, which is (2/T) exp(-T^2/4): together 2 T^(n-1) exp(-T^2/2).
     */
    Ball of(GaussianMoment moment, int cut) {
        if (2 * moment.degree() > cut * cut) {
            throw new IllegalArgumentException("the tail of degree " + moment.degree() + " has no bound from " + cut + " on");
        }
        DefiniteIntegral integral = moment.integral();
        Ball sum = Ball.ZERO;
        for (int panel = 0; panel < PANELS; panel++) {
            sum = balls.add(sum, integrate(integral, Map.of(), balls.rational(BigFraction.of(panel * cut, PANELS)),
                    balls.rational(BigFraction.of((panel + 1) * cut, PANELS))));
        }
        Ball gaussian = balls.exp(balls.rational(BigFraction.of(-cut * cut, 2)));
        Ball tail = balls.multiply(balls.multiply(Ball.of(2), balls.power(Ball.of(cut), moment.degree() - 1)), gaussian);
        return sum.enlarge(tail.magnitude());
    }

    private Ball integrate(DefiniteIntegral integral, Map<String, BigFraction> parameters, Ball from, Ball to) {
        List<String> inputs = new ArrayList<>(List.of(integral.variable()));
        inputs.addAll(parameters.keySet());
        Program integrand = Program.of(integral.integrand(), inputs.toArray(String[]::new));
        try {
            return quadrature.of(new AnalyticFunction() {
                @Override
                public <T> T value(Arithmetic<T> arithmetic, T x) {
                    List<T> values = new ArrayList<>(List.of(x));
                    parameters.values().forEach(value -> values.add(arithmetic.rational(value)));
                    return integrand.evaluate(arithmetic, values).get(0);
                }
            }, from, to);
        } catch (InputException e) {
            throw new DerivationException("no certified value of " + integral.text() + ": " + e.getMessage(), e);
        }
    }
}
