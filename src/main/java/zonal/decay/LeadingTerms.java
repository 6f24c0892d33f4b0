package zonal.decay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zonal.number.ExactReal;

/**
 * The first singular terms of a kernel: what its eigenvalues do on the sphere of every dimension d >= 2. If the term of a parity is that of sin(theta/2)^s with the
 * coefficient A, then k^(d-1+s) mu_k tends to A C_s(d) over the degrees of that parity, C_s(d) = {@link LimitConstant}.
 *
 * @param even the first singular term for even degrees, empty if there is none
 * @param odd likewise for odd degrees
 * @param zeroDegrees classes of degrees that vanish in every dimension, in words
 * @param obstacle why nothing is known, if so
 */
public record LeadingTerms(Optional<Term> even, Optional<Term> odd, List<String> zeroDegrees, Optional<String> obstacle) {

    /**
     * A first singular term.
     *
     * @param power s
     * @param coefficient A, not zero
     */
    public record Term(SingularPower power, ExactReal coefficient) {
    }

    static LeadingTerms of(EndAnalysis ends) {
        Optional<String> obstacle = Stream.of(Parity.values()).map(ends::start).filter(EndAnalysis.Start.Unknown.class::isInstance)
                .map(start -> ((EndAnalysis.Start.Unknown) start).reason()).findFirst();
        boolean analytic = ends.region(DecayLaws.RADIUS).isPresent();
        return new LeadingTerms(term(ends, Parity.EVEN), term(ends, Parity.ODD), ends.vanishing().inWords(),
                obstacle.or(() -> analytic ? Optional.empty() : Optional.of("the kernel was not shown to be real and analytic in theta on a neighbourhood of [0, pi]")));
    }

    private static Optional<Term> term(EndAnalysis ends, Parity parity) {
        return ends.start(parity) instanceof EndAnalysis.Start.Singular singular ? Optional.of(new Term(singular.power(), singular.coefficient())) : Optional.empty();
    }

    /** The first singular term for the degrees of one parity. */
    public Optional<Term> of(Parity parity) {
        return parity == Parity.EVEN ? even : odd;
    }
}
