package zonal.symbolic;

import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.quadrature.GaussianPairIntegral;
import zonal.quadrature.StripGrowth;

/**
 * Checks the dual of a smooth activation against certified quadrature of its definition, the two-dimensional integral E[sigma(X) sigma(Y)], at random variances and
 * correlations: the seed is the text of the activation. A check that does not succeed, for whatever reason, is a {@link DerivationException}.
 */
final class DualGuard {

    static final int SAMPLES = 3;
    private static final int BITS = 44;
    /** The radius with which an enclosure counts as evidence, relative to the larger of the value and 1. */
    private static final double LARGEST_RADIUS = 1e-12;

    private final BallArithmetic balls = new BallArithmetic(96);

    /** A pair of standard deviations and a correlation. */
    private record Sample(double first, double second, double correlation) {

        static Sample random(Random random, boolean sameVariance) {
            double first = tenth(5 + random.nextInt(8));
            return new Sample(first, sameVariance ? first : tenth(5 + random.nextInt(8)), tenth(random.nextInt(19) - 9));
        }

        private static double tenth(int count) {
            return Math.scalb(Math.round(Math.scalb(count / 10.0, 10)), -10);
        }
    }

    /**
     * Checks value and derivative.
     *
     * @param activation sigma, a formula in x
     */
    void check(Formula activation, DualActivation dual) {
        Formula derivative = FormulaDerivative.of(activation, ActivationFunction.VARIABLE);
        if (dual instanceof DualActivation.InCovariance closed) {
            check(activation, closed.value());
            check(derivative, closed.derivative());
        } else if (dual instanceof DualActivation.BySeries series) {
            checkSeries(activation, series.function());
            checkSeries(derivative, series.derivative());
        } else {
            throw new IllegalArgumentException("not the dual of a smooth activation");
        }
    }

    private void check(Formula function, Formula closedForm) {
        GaussianPairIntegral quadrature = quadrature(function);
        Program program = Program.of(closedForm, GaussianPairMoment.FIRST_VARIANCE, GaussianPairMoment.SECOND_VARIANCE, GaussianPairMoment.COVARIANCE);
        Random random = new Random(FormulaText.print(function).hashCode());
        for (int i = 0; i < SAMPLES; i++) {
            Sample sample = Sample.random(random, false);
            Ball first = Ball.exactly(sample.first());
            Ball second = Ball.exactly(sample.second());
            Ball covariance = balls.multiply(balls.multiply(first, second), Ball.exactly(sample.correlation()));
            Ball claimed = program.evaluate(balls, List.of(balls.square(first), balls.square(second), covariance)).get(0);
            require(function, sample, claimed, quadrature.of(sample.first(), sample.second(), sample.correlation()));
        }
    }

    private void checkSeries(Formula function, Formula claimedFunction) {
        GaussianPairIntegral quadrature = quadrature(function);
        Sample sample = Sample.random(new Random(FormulaText.print(function).hashCode()), true);
        Formula variance = Formulas.rational(BigFraction.from(sample.first()).pow(2));
        Formula series = new Formula.Expectation(claimedFunction, variance, Formulas.rational(
                BigFraction.from(sample.correlation())));
        require(function, sample, Program.valueOf(series, balls), quadrature.of(sample.first(), sample.second(), sample.correlation()));
    }

    private static GaussianPairIntegral quadrature(Formula function) {
        StripGrowth growth = StripAnalysis.of(function).orElseThrow(() -> new DerivationException("it, or its derivative, " + StripAnalysis.REFUSAL));
        return new GaussianPairIntegral(StripAnalysis.OfFormula.of(function), growth, BITS);
    }

    private static void require(Formula function, Sample sample, Ball claimed, Ball certified) {
        String where = "standard deviations " + sample.first() + ", " + sample.second() + ", correlation " + sample.correlation();
        Magnitude largest = Magnitude.of(LARGEST_RADIUS).multiply(Magnitude.ONE.max(certified.magnitude()));
        if (claimed.radius().compareTo(largest) > 0 || certified.radius().compareTo(largest) > 0) {
            throw new DerivationException("its dual cannot be compared with quadrature within reasonable time, at " + where
                    + "; use a function that oscillates less and has no poles near to the real axis");
        }
        if (!claimed.overlaps(certified)) {
            throw new DerivationException("the dual of " + FormulaText.print(function) + " is " + certified.toDouble() + " by certified quadrature, not "
                    + claimed.toDouble() + ", at " + where);
        }
    }
}
