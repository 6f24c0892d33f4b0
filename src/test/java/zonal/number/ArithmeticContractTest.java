package zonal.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2Field;
import org.hipparchus.complex.Complex;
import org.hipparchus.complex.ComplexField;
import org.junit.jupiter.api.Test;

/** The same identities, checked on every type of number. */
class ArithmeticContractTest {

    /** A difference that is zero for x in (0, 1). */
    private interface Identity {
        <T> T difference(Arithmetic<T> a, T x);
    }

    private static final Map<String, Identity> IDENTITIES = new LinkedHashMap<>();

    static {
        IDENTITIES.put("distributive law", ArithmeticContractTest::distributiveLaw);
        IDENTITIES.put("division undoes multiplication", ArithmeticContractTest::division);
        IDENTITIES.put("integer powers", ArithmeticContractTest::integerPowers);
        IDENTITIES.put("rational powers", ArithmeticContractTest::rationalPowers);
        IDENTITIES.put("square root", ArithmeticContractTest::squareRoot);
        IDENTITIES.put("Pythagoras", ArithmeticContractTest::pythagoras);
        IDENTITIES.put("logarithm undoes exponential", ArithmeticContractTest::logarithm);
        IDENTITIES.put("sine undoes its inverse", ArithmeticContractTest::inverseSine);
        IDENTITIES.put("cosine undoes its inverse", ArithmeticContractTest::inverseCosine);
        IDENTITIES.put("inverse tangent by inverse sine", ArithmeticContractTest::inverseTangent);
        IDENTITIES.put("absolute value", ArithmeticContractTest::absoluteValue);
        IDENTITIES.put("error function is odd", ArithmeticContractTest::errorFunction);
        IDENTITIES.put("Bessel quotient of order 0", ArithmeticContractTest::sineOverArgument);
        IDENTITIES.put("recurrence of Bessel quotients", ArithmeticContractTest::besselRecurrence);
    }

    private static <T> T distributiveLaw(Arithmetic<T> a, T x) {
        return a.subtract(a.multiply(x, a.add(x, a.pi())), a.add(a.multiply(x, x), a.multiply(a.pi(), x)));
    }

    private static <T> T division(Arithmetic<T> a, T x) {
        return a.subtract(a.multiply(a.divide(a.pi(), x), x), a.pi());
    }

    private static <T> T integerPowers(Arithmetic<T> a, T x) {
        return a.subtract(a.multiply(a.power(x, 5), a.power(x, -3)), a.multiply(x, a.negate(a.negate(x))));
    }

    private static <T> T rationalPowers(Arithmetic<T> a, T x) {
        return a.subtract(a.power(x, BigFraction.of(-3, -2)), a.multiply(x, a.sqrt(x)));
    }

    private static <T> T squareRoot(Arithmetic<T> a, T x) {
        T root = a.sqrt(x);
        return a.subtract(a.multiply(root, root), x);
    }

    private static <T> T pythagoras(Arithmetic<T> a, T x) {
        return a.subtract(a.add(a.power(a.sin(x), 2), a.power(a.cos(x), 2)), a.integer(1));
    }

    private static <T> T logarithm(Arithmetic<T> a, T x) {
        return a.subtract(a.log(a.exp(x)), x);
    }

    private static <T> T inverseSine(Arithmetic<T> a, T x) {
        return a.subtract(a.sin(a.asin(x)), x);
    }

    private static <T> T inverseCosine(Arithmetic<T> a, T x) {
        return a.subtract(a.cos(a.acos(x)), x);
    }

    private static <T> T inverseTangent(Arithmetic<T> a, T x) {
        return a.subtract(a.atan(x), a.asin(a.divide(x, a.sqrt(a.add(a.integer(1), a.multiply(x, x))))));
    }

    private static <T> T absoluteValue(Arithmetic<T> a, T x) {
        return a.subtract(a.abs(a.negate(x)), a.multiply(a.sign(x), x));
    }

    private static <T> T errorFunction(Arithmetic<T> a, T x) {
        return a.add(a.erf(x), a.erf(a.negate(x)));
    }

    private static <T> T sineOverArgument(Arithmetic<T> a, T x) {
        return a.subtract(a.multiply(x, a.besselQuotient(0, x)), a.sin(x));
    }

    private static <T> T besselRecurrence(Arithmetic<T> a, T x) {
        T square = a.multiply(x, x);
        T sum = a.add(a.multiply(square, a.besselQuotient(4, x)), a.besselQuotient(2, x));
        return a.subtract(sum, a.multiply(a.integer(7), a.besselQuotient(3, x)));
    }

    @Test
    void doubles() {
        check(new DoubleArithmetic(), 0.3, d -> Math.abs(d) < 1e-14);
    }

    @Test
    void balls() {
        BallArithmetic balls = new BallArithmetic(120);
        check(balls, balls.rational(BigFraction.of(3, 10)), ArithmeticContractTest::isSmall);
    }

    @Test
    void complexBalls() {
        ComplexBallArithmetic complex = new ComplexBallArithmetic(120);
        ComplexBall point = new ComplexBall(Ball.exactly(0.3), Ball.exactly(0.4));
        check(complex, point, d -> isSmall(d.real()) && isSmall(d.imaginary()));
    }

    @Test
    void meanValueForms() {
        for (MeanValueArithmetic.Domain domain : MeanValueArithmetic.Domain.values()) {
            ComplexBall box = new ComplexBall(Ball.exactly(0.3), Ball.exactly(0.1)).enlarge(Magnitude.powerOfTwo(-30));
            MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(box), domain);
            check(means, means.variable(), d -> means.isKnown(d) && isNearZero(d.range(), 1e-13) && isNearZero(d.centre(), 1e-13) && isNearZero(d.derivative(), 1e-6));
        }
    }

    @Test
    void taylorModels() {
        TaylorModelArithmetic models = new TaylorModelArithmetic();
        check(models, TaylorModel.of(0.3, 0.1, 1e-7, 1e-7, 0), d -> d.isKnown() && d.leastMagnitude() == 0 && d.error() < 1e-11 && Math.abs(d.x1()) + Math.abs(d.y1()) < 1e-13);
    }

    private static boolean isNearZero(ComplexInterval z, double radius) {
        return z.toBall().containsZero() && z.radius() < radius;
    }

    @Test
    void complexIntervals() {
        ComplexInterval point = new ComplexInterval(Interval.exactly(0.3), Interval.exactly(0.4));
        check(new ComplexIntervalArithmetic(), point, d -> isNearZero(d, 1e-13));
    }

    @Test
    void intervals() {
        check(new IntervalArithmetic(), Interval.exactly(0.3), d -> d.containsZero() && d.radius() < 1e-13);
    }

    @Test
    void seriesOfIntervals() {
        JetArithmetic<Interval> jets = new JetArithmetic<>(new IntervalArithmetic(), 6);
        check(jets, jets.variable(Interval.exactly(0.3)), d -> d.coefficients().stream().allMatch(c -> c.containsZero() && c.radius() < 1e-8));
    }

    @Test
    void seriesOfDoubles() {
        JetArithmetic<Double> jets = new JetArithmetic<>(new DoubleArithmetic(), 6);
        check(jets, jets.variable(0.3), d -> d.coefficients().stream().allMatch(c -> Math.abs(c) < 1e-9));
    }

    @Test
    void seriesOfBalls() {
        JetArithmetic<Ball> jets = new JetArithmetic<>(new BallArithmetic(150), 6);
        check(jets, jets.variable(Ball.exactly(0.3)), d -> d.coefficients().stream().allMatch(ArithmeticContractTest::isSmall));
    }

    @Test
    void seriesOfComplexBalls() {
        JetArithmetic<ComplexBall> jets = new JetArithmetic<>(new ComplexBallArithmetic(150), 4);
        ComplexBall point = new ComplexBall(Ball.exactly(0.3), Ball.exactly(0.4));
        check(jets, jets.variable(point), d -> d.coefficients().stream().allMatch(c -> isSmall(c.real()) && isSmall(c.imaginary())));
    }

    @Test
    void exactNumbers() {
        ExactArithmetic exact = new ExactArithmetic();
        for (ExactReal x : List.of(exact.rational(BigFraction.of(3, 10)), exact.divide(exact.integer(1), exact.pi()))) {
            check(exact, x, d -> d.isZero() || isSmall(d.enclose(120)));
        }
    }

    @Test
    void derivativesOfHipparchus() {
        HipparchusArithmetic<UnivariateDerivative2> derivatives = new HipparchusArithmetic<>(UnivariateDerivative2Field.getInstance());
        check(derivatives, new UnivariateDerivative2(0.3, 1, 0),
                d -> Math.abs(d.getValue()) < 1e-14 && Math.abs(d.getFirstDerivative()) < 1e-12 && Math.abs(d.getSecondDerivative()) < 1e-11);
    }

    @Test
    void complexNumbersOfHipparchus() {
        check(new HipparchusArithmetic<>(ComplexField.getInstance()), new Complex(0.3), d -> d.norm() < 1e-14);
    }

    private static boolean isSmall(Ball difference) {
        return difference.containsZero() && difference.magnitude().toDouble() < 1e-25;
    }

    private static <T> void check(Arithmetic<T> arithmetic, T x, Predicate<T> isZero) {
        IDENTITIES.forEach((name, identity) -> {
            T difference = identity.difference(arithmetic, x);
            assertTrue(isZero.test(difference), () -> name + ": " + difference);
        });
    }
}
