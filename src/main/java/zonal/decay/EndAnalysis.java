package zonal.decay;

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
import zonal.number.Interval;
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
    /** Up to this many orders the first term is looked for in doubles. */
    private static final int ORDERS_IN_DOUBLES = 3;
    private static final int ZERO_TEST_BITS = 1024;
    /** The laws of the two parities need about the same orders: with one more of so many, what is computed for one is enough for the other. */
    private static final int ORDERS_TO_ONE_SPARE = 8;
    /** Larger formulas come from several layers, and the dual activations of networks are singular. */
    private static final int MAXIMAL_SIZE = 400;

    private final Kernel kernel;
    private final List<KernelAtEnd> ends;
    private volatile VanishingDegrees vanishing;
    private final Map<Parity, Start> starts = new ConcurrentHashMap<>();
    private final Map<Parity, Optional<FirstTerm>> firstTerms = new ConcurrentHashMap<>();
    private final Map<Integer, EndSeries<Interval>> near = new ConcurrentHashMap<>();
    private final Map<Integer, EndSeries<ExactReal>> exact = new ConcurrentHashMap<>();
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

    /** For the ends of a kernel that is real and finite. */
    EndAnalysis(Kernel kernel) {
        this.kernel = kernel;
        this.ends = List.of(KernelAtEnd.of(kernel, false), KernelAtEnd.of(kernel, true));
    }

    Kernel kernel() {
        return kernel;
    }

    VanishingDegrees vanishing() {
        if (vanishing == null) {
            vanishing = VanishingDegrees.of(kernel);
        }
        return vanishing;
    }

    Start start(Parity parity) {
        return starts.computeIfAbsent(parity, this::analyse);
    }

    /** The first singular term of one parity; empty unless there is one and it was found. It takes less work than {@link #start}. */
    Optional<FirstTerm> firstTerm(Parity parity) {
        return firstTerms.computeIfAbsent(parity, this::findFirstTerm);
    }

    private Optional<FirstTerm> findFirstTerm(Parity parity) {
        Optional<FirstTerm> found = isAnalyticInAngle() ? termInDoubles(parity) : Optional.empty();
        return found.isEmpty() && start(parity) instanceof Start.Singular singular ? Optional.of(FirstTerm.of(singular)) : found;
    }

    /** A coefficient that is not zero shows by itself that there is a singular part. Larger orders than the first are looked at only if there may be one. */
    private Optional<FirstTerm> termInDoubles(Parity parity) {
        try {
            Optional<FirstTerm> found = FirstTerm.inDoubles(this, parity, 1);
            for (int orders = 2; orders <= ORDERS_IN_DOUBLES && found.isEmpty() && withoutSingularPart(parity).isEmpty(); orders++) {
                found = FirstTerm.inDoubles(this, parity, orders);
            }
            return found;
        } catch (ArithmeticException noExactSeries) {
            return Optional.empty();
        }
    }

    /** The coefficients of the singular powers below 2 orders in doubles. */
    EndSeries<Interval> near(int orders) {
        return near.computeIfAbsent(orders, most -> EndSeries.of(FirstTerm.INTERVALS, ends, most));
    }

    private EndSeries<ExactReal> exact(int orders) {
        return exact.computeIfAbsent(orders, most -> EndSeries.of(EXACT, ends, most));
    }

    /**
     * The coefficient of a singular power for the degrees of one parity.
     *
     * @throws ArithmeticException if the kernel has no exact series at an end
     */
    ExactReal exactCoefficient(SingularPower power, Parity parity) {
        return exact(power.value().divide(2).intValue() + 1).combined(EXACT, parity).getOrDefault(power, ExactReal.ZERO);
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
            int more = orders + orders / ORDERS_TO_ONE_SPARE;
            known = new Series(more, precision, scale, EndSeries.enclose(ends, more, precision, scale));
            series = known;
        }
        SingularPower end = new SingularPower(BigFraction.of(2L * orders));
        return known.ends.combined(new BallArithmetic(precision), parity).headMap(end);
    }

    /** Whether the coefficient of a singular power for the degrees of one parity is proved to be zero, by exact arithmetic. */
    boolean vanishes(SingularPower power, Parity parity) {
        try {
            return exactCoefficient(power, parity).isZero(ZERO_TEST_BITS) == Truth.TRUE;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private Start analyse(Parity parity) {
        Optional<Start> without = withoutSingularPart(parity);
        if (without.isPresent()) {
            return without.get();
        }
        try {
            return exactTerm(parity);
        } catch (ArithmeticException e) {
            return new Start.Unknown("no exact series at the ends of [0, pi]: " + e.getMessage());
        }
    }

    /** Whether the degrees of one parity are proved to vanish, or their part of the kernel to be analytic in t. */
    private Optional<Start> withoutSingularPart(Parity parity) {
        if (isAnalyticInAngle() && near(ORDERS_IN_DOUBLES).combined(FirstTerm.INTERVALS, parity).values().stream().anyMatch(coefficient -> !coefficient.containsZero())) {
            return Optional.empty();
        }
        if ((parity == Parity.EVEN ? vanishing().evenFrom() : vanishing().oddFrom()).isPresent()) {
            return Optional.of(new Start.Vanishing());
        }
        return kernel.entireInCosine().isPresent() || isEvenAtZero(parity) ? Optional.of(new Start.Analytic()) : Optional.empty();
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
    private Start exactTerm(Parity parity) {
        String degrees = parity.word();
        for (int orders = 1; orders <= MOST_ORDERS; orders = orders < 4 ? orders + 1 : orders + 4) {
            for (Map.Entry<SingularPower, ExactReal> term : exact(orders).combined(EXACT, parity).entrySet()) {
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
