package zonal.space;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import zonal.decay.Decay;
import zonal.decay.Decay.ParityLaw;
import zonal.decay.Decay.Status;
import zonal.decay.Decays;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;
import zonal.sphere.Spectrum;

/**
 * Whether two kernels on the sphere have the same reproducing kernel Hilbert space, as sets with equivalent norms.
 *
 * <p>The spaces agree exactly when the eigenvalues vanish at the same degrees and the ratio mu_k(K1)/mu_k(K2) over the other degrees stays between two positive
 * constants. If over each parity both kernels vanish, or both have k^p mu_k with the same p and positive limits, then the ratio has a positive limit over each
 * parity; as no eigenvalue vanishes before the asymptotic regime (see {@link ZeroDegrees}), finitely many positive ratios are left, and the constants exist.
 *
 * @param answer UNKNOWN if the method does not decide
 * @param reason why, in a sentence
 * @param evenRatio the limit of mu_k(K1)/mu_k(K2) over even k, empty if there is none or it was not needed
 * @param oddRatio likewise over odd k
 */
public record SameSpace(Truth answer, String reason, Optional<Ball> evenRatio, Optional<Ball> oddRatio) {

    private static final int DIGITS = 20;
    private static final BallArithmetic ARITHMETIC = new BallArithmetic(128);

    /** Compares the spaces of the kernels on S^(d-1). */
    public static SameSpace of(Kernel first, Kernel second, int dimension) {
        Decay one = Decays.of(first, dimension, DIGITS);
        Decay other = Decays.of(second, dimension, DIGITS);
        if (one.status() == Status.UNDECIDED || other.status() == Status.UNDECIDED) {
            Decay undecided = one.status() == Status.UNDECIDED ? one : other;
            return open("the decay of one of the kernels is undecided: " + undecided.reason());
        }
        Side firstSide = new Side(first, dimension, one, ZeroDegrees.of(first, dimension, one));
        Side secondSide = new Side(second, dimension, other, ZeroDegrees.of(second, dimension, other));
        return Stream.of(firstSide, secondSide).filter(Side::isIndefinite).findFirst()
                .map(side -> open("kernel " + side.kernel().text() + " has a negative eigenvalue, so it is not positive definite and has no such space"))
                .or(() -> difference(one, other))
                .or(() -> difference(firstSide.zeros(), secondSide.zeros()))
                .orElseGet(() -> agreement(firstSide, secondSide));
    }

    /** Different spaces because of the decay over one of the parities. */
    private static Optional<SameSpace> difference(Decay one, Decay other) {
        if (one.status() != other.status() && (one.status() == Status.POWER || other.status() == Status.POWER)) {
            return Optional.of(different("one kernel decays like a power of the degree and the other is " + word(one.status() == Status.POWER ? other : one)));
        }
        return difference("even", one.even(), other.even()).or(() -> difference("odd", one.odd(), other.odd())).map(SameSpace::different);
    }

    private static Optional<String> difference(String parity, Optional<ParityLaw> one, Optional<ParityLaw> other) {
        if (one.isPresent() && other.isPresent()) {
            return Optional.of(parity + " degrees decay like k^-" + one.get().exponent() + " for one kernel and k^-" + other.get().exponent()
                    + " for the other")
                    .filter(text -> one.get().exponent() != other.get().exponent());
        }
        return Optional.of(parity + " degrees vanish for one kernel and decay like k^-" + one.or(() -> other).map(ParityLaw::exponent).orElse(0)
                + " for the other")
                .filter(text -> one.isPresent() != other.isPresent());
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

    /** One of the two kernels, with what is known of it. */
    private record Side(Kernel kernel, int dimension, Decay decay, ZeroDegrees zeros) {

        /** Whether an eigenvalue is seen to be negative: of large degree by a limit, or one of a kernel of finite rank. */
        boolean isIndefinite() {
            boolean negativeLimit = Stream.of(decay.even(), decay.odd()).flatMap(Optional::stream).anyMatch(law -> law.limit().isNegative().isCertain());
            return negativeLimit || decay.status() == Status.FINITE_RANK && zeros.complete() && hasNegativeEigenvalue();
        }

        private boolean hasNegativeEigenvalue() {
            List<Integer> degrees = Stream.of(false, true).flatMap(odd -> zeros.proved().missing(odd).orElseThrow().stream()).toList();
            return !degrees.isEmpty() && Spectrum.eigenvalues(kernel, dimension, degrees, DIGITS).stream().anyMatch(each -> each.value().isNegative().isCertain());
        }
    }

    private static SameSpace agreement(Side one, Side other) {
        if (!one.zeros().complete() || !other.zeros().complete()) {
            return open((one.zeros().complete() ? other : one).zeros().reason());
        }
        if (one.decay().status() == Status.FINITE_RANK) {
            // complete zero degrees: all other eigenvalues were separated from zero, and none of them is negative
            return new SameSpace(Truth.TRUE, "the same finitely many eigenvalues differ from zero, and all of them are positive", Optional.empty(), Optional.empty());
        }
        Optional<Ball> even = ratio(one.decay().even(), other.decay().even());
        Optional<Ball> odd = ratio(one.decay().odd(), other.decay().odd());
        if (isPositive(even) && isPositive(odd)) {
            String reason = "equal exponents, positive limits of the ratio of eigenvalues, and the same zero degrees: " + one.zeros().proved();
            return new SameSpace(Truth.TRUE, reason, even, odd);
        }
        return open("a limit of the ratio of eigenvalues could not be shown to be positive");
    }

    private static Optional<Ball> ratio(Optional<ParityLaw> one, Optional<ParityLaw> other) {
        return one.flatMap(law -> other.map(otherLaw -> ARITHMETIC.divide(law.limit(), otherLaw.limit())));
    }

    private static boolean isPositive(Optional<Ball> ratio) {
        return ratio.isEmpty() || ratio.get().isPositive().isCertain();
    }

    private static SameSpace different(String reason) {
        return new SameSpace(Truth.FALSE, reason, Optional.empty(), Optional.empty());
    }

    private static SameSpace open(String reason) {
        return new SameSpace(Truth.UNKNOWN, reason, Optional.empty(), Optional.empty());
    }

    private static String word(Decay decay) {
        return switch (decay.status()) {
            case GEOMETRIC -> "geometric";
            case SUPERPOLYNOMIAL -> "faster than every power";
            case FINITE_RANK -> "of finite rank";
            case POWER -> "a power";
            case UNDECIDED -> "undecided";
        };
    }
}
