package zonal.space.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;
import zonal.number.Truth;
import zonal.sphere.Eigenvalue;
import zonal.sphere.KernelDomain;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** Compares numbers of another implementation with certified values of a kernel, or with its eigenvalues. Immutable. */
public final class ValueCheck {

    /** Digits to which errors are known, if they can be told from zero. */
    public static final int ERROR_DIGITS = 3;
    /** A double agrees with the true value to 17 digits at most, as a rule; three digits of its error and some to spare make this. */
    private static final int FEWEST_DIGITS = 24;
    private static final int DIGITS_BEYOND_GIVEN = 7;
    /** How often the digits are doubled for an error that is not told from zero, or from the tolerance. */
    private static final int DOUBLINGS = 2;
    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
    private static final int GUARD_BITS = 64;

    private final Kernel kernel;
    private final OptionalInt dimension;
    private final Optional<BigFraction> tolerance;
    private final BiConsumer<Integer, Integer> listener;

    private ValueCheck(Kernel kernel, OptionalInt dimension, Optional<BigFraction> tolerance, BiConsumer<Integer, Integer> listener) {
        this.kernel = kernel;
        this.dimension = dimension;
        this.tolerance = tolerance;
        this.listener = listener;
    }

    /** A check of values K(t), without a tolerance. */
    public static ValueCheck of(Kernel kernel) {
        return new ValueCheck(kernel, OptionalInt.empty(), Optional.empty(), (done, all) -> { });
    }

    /** A check of eigenvalues on the sphere S^(d-1), without a tolerance. */
    public static ValueCheck ofEigenvalues(Kernel kernel, int dimension) {
        return new ValueCheck(kernel, OptionalInt.of(dimension), Optional.empty(), (done, all) -> { });
    }

    /** The same with a largest relative error that is allowed, at least 0. */
    public ValueCheck withTolerance(BigFraction largest) {
        return new ValueCheck(kernel, dimension, Optional.of(largest), listener);
    }

    /** The same, telling how many of the certified values are computed. */
    public ValueCheck telling(BiConsumer<Integer, Integer> progress) {
        return new ValueCheck(kernel, dimension, tolerance, progress);
    }

    /**
     * Compares the numbers. Digits are added until an error is known to three digits and on one side of the tolerance, or is less than the last digit given by
     * many orders; one that then still cannot be told from the tolerance is not past it.
     *
     * @throws InputException if a point is not one, or the kernel is not finite there or not to be told from zero
     */
    public CheckResult run(List<GivenValue> given) {
        KernelDomain.requireFinite(kernel);
        int digits = Math.max(FEWEST_DIGITS, given.stream().mapToInt(GivenValue::digits).max().orElse(0) + DIGITS_BEYOND_GIVEN);
        List<Deviation> rows = new ArrayList<>(compare(given, digits));
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            digits *= 2;
            boolean toleranceOnly = doubling > 0;
            int[] open = IntStream.range(0, rows.size()).filter(i -> isOpen(rows.get(i), toleranceOnly)).toArray();
            List<Deviation> narrower = compare(IntStream.of(open).mapToObj(given::get).toList(), digits);
            IntStream.range(0, open.length).forEach(i -> rows.set(open[i], narrower.get(i)));
        }
        return new CheckResult(rows.stream().map(row -> row.asPast(isPast(row) == Truth.TRUE)).toList());
    }

    private List<Deviation> compare(List<GivenValue> given, int digits) {
        if (given.isEmpty()) {
            return List.of();
        }
        BallArithmetic arithmetic = new BallArithmetic((int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS);
        List<Ball> references = references(given, digits);
        Ball scale = references.stream().anyMatch(Ball::isZero) ? scale(digits) : Ball.ONE;
        return IntStream.range(0, given.size()).mapToObj(i -> Deviation.of(given.get(i), references.get(i), scale, arithmetic)).toList();
    }

    /** K(1), or 1 if that vanishes as well. */
    private Ball scale(int digits) {
        Ball end = KernelValues.at(kernel, Formulas.integer(1), digits);
        return end.isZero() ? Ball.ONE : end;
    }

    private List<Ball> references(List<GivenValue> given, int digits) {
        if (dimension.isPresent()) {
            List<Long> degrees = given.stream().map(GivenValue::degree).toList();
            return new Eigenvalues(new DecayLaws()).of(kernel, dimension.getAsInt(), degrees, digits).stream().map(Eigenvalue::value).toList();
        }
        List<Ball> values = new ArrayList<>();
        for (GivenValue value : given) {
            values.add(reference(value, digits));
            listener.accept(values.size(), given.size());
        }
        return values;
    }

    private Ball reference(GivenValue given, int digits) {
        Formula t = given.cosine();
        try {
            return KernelValues.at(kernel, t, digits);
        } catch (InputException e) {
            throw new InputException(given.place() + ": " + e.getMessage());
        }
    }

    private boolean isOpen(Deviation row, boolean toleranceOnly) {
        boolean known = toleranceOnly || row.relative().isEmpty() || DecimalEnclosure.of(row.relative().get(), ERROR_DIGITS).isPresent();
        return !known || isPast(row) == Truth.UNKNOWN;
    }

    /** Whether the error is proved to exceed the tolerance (FALSE: proved not to); a number that is not finite exceeds any. */
    private Truth isPast(Deviation row) {
        if (tolerance.isEmpty()) {
            return Truth.FALSE;
        }
        if (row.relative().isEmpty()) {
            return Truth.TRUE;
        }
        Ball relative = row.relative().get();
        // disjoint balls decide: the tolerance is enclosed more narrowly than the error
        BallArithmetic arithmetic = new BallArithmetic(Math.max(GUARD_BITS, relative.mantissa().bitLength()) + GUARD_BITS);
        return arithmetic.rational(tolerance.get()).lessThan(relative);
    }
}
