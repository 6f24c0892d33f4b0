package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.number.Magnitude;
import zonal.number.Truth;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * The Taylor series of a kernel about one of the points t = 1, -1 and 0 at which it vanishes, where a formula that is evaluated in floating point keeps few of its
 * digits. With x the distance from the point, 0 <= x <= radius (|x| <= radius for t = 0),
 *
 * <pre>  |K - x^order sum_j coefficients(j) x^j|  <=  2^-ACCURACY |coefficients(0)| x^order.</pre>
 *
 * <p>The coefficients come from jets over exact constants, the bound of the remainder from jets over balls on the whole interval (Lagrange's form).
 *
 * @param point the point t
 * @param distance x as a formula in t: the angle from the point if the kernel is a formula in theta, the distance in t if it is one in t
 * @param order the order of the zero
 * @param coefficients constants, the first of them not zero
 */
public record ZeroSeries(int point, Formula distance, BigFraction radius, int order, List<Formula> coefficients) {

    /** The remainder is at most 2^-ACCURACY times the first term. */
    public static final int ACCURACY = 64;

    private static final int TERMS = 24;
    private static final int HIGHEST_ORDER = 12;
    private static final int PRECISION = 256;
    private static final int LARGEST_RADIUS = 3;
    private static final int SMALLEST_RADIUS = 12;
    /** A coefficient with more terms than this is written as a binary fraction within 2^-PRECISION of it, relatively. */
    private static final int LARGEST_COEFFICIENT = 12;

    /**
     * A point and the kernel's variable as a function of the distance from it.
     *
     * @param centre the value of the variable at the point
     * @param sign whether the variable grows with the distance
     */
    private record Place(int point, String distance, Formula centre, int sign) {

        <T> Jet<T> variable(Arithmetic<T> arithmetic, JetArithmetic<T> jets, T distance) {
            T value = Program.valueOf(centre, arithmetic);
            return sign > 0 ? jets.variable(arithmetic.add(value, distance)) : jets.negate(jets.variable(arithmetic.subtract(distance, value)));
        }
    }

    /** Copies the list. */
    public ZeroSeries {
        coefficients = List.copyOf(coefficients);
    }

    /** The series at those of the three points where the kernel is proved to vanish, is analytic, and the remainder can be bounded. */
    public static List<ZeroSeries> of(Kernel kernel) {
        Formula one = Formulas.integer(1);
        Formula zero = Formulas.integer(0);
        List<Place> places = kernel.entireInCosine().isPresent()
                ? List.of(new Place(1, "1-t", one, -1), new Place(-1, "1+t", Formulas.integer(-1), 1), new Place(0, "t", zero, 1))
                : List.of(new Place(1, "2*asin(sqrt((1-t)/2))", zero, 1), new Place(-1, "2*asin(sqrt((1+t)/2))", Formulas.pi(), -1),
                        new Place(0, "asin(t)", Formulas.divide(Formulas.pi(), Formulas.integer(2)), -1));
        return places.stream().flatMap(place -> at(kernel, place).stream()).toList();
    }

    private static Optional<ZeroSeries> at(Kernel kernel, Place place) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        Ball value = jet(kernel, place, balls, Ball.ZERO, 0).coefficient(0);
        if (!value.containsZero()) {
            return Optional.empty();
        }
        try {
            Jet<ExactReal> lowest = jet(kernel, place, new ExactArithmetic(), ExactReal.ZERO, HIGHEST_ORDER);
            OptionalInt order = order(lowest);
            return order.isPresent() ? series(kernel, place, order.getAsInt()) : Optional.empty();
        } catch (ArithmeticException notAnalytic) {
            return Optional.empty();
        }
    }

    /** The index of the first coefficient that is not zero, if all before it are proved to be zero. */
    private static OptionalInt order(Jet<ExactReal> jet) {
        for (int j = 0; j <= jet.order(); j++) {
            Truth zero = jet.coefficient(j).isZero(PRECISION);
            if (zero != Truth.TRUE) {
                return zero == Truth.FALSE && j > 0 ? OptionalInt.of(j) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<ZeroSeries> series(Kernel kernel, Place place, int order) {
        Jet<ExactReal> exact = jet(kernel, place, new ExactArithmetic(), ExactReal.ZERO, order + TERMS - 1);
        Magnitude leading = exact.coefficient(order).enclose(PRECISION).mignitude();
        for (int bits = LARGEST_RADIUS; bits <= SMALLEST_RADIUS; bits++) {
            // |remainder| <= |c_n(xi)| x^n with n = order + TERMS, which relative to x^order is largest at x = radius
            Ball interval = Ball.ZERO.enlarge(Magnitude.powerOfTwo(-bits));
            Magnitude rest = jet(kernel, place, new BallArithmetic(PRECISION), interval, order + TERMS).coefficient(order + TERMS).magnitude();
            if (!rest.isInfinite() && rest.shift(ACCURACY - (long) bits * TERMS).compareTo(leading) <= 0) {
                return Optional.of(new ZeroSeries(place.point(), FormulaParser.parse(place.distance()), BigFraction.of(1, 1 << bits), order, formulas(exact, order)));
            }
        }
        return Optional.empty();
    }

    private static List<Formula> formulas(Jet<ExactReal> jet, int order) {
        List<Formula> result = new ArrayList<>();
        for (int j = order; j <= jet.order(); j++) {
            ExactReal coefficient = jet.coefficient(j);
            result.add(coefficient.size() <= LARGEST_COEFFICIENT ? ExactFormulas.of(coefficient) : midpoint(coefficient.enclose(PRECISION)));
        }
        return result;
    }

    private static Formula midpoint(Ball ball) {
        BigFraction mantissa = BigFraction.of(ball.mantissa());
        return Formulas.rational(mantissa.multiply(BigFraction.of(2).pow((int) ball.exponent())));
    }

    private static <T> Jet<T> jet(Kernel kernel, Place place, Arithmetic<T> arithmetic, T distance, int order) {
        JetArithmetic<T> jets = new JetArithmetic<>(arithmetic, order);
        Jet<T> variable = place.variable(arithmetic, jets, distance);
        Optional<Formula> inCosine = kernel.entireInCosine();
        return inCosine.isPresent() ? Program.of(inCosine.get(), Kernel.COSINE).evaluate(jets, variable) : kernel.recursion().evaluate(jets, variable);
    }
}
