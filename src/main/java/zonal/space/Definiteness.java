package zonal.space;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.decay.Extremes.Extreme;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.kernel.Kernel;
import zonal.number.Truth;

/**
 * Whether a zonal kernel is positive semi-definite on a sphere, all eigenvalues being at least zero, and strictly so: all of them are positive. That is more
 * than positive definite Gram matrices on distinct points, for which infinitely many positive eigenvalues of each parity suffice if d >= 3.
 *
 * @param semidefinite whether no eigenvalue is negative
 * @param strict whether every eigenvalue is positive
 * @param reason why, in a sentence
 * @param counterexample a degree whose eigenvalue is negative, or zero where only strictness fails; empty if there is none, or none is known
 */
public record Definiteness(Truth semidefinite, Truth strict, String reason, OptionalLong counterexample) {

    private static final int DIGITS = 10;
    /** Chen, Menegatto, Sun (Proc. AMS 131, 2003). */
    private static final String MANY_REMAIN = "; as infinitely many of each parity are positive,"
            + " Gram matrices on distinct points are positive definite all the same";
    /** Degrees that are looked at one by one for a negative eigenvalue. */
    private static final long LOW = 40;

    /** What is known of the kernel on the spheres of all dimensions at once, without a law of decay: that it is strictly positive definite, or nothing. */
    public static Optional<Definiteness> inEveryDimension(Kernel kernel) {
        return PowerSeriesParities.bothInfinite(kernel).map(reason -> new Definiteness(Truth.TRUE, Truth.TRUE,
                "every eigenvalue is positive in every dimension, and the Gram matrix on any distinct points positive definite: " + reason,
                OptionalLong.empty()));
    }

    /** What is known of the kernel on S^(d-1). */
    public static Definiteness of(DecayLaws laws, Kernel kernel, int dimension) {
        return inEveryDimension(kernel).orElseGet(() -> byLaw(laws, kernel, dimension));
    }

    private static Definiteness byLaw(DecayLaws laws, Kernel kernel, int dimension) {
        DecayLaw decay = laws.of(kernel, dimension, DIGITS);
        boolean known = ZeroDegrees.isPositiveDefinite(kernel);
        OptionalLong negative = known ? OptionalLong.empty() : negativeDegree(laws, kernel, dimension, decay);
        if (negative.isPresent()) {
            return new Definiteness(Truth.FALSE, Truth.FALSE, "the eigenvalue of degree " + negative.getAsLong() + " is negative", negative);
        }
        ZeroDegrees zeros = ZeroDegrees.of(laws, kernel, dimension, decay);
        if (!known && !(zeros.complete() && isPositiveOffZeros(decay))) {
            return new Definiteness(Truth.UNKNOWN, Truth.UNKNOWN, "no negative eigenvalue was found, and " + (zeros.complete() ? decay.reason() : zeros.reason()),
                    OptionalLong.empty());
        }
        OptionalLong vanishing = zeros.proved().least();
        if (vanishing.isPresent()) {
            boolean finite = zeros.complete() && dimension >= 3 && zeros.proved().evenFrom().isEmpty() && zeros.proved().oddFrom().isEmpty();
            return new Definiteness(Truth.TRUE, Truth.FALSE, "no eigenvalue is negative, and these vanish: " + zeros.proved() + (finite ? MANY_REMAIN : ""),
                    vanishing);
        }
        return new Definiteness(Truth.TRUE, zeros.complete() ? Truth.TRUE : Truth.UNKNOWN,
                zeros.complete() ? "every eigenvalue is positive: " + zeros.reason() : zeros.reason(), OptionalLong.empty());
    }

    /**
     * Passes kernels that are not known to have a negative eigenvalue.
     *
     * @throws InputException if an eigenvalue is negative; the message names its degree
     */
    public static void requireNoNegativeEigenvalue(DecayLaws laws, Kernel kernel, int dimension) {
        if (!ZeroDegrees.isPositiveDefinite(kernel)) {
            negativeDegree(laws, kernel, dimension, laws.of(kernel, dimension, DIGITS)).ifPresent(degree -> {
                throw new InputException("kernel " + kernel.text() + " is not positive semi-definite for d = " + dimension + ": its eigenvalue of degree " + degree
                        + " is negative, so it has no reproducing kernel Hilbert space; give a positive semi-definite kernel");
            });
        }
    }

    /** Whether all eigenvalues that do not vanish are positive, for a kernel all of whose zero degrees are known and of whose low degrees none is negative. */
    private static boolean isPositiveOffZeros(DecayLaw decay) {
        return decay.status() == DecayLaw.Status.FINITE_RANK || decay.status() == DecayLaw.Status.POWER && List.of(Parity.values()).stream()
                .allMatch(parity -> decay.of(parity).isEmpty() || lower(decay, parity).filter(least -> least.value().isPositive().isCertain()).isPresent());
    }

    private static Optional<Extreme> lower(DecayLaw decay, Parity parity) {
        return decay.power(parity).flatMap(ParityLaw.Power::constants).map(constants -> constants.extremes().lower());
    }

    /** A degree with a negative eigenvalue: among the low ones, or where the law shows one. */
    private static OptionalLong negativeDegree(DecayLaws laws, Kernel kernel, int dimension, DecayLaw decay) {
        OptionalLong low = LongStream.rangeClosed(0, LOW).filter(degree -> isNegative(laws, kernel, dimension, degree)).findFirst();
        if (low.isPresent()) {
            return low;
        }
        for (Parity parity : Parity.values()) {
            Optional<Extreme> least = lower(decay, parity);
            if (least.isPresent() && least.get().value().isNegative().isCertain()) {
                // towards a negative limit all eigenvalues of the tail are negative
                long tail = parity.next(decay.power(parity).orElseThrow().constants().orElseThrow().proof().from());
                return OptionalLong.of(least.get().degree().orElse(tail));
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isNegative(DecayLaws laws, Kernel kernel, int dimension, long degree) {
        try {
            return new Eigenvalues(laws).of(kernel, dimension, List.of(degree), DIGITS).get(0).value().isNegative().isCertain();
        } catch (InputException notSeparated) {
            return false;
        }
    }
}
