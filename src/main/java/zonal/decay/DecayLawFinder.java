package zonal.decay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.decay.EndAnalysis.Start;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;

/**
 * Finds the decay law of one kernel on one sphere: the order of the singular terms decides on the exponent, and the tail law together with the eigenvalues below its
 * first degree on the constants.
 */
final class DecayLawFinder {

    /** The remainder of the tail, relative, is below the digits asked for, but not by more bits than this: it decides how late the tail begins. */
    private static final int MOST_TAIL_BITS = 48;
    private static final int GUARD_BITS = 8;
    private static final int MAXIMAL_EXACT_SIZE = 40;
    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

    private final DecayLaws laws;
    private final EndAnalysis ends;
    private final int dimension;
    private final int digits;
    private final BallArithmetic balls;

    DecayLawFinder(DecayLaws laws, EndAnalysis ends, int dimension, int digits) {
        this.laws = laws;
        this.ends = ends;
        this.dimension = dimension;
        this.digits = digits;
        this.balls = new BallArithmetic((int) Math.ceil(digits * BITS_PER_DIGIT) + 64);
    }

    DecayLaw find() {
        Start even = ends.start(Parity.EVEN);
        Start odd = ends.start(Parity.ODD);
        List<Start> starts = List.of(even, odd);
        if (ends.vanishing().isFiniteRank()) {
            return new DecayLaw(DecayLaw.Status.FINITE_RANK, "the kernel is a polynomial in t", Optional.empty(), Optional.empty(), ends.vanishing().inWords());
        }
        boolean singular = starts.stream().anyMatch(Start.Singular.class::isInstance);
        if (!singular && starts.stream().noneMatch(Start.Unknown.class::isInstance)) {
            return analytic();
        }
        if (ends.region(DecayLaws.RADIUS).isEmpty()) {
            return undecided("the kernel was not shown to be real and analytic in theta on a neighbourhood of [0, pi]");
        }
        Optional<Start.Unknown> unknown = starts.stream().filter(Start.Unknown.class::isInstance).map(Start.Unknown.class::cast).findFirst();
        if (unknown.isPresent()) {
            return undecided(unknown.get().reason());
        }
        return new DecayLaw(DecayLaw.Status.POWER, leadingTerms(), law(Parity.EVEN), law(Parity.ODD), ends.vanishing().inWords());
    }

    private String leadingTerms() {
        if (ends.isFlatAtPi()) {
            return "leading odd coefficients at theta = 0; at theta = pi the kernel vanishes with all its derivatives";
        }
        return ends.isAnalyticInAngle() ? "leading odd coefficients at theta = 0 and theta = pi" : "leading singular coefficients at theta = 0 and theta = pi";
    }

    private DecayLaw undecided(String reason) {
        return new DecayLaw(DecayLaw.Status.UNDECIDED, reason, Optional.empty(), Optional.empty(), ends.vanishing().inWords());
    }

    private DecayLaw analytic() {
        boolean entire = ends.kernel().entireInCosine().isPresent();
        Optional<ParityLaw> law = GeometricLaws.of(ends.kernel(), dimension).map(geometric -> geometric);
        if (law.isEmpty()) {
            return undecided("the kernel was not shown to be real and analytic in theta on a neighbourhood of [0, pi]");
        }
        String reason = entire ? "the kernel is an entire function of t: the eigenvalues decay faster than every geometric sequence"
                : "the kernel is analytic in t on a neighbourhood of [-1, 1]";
        Optional<ParityLaw> even = law.filter(each -> ends.start(Parity.EVEN) instanceof Start.Analytic);
        Optional<ParityLaw> odd = law.filter(each -> ends.start(Parity.ODD) instanceof Start.Analytic);
        return new DecayLaw(entire ? DecayLaw.Status.SUPERPOLYNOMIAL : DecayLaw.Status.GEOMETRIC, reason, even, odd, ends.vanishing().inWords());
    }

    private Optional<ParityLaw> law(Parity parity) {
        if (ends.start(parity) instanceof Start.Singular singular) {
            return Optional.of(power(parity, singular));
        }
        return ends.start(parity) instanceof Start.Analytic ? GeometricLaws.of(ends.kernel(), dimension).map(geometric -> geometric) : Optional.empty();
    }

    private ParityLaw.Power power(Parity parity, Start.Singular start) {
        SingularPower power = start.power();
        BigFraction exponent = power.exponent(dimension);
        Ball enclosed = balls.multiply(start.enclose(balls.precision()), LimitConstant.enclose(balls, dimension, power));
        Optional<Formula> exact = Optional.of(start).filter(first -> power.isOdd()).map(this::exactLimit).filter(number -> number.size() <= MAXIMAL_EXACT_SIZE)
                .map(ExactFormulas::of);
        Optional<String> general = Optional.of(start.coefficient()).filter(number -> number.size() <= MAXIMAL_EXACT_SIZE)
                .map(number -> LimitConstant.inEveryDimension(number, power));
        Optional<TailLaw> tail = laws.tail(ends.kernel(), dimension, parity, Math.min(MOST_TAIL_BITS, (int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS));
        if (tail.isEmpty()) {
            return new ParityLaw.Power(power, start.coefficient(), exponent, enclosed, exact, general, Optional.empty(),
                    "the neighbourhood of [0, pi] on which the kernel was shown to be analytic is too narrow for bounds of all degrees");
        }
        return new ParityLaw.Power(power, start.coefficient(), exponent, enclosed, exact, general, Optional.of(constants(tail.get())), "");
    }

    private ExactReal exactLimit(Start.Singular start) {
        return new ExactArithmetic().multiply(start.coefficient(), LimitConstant.of(dimension, start.order()));
    }

    /** The extremes over the degrees below the tail, one by one, and over the tail. */
    private ParityLaw.Constants constants(TailLaw tail) {
        SortedMap<Long, Ball> scaled = new TreeMap<>();
        List<Long> unresolved = new ArrayList<>();
        if (tail.from() <= DecayLaws.LATEST_COMPLETE) {
            below(tail).forEach((degree, value) -> scaled.put(degree, balls.multiply(balls.power(Ball.of(degree), tail.exponent()), value)));
            scaled.keySet().stream().filter(degree -> !isResolved(scaled.get(degree))).forEach(unresolved::add);
        }
        long from = scaled.isEmpty() ? tail.from() : unresolved.isEmpty() ? scaled.firstKey() : unresolved.get(unresolved.size() - 1) + 2;
        Extremes extremes = Extremes.of(scaled.tailMap(from), tail.scaled());
        return new ParityLaw.Constants(extremes, from, unresolved, tail.proof());
    }

    /** The eigenvalues of the parity from degree 1 or 2 on, below the tail. */
    private Map<Long, Ball> below(TailLaw tail) {
        long first = tail.parity() == Parity.EVEN ? 2 : 1;
        List<Long> degrees = LongStream.range(first, tail.from()).filter(tail.parity()::contains).boxed().toList();
        try {
            return values(degrees);
        } catch (InputException notSeparated) {
            // one of them may be zero without a proof: each by itself
            Map<Long, Ball> values = new TreeMap<>();
            degrees.forEach(degree -> values.put(degree, value(degree)));
            return values;
        }
    }

    private Ball value(long degree) {
        try {
            return values(List.of(degree)).get(degree);
        } catch (InputException notSeparated) {
            return Ball.UNKNOWN;
        }
    }

    private Map<Long, Ball> values(List<Long> degrees) {
        Map<Long, Ball> values = new TreeMap<>();
        new Eigenvalues(laws).of(ends.kernel(), dimension, degrees, digits).forEach(eigenvalue -> values.put(eigenvalue.degree(), eigenvalue.value()));
        return values;
    }

    private static boolean isResolved(Ball value) {
        return value.isFinite() && !value.containsZero();
    }
}
