package zonal.quadrature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

class GaussLegendreRuleTest {

    @Property(tries = 60, seed = "1")
    void integratesEvenMonomialsBelowDegree2NExactly(@ForAll @IntRange(min = 1, max = 60) int points, @ForAll @IntRange(min = 64, max = 700) int precision,
            @ForAll @IntRange(min = 0, max = 60) int half) {
        int power = 2 * (half % points);
        Ball integral = integral(GaussLegendreRule.of(points, precision), power, new BallArithmetic(precision + 64));
        assertTrue(integral.contains(BigFraction.of(2, power + 1)), () -> integral + " does not contain 2/" + (power + 1));
        assertTrue(integral.relativeAccuracyBits() >= precision - 16, () -> "only " + integral.relativeAccuracyBits() + " of " + precision + " bits");
    }

    @Property(tries = 40, seed = "3")
    void nodesAndWeightsContainThoseOfHigherPrecision(@ForAll @IntRange(min = 1, max = 90) int points, @ForAll @IntRange(min = 40, max = 300) int precision) {
        GaussLegendreRule rule = GaussLegendreRule.of(points, precision);
        GaussLegendreRule finer = GaussLegendreRule.of(points, 2 * precision + 100);
        for (int i = 0; i < rule.nodes().size(); i++) {
            assertTrue(rule.nodes().get(i).contains(finer.nodes().get(i)), "a node of " + points + " points at " + precision + " bits");
            assertTrue(rule.weights().get(i).contains(finer.weights().get(i)), "a weight of " + points + " points at " + precision + " bits");
        }
    }

    /** P_N changes its sign in the ball of a node, and the weight is that of the formula; both from the recurrence in balls. */
    @Property(tries = 60, seed = "4")
    void nodesAndWeightsAreThoseOfTheRecurrenceInBalls(@ForAll @IntRange(min = 2, max = 70) int points, @ForAll @IntRange(min = 16, max = 4000) int precision, @ForAll @IntRange(min = 0, max = 34) int which) {
        GaussLegendreRule rule = GaussLegendreRule.of(points, precision);
        int index = which % rule.nodes().size();
        Ball node = rule.nodes().get(index);
        Ball weight = rule.weights().get(index);
        BallArithmetic balls = new BallArithmetic(2 * precision + 3 * points + 200);
        if (!node.isZero()) {
            Ball below = legendre(balls, points, node.lower());
            Ball above = legendre(balls, points, node.upper());
            assertTrue(balls.multiply(below, above).isNegative().isCertain(), () -> "no root of P_" + points + " in " + node);
            assertTrue(node.radius().exponent() <= -precision - 4, () -> node.radius() + " at " + precision + " bits");
        }
        Ball fine = GaussLegendreRule.of(points, 2 * precision + 100).nodes().get(index);
        Ball expected = balls.divide(balls.multiply(Ball.of(2), balls.subtract(Ball.ONE, balls.square(fine))), balls.square(balls.multiply(legendre(balls, points - 1, fine), points)));
        assertTrue(weight.contains(expected.midpoint()), () -> weight + " is not " + expected);
        assertTrue(weight.radius().exponent() <= -precision, () -> weight.radius() + " at " + precision + " bits");
        assertTrue(weight.relativeAccuracyBits() >= precision - 10, () -> weight.relativeAccuracyBits() + " of " + precision + " bits");
    }

    private static Ball legendre(BallArithmetic balls, int degree, Ball x) {
        Ball previous = Ball.ONE;
        Ball current = x;
        for (int k = 1; k < degree; k++) {
            Ball next = balls.divide(balls.subtract(balls.multiply(balls.multiply(x, current), 2L * k + 1), balls.multiply(previous, k)), k + 1L);
            previous = current;
            current = next;
        }
        return degree == 0 ? previous : current;
    }

    @Test
    void misses2NthMonomialByItsKnownError() {
        // The rule with N points errs on x^(2N) by 2^(2N+1) (N!)^4 / ((2N+1) ((2N)!)^2); N = 3: 8/175.
        Ball integral = integral(GaussLegendreRule.of(3, 200), 6, new BallArithmetic(264));
        assertTrue(integral.contains(BigFraction.of(2, 7).subtract(BigFraction.of(8, 175))));
    }

    @Property(tries = 20, seed = "2")
    void agreesWithTheRuleOfCommonsMath(@ForAll @IntRange(min = 2, max = 80) int points) {
        GaussIntegrator other = new GaussIntegratorFactory().legendre(points);
        GaussLegendreRule rule = GaussLegendreRule.of(points, 100);
        int half = rule.nodes().size();
        for (int i = 0; i < half; i++) {
            assertEquals(other.getPoint(points - half + i), rule.nodes().get(i).toDouble(), 1e-14);
            assertEquals(other.getWeight(points - half + i), rule.weights().get(i).toDouble(), 1e-13);
        }
    }

    @Test
    void nodesOfTheLargestRulesAreToldApart() {
        Ball sum = integral(GaussLegendreRule.of(12_000, 16), 0, new BallArithmetic(64));
        assertTrue(sum.contains(BigFraction.of(2)));
        assertTrue(sum.relativeAccuracyBits() >= 16);
    }

    @Test
    void largeRulesKeepTheirPrecision() {
        Ball sum = integral(GaussLegendreRule.of(1501, 400), 0, new BallArithmetic(464));
        assertTrue(sum.contains(BigFraction.of(2)));
        assertTrue(sum.relativeAccuracyBits() >= 380);
    }

    private static Ball integral(GaussLegendreRule rule, int power, BallArithmetic balls) {
        Ball sum = Ball.ZERO;
        for (int i = 0; i < rule.nodes().size(); i++) {
            Ball term = balls.multiply(rule.weights().get(i), balls.power(rule.nodes().get(i), power));
            sum = balls.add(sum, rule.nodes().get(i).isZero() ? term : balls.add(term, term));
        }
        return sum;
    }
}
