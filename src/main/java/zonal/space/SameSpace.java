package zonal.space;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaw.Status;
import zonal.decay.DecayLaws;
import zonal.decay.EigenvalueRatios;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.kernel.Kernel;
import zonal.number.Fractions;
import zonal.number.Truth;

/**
 * Whether two kernels on the sphere have the same reproducing kernel Hilbert space, as sets with equivalent norms.
 *
 * <p>The spaces agree exactly when the eigenvalues vanish at the same degrees and the ratio mu_k(K1)/mu_k(K2) over the other degrees stays between two positive
 * constants c and C; then c |f|^2 in the first space <= |f|^2 in the second one <= C |f|^2 in the first. If over each parity both kernels vanish, or both have k^p mu_k with the
 * same p and positive limits, then the ratio has a positive limit over each
 * parity; as no other eigenvalue vanishes (see {@link ZeroDegrees}), the constants exist.
 *
 * @param answer UNKNOWN if the method does not decide
 * @param reason why, in a sentence
 * @param ratios the ratios over all degrees where the spaces are the same and the decay laws reach every degree
 */
public record SameSpace(Truth answer, String reason, Optional<EigenvalueRatios> ratios) {

    /** Digits to which the eigenvalues are compared. */
    private static final int DIGITS = 20;

    /**
     * Compares the spaces of the kernels on S^(d-1).
     *
     * @throws zonal.InputException if one of the kernels has a negative eigenvalue; the message names its degree
     */
    public static SameSpace of(DecayLaws laws, Kernel first, Kernel second, int dimension) {
        return of(laws, first, second, dimension, DIGITS);
    }

    /**
     * Likewise, with ratios at single degrees to the given number of significant digits.
     */
    public static SameSpace of(DecayLaws laws, Kernel first, Kernel second, int dimension, int digits) {
        List.of(first, second).forEach(kernel -> Definiteness.requireNoNegativeEigenvalue(laws, kernel, dimension));
        DecayLaw one = laws.of(first, dimension, digits);
        DecayLaw other = laws.of(second, dimension, digits);
        if (one.status() == Status.UNDECIDED || other.status() == Status.UNDECIDED) {
            DecayLaw undecided = one.status() == Status.UNDECIDED ? one : other;
            return open("the decay of one of the kernels is undecided: " + undecided.reason());
        }
        ZeroDegrees zeros = ZeroDegrees.of(laws, first, dimension, one);
        ZeroDegrees otherZeros = ZeroDegrees.of(laws, second, dimension, other);
        return difference(one, other).or(() -> difference(zeros, otherZeros))
                .orElseGet(() -> agreement(laws, List.of(first, second), dimension, digits, List.of(one, other), List.of(zeros, otherZeros)));
    }

    /** Different spaces because of the decay over one of the parities. */
    private static Optional<SameSpace> difference(DecayLaw one, DecayLaw other) {
        if (one.status() != other.status() && (one.status() == Status.POWER || other.status() == Status.POWER)) {
            return Optional.of(different("one kernel decays like a power of the degree and the other is " + word(one.status() == Status.POWER ? other : one)));
        }
        return Stream.of(Parity.values()).flatMap(parity -> difference(parity.word(), one.of(parity), other.of(parity)).stream())
                .findFirst().map(SameSpace::different);
    }

    private static Optional<String> difference(String parity, Optional<ParityLaw> one, Optional<ParityLaw> other) {
        if (one.isEmpty() && other.isEmpty() || one.isPresent() && other.isPresent() && isSameKind(one.get(), other.get())) {
            return Optional.empty();
        }
        return Optional.of(parity + " degrees " + words(one) + " for one kernel and " + words(other) + " for the other");
    }

    /** Whether the two laws leave open that the ratio is bounded. */
    private static boolean isSameKind(ParityLaw one, ParityLaw other) {
        return one instanceof ParityLaw.Power power && other instanceof ParityLaw.Power otherPower ? power.exponent().equals(otherPower.exponent())
                : one instanceof ParityLaw.Geometric && other instanceof ParityLaw.Geometric;
    }

    private static String words(Optional<ParityLaw> law) {
        if (law.isEmpty()) {
            return "vanish";
        }
        return law.get() instanceof ParityLaw.Power power ? "decay like k^-" + Fractions.exponentText(power.exponent()) : "decay geometrically";
    }

    /** Different spaces because an eigenvalue of one kernel vanishes and that of the other one does not. */
    private static Optional<SameSpace> difference(ZeroDegrees one, ZeroDegrees other) {
        if (one.complete() && other.complete()) {
            OptionalInt degree = one.proved().leastNotIn(other.proved());
            OptionalInt found = degree.isPresent() ? degree : other.proved().leastNotIn(one.proved());
            if (found.isPresent()) {
                return Optional.of(different("the eigenvalue of degree " + found.getAsInt() + " vanishes for one kernel only"));
            }
        }
        return Optional.empty();
    }

    private static SameSpace agreement(DecayLaws laws, List<Kernel> kernels, int dimension, int digits, List<DecayLaw> decays, List<ZeroDegrees> zeros) {
        if (!zeros.get(0).complete() || !zeros.get(1).complete()) {
            return open((zeros.get(0).complete() ? zeros.get(1) : zeros.get(0)).reason());
        }
        boolean positive = decays.stream().allMatch(decay -> decay.status() == Status.FINITE_RANK || Stream.of(Parity.values())
                .allMatch(parity -> decay.of(parity).isEmpty() || decay.power(parity).filter(law -> law.limit().isPositive().isCertain()).isPresent()));
        if (!positive) {
            return open("a limit of the ratio of eigenvalues could not be shown to be positive");
        }
        String reason = decays.get(0).status() == Status.FINITE_RANK ? "the same finitely many eigenvalues differ from zero, and all of them are positive"
                : "equal exponents, positive limits of the ratio of eigenvalues, and the same zero degrees: " + zeros.get(0).proved();
        return new SameSpace(Truth.TRUE, reason, laws.ratios(kernels.get(0), kernels.get(1), dimension, digits));
    }

    private static SameSpace different(String reason) {
        return new SameSpace(Truth.FALSE, reason, Optional.empty());
    }

    private static SameSpace open(String reason) {
        return new SameSpace(Truth.UNKNOWN, reason, Optional.empty());
    }

    private static String word(DecayLaw decay) {
        return switch (decay.status()) {
            case GEOMETRIC -> "geometric";
            case SUPERPOLYNOMIAL -> "faster than every power";
            case FINITE_RANK -> "of finite rank";
            case POWER -> "a power";
            case UNDECIDED -> "undecided";
        };
    }
}
