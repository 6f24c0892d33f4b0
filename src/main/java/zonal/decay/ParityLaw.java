package zonal.decay;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.ExactReal;
import zonal.symbolic.Formula;

/** How the eigenvalues over the degrees of one parity decay. */
public sealed interface ParityLaw {

    /**
     * k^exponent mu_k tends to a limit that is not zero.
     *
     * @param power s: the first singular term is that of x^s, x = sin(theta/2), so that the exponent is d - 1 + s in every dimension
     * @param coefficient the coefficient of that term, at theta = 0 plus (even degrees) or minus (odd degrees) at theta = pi
     * @param exponent p = d - 1 + s
     * @param limit an enclosure of the limit of k^p mu_k, not zero
     * @param exact the limit as an exact formula, where it has one of readable size
     * @param inEveryDimension the limit as a formula in d that holds for every d >= 2, likewise
     * @param constants bounds of k^p mu_k over all degrees; empty if they were not reached
     * @param reach how the constants were proved, or why they were not reached, in a sentence
     */
    record Power(SingularPower power, ExactReal coefficient, BigFraction exponent, Ball limit, Optional<Formula> exact, Optional<String> inEveryDimension,
            Optional<Constants> constants, String reach) implements ParityLaw {
    }

    /**
     * Bounds of k^p mu_k over the degrees of the parity from a degree on that do not vanish.
     *
     * @param extremes infimum and supremum, and where they are attained
     * @param fromDegree the least degree for which they hold: 1 or 2 unless that is said otherwise
     * @param unresolved degrees below {@code fromDegree} whose eigenvalues were not separated from zero
     * @param proof what the bounds from the tail on rest on
     */
    record Constants(Extremes extremes, long fromDegree, List<Long> unresolved, TailProof proof) {

        public Constants {
            unresolved = List.copyOf(unresolved);
        }
    }

    /**
     * |mu_k| <= constant rho^-k for every degree from {@code fromDegree} on.
     *
     * @param constant an upper bound C, exact
     * @param rho greater than 1
     */
    record Geometric(Ball constant, BigFraction rho, long fromDegree) implements ParityLaw {
    }
}
