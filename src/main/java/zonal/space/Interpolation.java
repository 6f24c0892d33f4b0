package zonal.space;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaw.Status;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.kernel.Kernel;

/**
 * In which interpolation spaces [H]^s, s > 0, of the space H of a kernel with eigenvalues mu_k the paths of a Gaussian process lie that has another zonal kernel, with
 * eigenvalues nu_k, as its covariance.
 *
 * <p>f lies in [H]^s when sum f_k^2 mu_k^-s is finite. With probability 1 or 0 the process does, according to whether sum_k N(d,k) nu_k mu_k^-s converges, and never if some
 * nu_k > 0 has mu_k = 0 (Kolmogorov; Driscoll 1973). With nu_k ~ k^-p1 and mu_k ~ k^-p2 over the degrees of a parity, and N(d,k) ~ k^(d-2), it converges exactly for
 * s < (p1 - d + 1)/p2: at the critical s it is a multiple of the harmonic series, so the critical s itself is not attained.
 *
 * @param membership for which s the process lies in [H]^s
 * @param critical the critical s, present for {@link Membership#BELOW_CRITICAL}
 * @param processDecay b with eigenvalues of the process like i^-b, listed with multiplicity; empty if they fall faster than every power
 * @param spaceDecay the same for H
 * @param reason why, in a sentence
 */
public record Interpolation(Membership membership, Optional<BigFraction> critical, Optional<BigFraction> processDecay, Optional<BigFraction> spaceDecay, String reason) {

    private static final int DIGITS = 20;

    /** For which s > 0 the process lies in [H]^s with probability 1; for the others it does with probability 0. */
    public enum Membership {
        /** Exactly for s below the critical one. */
        BELOW_CRITICAL,
        /** For every s. */
        ALWAYS,
        /** For none. */
        NEVER,
        /** Not decided. */
        UNDECIDED
    }

    /**
     * The interpolation spaces of the space of one kernel with respect to a Gaussian process, on S^(d-1).
     *
     * @param process the covariance of the process
     * @param space the kernel of H
     * @throws zonal.InputException if one of the kernels has a negative eigenvalue
     */
    public static Interpolation of(DecayLaws laws, Kernel process, Kernel space, int dimension) {
        Stream.of(process, space).forEach(kernel -> Definiteness.requireNoNegativeEigenvalue(laws, kernel, dimension));
        DecayLaw covariance = laws.of(process, dimension, DIGITS);
        DecayLaw own = laws.of(space, dimension, DIGITS);
        Optional<BigFraction> processDecay = indexDecay(covariance, dimension);
        Optional<BigFraction> spaceDecay = indexDecay(own, dimension);
        Answer answer = answer(laws, process, space, dimension, covariance, own);
        return new Interpolation(answer.membership(), answer.critical(), processDecay, spaceDecay, answer.reason());
    }

    private record Answer(Membership membership, Optional<BigFraction> critical, String reason) {

        static Answer of(Membership membership, String reason) {
            return new Answer(membership, Optional.empty(), reason);
        }
    }

    private static Answer answer(DecayLaws laws, Kernel process, Kernel space, int dimension, DecayLaw covariance, DecayLaw own) {
        for (DecayLaw law : new DecayLaw[] {covariance, own}) {
            if (law.status() == Status.UNDECIDED) {
                return Answer.of(Membership.UNDECIDED, "the decay of one of the kernels is undecided: " + law.reason());
            }
        }
        ZeroDegrees ofProcess = ZeroDegrees.of(laws, process, dimension, covariance);
        ZeroDegrees ofSpace = ZeroDegrees.of(laws, space, dimension, own);
        if (ofSpace.proved().leastNotIn(ofProcess.proved()).isPresent()) {
            int degree = ofSpace.proved().leastNotIn(ofProcess.proved()).getAsInt();
            return ofProcess.complete() || isPositive(laws, process, dimension, degree) ? Answer.of(Membership.NEVER, "the eigenvalue of degree " + degree + " vanishes for the space and not for the process")
                    : Answer.of(Membership.UNDECIDED, "whether the process vanishes wherever the space does is not known: " + ofProcess.reason());
        }
        if (!ofSpace.complete() && own.status() != Status.SUPERPOLYNOMIAL && own.status() != Status.GEOMETRIC) {
            return Answer.of(Membership.UNDECIDED, "whether the space vanishes at further degrees is not known: " + ofSpace.reason());
        }
        return byParity(covariance, own, dimension);
    }

    private static boolean isPositive(DecayLaws laws, Kernel kernel, int dimension, long degree) {
        try {
            return new Eigenvalues(laws).of(kernel, dimension, List.of(degree), DIGITS).get(0).value().isPositive().isCertain();
        } catch (InputException notSeparated) {
            return false;
        }
    }

    private static Answer byParity(DecayLaw covariance, DecayLaw own, int dimension) {
        Optional<BigFraction> critical = Optional.empty();
        for (Parity parity : Parity.values()) {
            Optional<ParityLaw> above = covariance.of(parity);
            Optional<ParityLaw> below = own.of(parity);
            if (above.isEmpty()) {
                continue;
            }
            if (above.get() instanceof ParityLaw.Power power && below.orElse(null) instanceof ParityLaw.Power other) {
                BigFraction ofParity = power.exponent().subtract(dimension - 1L).divide(other.exponent());
                critical = Optional.of(critical.filter(known -> known.compareTo(ofParity) <= 0).orElse(ofParity));
            } else if (above.get() instanceof ParityLaw.Power) {
                return Answer.of(Membership.NEVER, "the eigenvalues of the space decay geometrically and those of the process like a power");
            } else if (!(below.orElse(null) instanceof ParityLaw.Power)) {
                return Answer.of(Membership.UNDECIDED, "both kernels decay faster than every power; the method compares powers");
            }
        }
        return critical.isPresent() ? new Answer(Membership.BELOW_CRITICAL, critical, "sum_k N(d,k) nu_k mu_k^-s is a series of multiples of k^(s p2 - p1 + d - 2)")
                : Answer.of(Membership.ALWAYS, "the eigenvalues of the process decay faster than every power of those of the space");
    }

    /** The least exponent of both parities over d - 1: about i^(1/(d-1)) degrees come before the eigenvalue number i. */
    private static Optional<BigFraction> indexDecay(DecayLaw law, int dimension) {
        return Stream.of(Parity.values()).flatMap(parity -> law.power(parity).stream()).map(ParityLaw.Power::exponent).min(BigFraction::compareTo)
                .map(exponent -> exponent.divide(dimension - 1L));
    }

    /**
     * For squared error and tuned regularisation, kernel regression with H learns a path of the process with every rate below n^-r, r = s b/(s b + 1) at the critical s and
     * b the index decay of H (minimax over [H]^s: Fischer and Steinwart 2020; Chen, Li and Lin 2024 for networks).
     */
    public Optional<BigFraction> rate() {
        return critical.flatMap(s -> spaceDecay.map(b -> rate(s, b)));
    }

    /** s b/(s b + 1): the exponent of the learning rate for functions in [H]^s, b the index decay of H. */
    public static BigFraction rate(BigFraction s, BigFraction b) {
        return s.multiply(b).divide(s.multiply(b).add(1));
    }
}
