package zonal.decay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.Kernel;
import zonal.kernel.KernelAtEnd;
import zonal.kernel.Recursion;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Fractions;
import zonal.number.Truth;
import zonal.sphere.VanishingDegrees;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.NormalForm;

/**
 * What is known of a kernel at both ends of [0, pi], whatever the dimension of the sphere: with which order the singular part of each parity begins, the coefficients
 * of that part, and where around the angles the kernel is analytic. What takes work is kept, so that the laws for several dimensions share it.
 */
final class EndAnalysis {

    private static final ExactArithmetic EXACT = new ExactArithmetic();
    private static final int MOST_ORDERS = 12;
    private static final int ZERO_TEST_BITS = 1024;
    /** The laws of the two parities need about the same orders: what is computed for one is enough for the other. */
    private static final int SPARE_ORDERS = 2;
    /** Larger formulas come from several layers, and the dual activations of networks are singular. */
    private static final int MAXIMAL_SIZE = 400;

    private final Kernel kernel;
    private final List<KernelAtEnd> ends;
    private final VanishingDegrees vanishing;
    private final Start even;
    private final Start odd;
    private final Map<Double, Optional<AnalyticRegion>> regions = new ConcurrentHashMap<>();
    private volatile Series series = new Series(0, 0, 2, new EndSeries<>(new TreeMap<>(), new TreeMap<>()));

    /** The coefficients of the singular powers below 2 orders, that of x^s with an error of about 2^-precision scale^s. */
    private record Series(int orders, int precision, long scale, EndSeries<Ball> ends) {

        /** A scale that is larger by a tenth costs some of the guard bits of the tail law. */
        boolean serves(int ordersWanted, int precisionWanted, long scaleWanted) {
            return orders >= ordersWanted && precision >= precisionWanted && 10 * scale <= 11 * scaleWanted;
        }
    }

    /** How the singular part of the kernel begins for the degrees of one parity. */
    sealed interface Start {

        /** All but finitely many degrees are proved to vanish. */
        record Vanishing() implements Start {
        }

        /** There is no singular part: that part of the kernel is analytic in t. */
        record Analytic() implements Start {
        }

        /**
         * The first singular term is that of x^s, x = sin(theta/2).
         *
         * @param power s
         * @param coefficient A_s = a_s +- b_s, not zero
         */
        record Singular(SingularPower power, ExactReal coefficient) implements Start {

            /** j for s = 2j + 1. */
            int order() {
                return power.order();
            }

            /** The coefficient with at least the given number of relative bits. */
            Ball enclose(int bits) {
                return Enclosures.of(coefficient, bits);
            }
        }

        /** Not decided, for the given reason. */
        record Unknown(String reason) implements Start {
        }
    }

    /** Looks at the ends of a kernel that is real and finite. */
    EndAnalysis(Kernel kernel) {
        this.kernel = kernel;
        this.ends = List.of(KernelAtEnd.of(kernel, false), KernelAtEnd.of(kernel, true));
        this.vanishing = VanishingDegrees.of(kernel);
        Map<Integer, EndSeries<ExactReal>> exact = new HashMap<>();
        this.even = analyse(Parity.EVEN, exact);
        this.odd = analyse(Parity.ODD, exact);
    }

    Kernel kernel() {
        return kernel;
    }

    VanishingDegrees vanishing() {
        return vanishing;
    }

    Start start(Parity parity) {
        return parity == Parity.EVEN ? even : odd;
    }

    /** The region with radii up to the given one, see {@link AnalyticRegion#of}. */
    Optional<AnalyticRegion> region(double largestRadius) {
        return regions.computeIfAbsent(largestRadius, radius -> AnalyticRegion.of(kernel, ends, radius));
    }

    /** Whether the kernel is analytic in theta at both ends, so that all singular powers are odd. */
    boolean isAnalyticInAngle() {
        return ends.stream().allMatch(end -> end.index() == 1);
    }

    /** Whether the kernel vanishes at theta = pi with all its derivatives. */
    boolean isFlatAtPi() {
        return ends.get(1).isFlat();
    }

    /**
     * The coefficients of the singular powers below 2 orders for the degrees of one parity, that of x^s with an error of about 2^-precision scale^s.
     *
     * @param scale at least 2
     */
    SortedMap<SingularPower, Ball> coefficients(int orders, Parity parity, int precision, long scale) {
        Series known = series;
        if (!known.serves(orders, precision, scale)) {
            int more = orders + SPARE_ORDERS;
            known = new Series(more, precision, scale, EndSeries.enclose(ends, more, precision, scale));
            series = known;
        }
        SingularPower end = new SingularPower(BigFraction.of(2L * orders));
        return known.ends.combined(new BallArithmetic(precision), parity).headMap(end);
    }

    /** Whether the coefficient of a singular power for the degrees of one parity is proved to be zero, by exact arithmetic. */
    boolean vanishes(SingularPower power, Parity parity) {
        try {
            ExactReal coefficient = EndSeries.of(EXACT, ends, power.value().divide(2).intValue() + 1).combined(EXACT, parity).get(power);
            return coefficient == null || coefficient.isZero(ZERO_TEST_BITS) == Truth.TRUE;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** @param exact the series at the ends by their orders, which both parities share */
    private Start analyse(Parity parity, Map<Integer, EndSeries<ExactReal>> exact) {
        if ((parity == Parity.EVEN ? vanishing.evenFrom() : vanishing.oddFrom()).isPresent()) {
            return new Start.Vanishing();
        }
        if (kernel.entireInCosine().isPresent() || isEvenAtZero(parity)) {
            return new Start.Analytic();
        }
        try {
            return firstTerm(parity, exact);
        } catch (ArithmeticException e) {
            return new Start.Unknown("no exact series at the ends of [0, pi]: " + e.getMessage());
        }
    }

    /**
     * Whether f(theta) + f(pi-theta), for odd degrees f(theta) - f(pi-theta), is proved even in theta. Then it is even at pi too, since it goes over into itself, up to the
     * sign, under theta -> pi - theta.
     */
    private boolean isEvenAtZero(Parity parity) {
        if (kernel.recursion().isInCosine()) {
            return true;
        }
        Optional<Formula> formula = kernel.recursion().asFormula(MAXIMAL_SIZE);
        return formula.isPresent() && NormalForm.identical(part(formula.get(), parity), reflected(part(formula.get(), parity), Formulas.integer(0)));
    }

    private static Formula part(Formula kernel, Parity parity) {
        Formula mirrored = reflected(kernel, Formulas.pi());
        return parity == Parity.EVEN ? Formulas.add(kernel, mirrored) : Formulas.subtract(kernel, mirrored);
    }

    /** The formula at {@code at} - theta. */
    private static Formula reflected(Formula formula, Formula at) {
        return Formulas.substitute(formula, Map.of(Recursion.ANGLE, Formulas.subtract(at, Formulas.variable(Recursion.ANGLE))));
    }

    /** Looks at ever more orders until one is not proved to vanish. */
    private Start firstTerm(Parity parity, Map<Integer, EndSeries<ExactReal>> exact) {
        String degrees = parity.word();
        for (int orders = 1; orders <= MOST_ORDERS; orders = orders < 4 ? orders + 1 : orders + 4) {
            for (Map.Entry<SingularPower, ExactReal> term : exact.computeIfAbsent(orders, most -> EndSeries.of(EXACT, ends, most)).combined(EXACT, parity).entrySet()) {
                Truth zero = term.getValue().isZero(ZERO_TEST_BITS);
                if (zero == Truth.UNKNOWN) {
                    return new Start.Unknown("whether the coefficient of order " + Fractions.text(term.getKey().value()) + " of the " + degrees
                            + " degrees is zero was decided neither exactly nor with " + ZERO_TEST_BITS + " bits");
                }
                if (zero == Truth.FALSE) {
                    return new Start.Singular(term.getKey(), term.getValue());
                }
            }
        }
        return new Start.Unknown("the singular coefficients at both ends cancel for the " + degrees + " degrees up to order " + (2 * MOST_ORDERS - 1));
    }
}
