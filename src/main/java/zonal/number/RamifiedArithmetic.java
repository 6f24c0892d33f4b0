package zonal.number;

import java.math.BigInteger;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic of functions of x >= 0 with a branch point at x = 0: functions G(w) of w = x^(1/q), q the ramification index. Numbers are x^m u, m rational and u a number of the
 * arithmetic below, so that roots and powers are taken of u alone: sqrt(x^m u) = x^(m/2) sqrt(u) is analytic in w at w = 0, where sqrt of a number that contains 0 has no
 * information. For x > 0 every operation is the ordinary one, and where u is analytic in w, by the operations of the arithmetic below, so is the result: values over a
 * neighbourhood of w = 0 are those of the analytic continuation from x > 0.
 *
 * @param <T> the type of the units
 */
public final class RamifiedArithmetic<T> implements Arithmetic<Ramified<T>> {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final Arithmetic<T> units;
    private final T root;
    private final int index;
    private final T zero;

    /**
     * Arithmetic of functions of one variable.
     *
     * @param units the arithmetic of the units
     * @param root w
     * @param index q, at least 1: x = w^q
     */
    public RamifiedArithmetic(Arithmetic<T> units, T root, int index) {
        this.units = units;
        this.root = root;
        this.index = index;
        this.zero = units.integer(0);
    }

    /** Thrown where a power of x occurs that is no power of w. */
    public static final class IndexException extends ArithmeticException {

        private static final long serialVersionUID = 1L;

        private final int index;

        private IndexException(int index) {
            super("x to the power of one over " + index + " is not a power of the coordinate");
            this.index = index;
        }

        /** A multiple of the ramification index for which this power is one of w. */
        public int index() {
            return index;
        }
    }

    /** The coordinate x itself. */
    public Ramified<T> coordinate() {
        return new Ramified<>(BigFraction.ONE, units.integer(1));
    }

    /**
     * x^m u as a number of the arithmetic below.
     *
     * @throws IndexException if m q is not an integer
     */
    public T value(Ramified<T> a) {
        return times(a.valuation(), a.unit());
    }

    /** x^m u. */
    private T times(BigFraction valuation, T unit) {
        if (valuation.signum() == 0 || isZero(unit)) {
            return unit;
        }
        BigFraction power = valuation.multiply(index);
        if (!Fractions.isInteger(power)) {
            throw new IndexException(power.getDenominator().multiply(BigInteger.valueOf(index)).intValueExact());
        }
        return units.multiply(units.power(root, power.intValue()), unit);
    }

    private boolean isZero(T unit) {
        return unit.equals(zero);
    }

    private Ramified<T> plain(T value) {
        return new Ramified<>(BigFraction.ZERO, value);
    }

    /** The function of the value: analytic in w where the function is analytic at the value. */
    private Ramified<T> apply(UnaryOperator<T> function, Ramified<T> a) {
        return plain(function.apply(value(a)));
    }

    @Override
    public Ramified<T> rational(BigFraction value) {
        return plain(units.rational(value));
    }

    @Override
    public Ramified<T> pi() {
        return plain(units.pi());
    }

    /** The lower power of x is taken out of the sum. */
    @Override
    public Ramified<T> add(Ramified<T> a, Ramified<T> b) {
        if (isZero(a.unit()) || isZero(b.unit())) {
            return isZero(a.unit()) ? b : a;
        }
        BigFraction least = a.valuation().compareTo(b.valuation()) < 0 ? a.valuation() : b.valuation();
        return new Ramified<>(least, units.add(times(a.valuation().subtract(least), a.unit()), times(b.valuation().subtract(least), b.unit())));
    }

    @Override
    public Ramified<T> subtract(Ramified<T> a, Ramified<T> b) {
        return add(a, negate(b));
    }

    @Override
    public Ramified<T> multiply(Ramified<T> a, Ramified<T> b) {
        return new Ramified<>(a.valuation().add(b.valuation()), units.multiply(a.unit(), b.unit()));
    }

    @Override
    public Ramified<T> divide(Ramified<T> a, Ramified<T> b) {
        return new Ramified<>(a.valuation().subtract(b.valuation()), units.divide(a.unit(), b.unit()));
    }

    @Override
    public Ramified<T> negate(Ramified<T> a) {
        return new Ramified<>(a.valuation(), isZero(a.unit()) ? a.unit() : units.negate(a.unit()));
    }

    @Override
    public Ramified<T> power(Ramified<T> base, int exponent) {
        return new Ramified<>(base.valuation().multiply(exponent), units.power(base.unit(), exponent));
    }

    @Override
    public Ramified<T> power(Ramified<T> base, BigFraction exponent) {
        return new Ramified<>(base.valuation().multiply(exponent), units.power(base.unit(), exponent));
    }

    @Override
    public Ramified<T> sqrt(Ramified<T> a) {
        return new Ramified<>(a.valuation().multiply(HALF), units.sqrt(a.unit()));
    }

    @Override
    public Ramified<T> exp(Ramified<T> a) {
        return apply(units::exp, a);
    }

    @Override
    public Ramified<T> log(Ramified<T> a) {
        return apply(units::log, a);
    }

    /** sin y = y (sin y / y), which keeps the power of x. */
    @Override
    public Ramified<T> sin(Ramified<T> a) {
        return a.valuation().signum() > 0 ? new Ramified<>(a.valuation(), units.multiply(a.unit(), units.besselQuotient(0, value(a)))) : apply(units::sin, a);
    }

    @Override
    public Ramified<T> cos(Ramified<T> a) {
        return apply(units::cos, a);
    }

    /** asin y = y / (sin z / z) with z = asin y. */
    @Override
    public Ramified<T> asin(Ramified<T> a) {
        return a.valuation().signum() > 0 ? new Ramified<>(a.valuation(), units.divide(a.unit(), units.besselQuotient(0, units.asin(value(a)))))
                : apply(units::asin, a);
    }

    /** atan y = y cos z / (sin z / z) with z = atan y. */
    @Override
    public Ramified<T> atan(Ramified<T> a) {
        if (a.valuation().signum() <= 0) {
            return apply(units::atan, a);
        }
        T angle = units.atan(value(a));
        return new Ramified<>(a.valuation(), units.multiply(a.unit(), units.divide(units.cos(angle), units.besselQuotient(0, angle))));
    }

    @Override
    public Ramified<T> erf(Ramified<T> a) {
        return apply(units::erf, a);
    }

    @Override
    public Ramified<T> abs(Ramified<T> a) {
        return new Ramified<>(a.valuation(), units.abs(a.unit()));
    }

    @Override
    public Ramified<T> sign(Ramified<T> a) {
        return plain(units.sign(a.unit()));
    }

    @Override
    public Ramified<T> besselQuotient(int order, Ramified<T> x) {
        return plain(units.besselQuotient(order, value(x)));
    }

    @Override
    public Ramified<T> orthantProbability(Ramified<T> bound, Ramified<T> angle) {
        return plain(units.orthantProbability(value(bound), value(angle)));
    }

    @Override
    public Ramified<T> atCorrelation(CorrelationSeries series, Ramified<T> u) {
        return plain(units.atCorrelation(series, value(u)));
    }
}
