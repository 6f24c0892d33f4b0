package zonal.number;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic of real intervals in doubles, for numbers of which some 40 bits are enough: what is not defined and real on the whole of an interval is {@link Interval#UNKNOWN}. Functions that are seldom needed are
 * those of {@link ComplexIntervalArithmetic}.
 */
public final class IntervalArithmetic implements Arithmetic<Interval> {

    private static final int EXACT_BITS = 53;
    private static final double ROUNDING = 0x1p-53;

    private final ComplexIntervalArithmetic complex = new ComplexIntervalArithmetic();

    @Override
    public Interval rational(BigFraction value) {
        return complex.rational(value).real();
    }

    @Override
    public Interval integer(long value) {
        return Math.abs(value) < 1L << EXACT_BITS ? Interval.exactly(value) : rational(BigFraction.of(value));
    }

    @Override
    public Interval pi() {
        return Interval.PI;
    }

    @Override
    public Interval add(Interval a, Interval b) {
        return a.add(b);
    }

    @Override
    public Interval subtract(Interval a, Interval b) {
        return a.subtract(b);
    }

    @Override
    public Interval multiply(Interval a, Interval b) {
        return a.multiply(b);
    }

    @Override
    public Interval divide(Interval a, Interval b) {
        return a.divide(b);
    }

    @Override
    public Interval negate(Interval a) {
        return a.negate();
    }

    /**
     * Middle and radius are summed in doubles, which round each product and each sum by at most 2^-53 of it: a sum of n products is off by at most (n+1) 2^-53 of the sum of their moduli, a little more than which its
     * own sum in doubles is after the factor; and by less than MIN_NORMAL for each product that vanishes by underflow.
     */
    @Override
    public Interval convolution(List<Interval> a, List<Interval> b, int total, int from, int to) {
        double middle = 0;
        double moduli = 0;
        double radius = 0;
        int count = 0;
        int last = from;
        for (int i = from; i <= to; i++) {
            Interval first = a.get(i);
            Interval second = b.get(total - i);
            if (!first.isZero() && !second.isZero()) {
                double product = first.middle() * second.middle();
                middle += product;
                moduli += Math.abs(product);
                // |xy - mn| <= (|m| + r) s + |n| r
                radius += (Math.abs(first.middle()) + first.radius()) * second.radius() + Math.abs(second.middle()) * first.radius();
                count++;
                last = i;
            }
        }
        if (count <= 1) {
            return count == 0 ? Interval.ZERO : product(a.get(last), b.get(total - last));
        }
        double rounding = moduli * (count + 1) * ROUNDING + 2 * count * Double.MIN_NORMAL;
        double most = (radius + rounding) * (1 + 4 * (count + 4) * ROUNDING);
        return Math.abs(middle) < Double.POSITIVE_INFINITY && most < Double.POSITIVE_INFINITY ? new Interval(middle, most) : Interval.UNKNOWN;
    }

    /** The product, exactly the other factor if one of them is exactly one. */
    private static Interval product(Interval a, Interval b) {
        return a.equals(Interval.ONE) ? b : b.equals(Interval.ONE) ? a : a.multiply(b);
    }

    @Override
    public Interval power(Interval base, int exponent) {
        return complex.power(ComplexInterval.of(base), exponent).real();
    }

    @Override
    public Interval sqrt(Interval a) {
        return a.sqrt();
    }

    @Override
    public Interval exp(Interval a) {
        return a.exp();
    }

    @Override
    public Interval log(Interval a) {
        return a.log();
    }

    @Override
    public Interval sin(Interval a) {
        return a.sin();
    }

    @Override
    public Interval cos(Interval a) {
        return a.cos();
    }

    /** The angle of the point (sqrt((1-x)(1+x)), x). */
    @Override
    public Interval asin(Interval a) {
        return a.isZero() ? Interval.ZERO : a.atan2(Interval.ONE.subtract(a).multiply(Interval.ONE.add(a)).sqrt());
    }

    /** The angle of the point (1, x). */
    @Override
    public Interval atan(Interval a) {
        return a.isZero() ? Interval.ZERO : a.atan2(Interval.ONE);
    }

    @Override
    public Interval erf(Interval a) {
        return complex.erf(ComplexInterval.of(a)).real();
    }

    @Override
    public Interval abs(Interval a) {
        return complex.abs(ComplexInterval.of(a)).real();
    }

    @Override
    public Interval sign(Interval a) {
        return a.isPositive() ? Interval.ONE : a.isNegative() ? Interval.ONE.negate() : Interval.UNKNOWN;
    }

    @Override
    public Interval besselQuotient(int order, Interval x) {
        return complex.besselQuotient(order, ComplexInterval.of(x)).real();
    }

    @Override
    public Interval orthantProbability(Interval bound, Interval angle) {
        return complex.orthantProbability(ComplexInterval.of(bound), ComplexInterval.of(angle)).real();
    }

    @Override
    public Interval atCorrelation(CorrelationSeries series, Interval u) {
        return complex.atCorrelation(series, ComplexInterval.of(u)).real();
    }
}
