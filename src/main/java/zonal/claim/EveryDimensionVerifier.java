package zonal.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.decay.DecayLaws;
import zonal.decay.LeadingTerms;
import zonal.decay.LeadingTerms.Term;
import zonal.decay.Parity;
import zonal.kernel.Kernel;
import zonal.space.Definiteness;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;
import zonal.symbolic.NormalForm;

/**
 * Verifies statements about the spheres of every dimension d >= 2 at once. The first singular terms of a kernel do not depend on d: with the power s the exponent is d - 1 + s, with
 * powers r and s of process and space the critical smoothness is r/(d-1+s). Tangent kernels, covariances of networks and the reference kernels are positive definite in
 * every dimension, and a kernel with a singular term for both parities then has positive eigenvalues alone (Schoenberg; see {@link zonal.space.ZeroDegrees}).
 */
final class EveryDimensionVerifier {

    private static final Formula D = Formulas.variable(ParameterGrid.DIMENSION);
    private static final int BITS = 1024;
    /** Dimensions at which two formulas that are not proved equal are compared. */
    private static final int MOST_COMPARED = 20;

    private EveryDimensionVerifier() {
    }

    static Finding verify(DecayLaws laws, Assertion assertion, Case one) {
        Optional<Definiteness> strict = assertion instanceof Assertion.Definite ? Definiteness.inEveryDimension(one.kernel()) : Optional.empty();
        if (strict.isPresent()) {
            return new Finding(((Assertion.Definite) assertion).strictly() ? Verdict.PROVED : Verdict.REFUTED, strict.get().reason(), Map.of());
        }
        LeadingTerms terms = laws.leadingTerms(one.kernel());
        if (terms.obstacle().isPresent()) {
            return new Finding(Verdict.UNDECIDED, terms.obstacle().get(), Map.of());
        }
        if (assertion instanceof Assertion.DecayExponent decay) {
            return decay(decay, one, terms);
        }
        if (!hasBothParities(terms) || one.kernel().kind() == Kernel.Kind.FORMULA) {
            return new Finding(Verdict.UNDECIDED, "for all d, only kernels that are positive definite in every dimension and singular for both parities are decided", evidence(terms));
        }
        if (assertion instanceof Assertion.Definite definite) {
            return new Finding(definite.strictly() ? Verdict.PROVED : Verdict.REFUTED, "for all d >= 2 every eigenvalue is positive", evidence(terms));
        }
        Optional<Kernel> other = assertion.kernels().stream().findFirst().map(template -> template.kernel(one.values()));
        Optional<LeadingTerms> otherTerms = other.map(laws::leadingTerms);
        if (otherTerms.isPresent() && (otherTerms.get().obstacle().isPresent() || !hasBothParities(otherTerms.get()) || other.get().kind() == Kernel.Kind.FORMULA)) {
            return new Finding(Verdict.UNDECIDED, "for all d, kernel " + other.get().text() + " is not decided: " + otherTerms.get().obstacle().orElse("it is a formula, or analytic"),
                    evidence(terms));
        }
        if (assertion instanceof Assertion.Space space) {
            return space(space, terms, otherTerms.orElseThrow());
        }
        if (!isUniform(terms) || otherTerms.isPresent() && !isUniform(otherTerms.get())) {
            return new Finding(Verdict.UNDECIDED, "for all d, only kernels with the same exponent for both parities are decided", evidence(terms));
        }
        if (assertion instanceof Assertion.Interpolates interpolation) {
            return compared("the critical smoothness", critical(otherTerms.orElseThrow(), terms), interpolation.critical().inDimension(one.values()), terms);
        }
        return rate((Assertion.LearningRate) assertion, one, terms, otherTerms);
    }

    private static Finding decay(Assertion.DecayExponent decay, Case one, LeadingTerms terms) {
        Formula claimed = decay.exponent().inDimension(one.values());
        List<Finding> findings = decay.parity().each().stream().map(parity -> decay(parity, claimed, terms)).toList();
        return findings.stream().filter(finding -> finding.verdict() != Verdict.PROVED).findFirst().orElseGet(() -> new Finding(Verdict.PROVED,
                "the exponent is " + FormulaText.print(claimed) + " over " + DecayVerifier.degrees(decay.parity()) + " for all d >= 2", findings.get(0).evidence()));
    }

    private static Finding decay(Assertion.Parity parity, Formula claimed, LeadingTerms terms) {
        String degrees = DecayVerifier.degrees(parity);
        return terms.of(parity == Assertion.Parity.EVEN ? Parity.EVEN : Parity.ODD)
                .map(found -> compared("the exponent of " + degrees, exponent(found), claimed, terms))
                .orElseGet(() -> new Finding(Verdict.REFUTED, degrees + " have no decay like a power", evidence(terms)));
    }

    private static Finding space(Assertion.Space space, LeadingTerms terms, LeadingTerms other) {
        boolean same = Stream.of(Parity.values()).allMatch(parity -> terms.of(parity).orElseThrow().power().equals(other.of(parity).orElseThrow().power()));
        boolean sameSign = Stream.of(Parity.values()).allMatch(parity -> terms.of(parity).orElseThrow().coefficient().isPositive(BITS)
                == other.of(parity).orElseThrow().coefficient().isPositive(BITS));
        if (same && !sameSign) {
            return new Finding(Verdict.UNDECIDED, "the limits of the eigenvalues have not the same sign", evidence(terms));
        }
        String summary = same ? "for all d >= 2: equal exponents over even and odd degrees, and no eigenvalue vanishes" : "for all d >= 2 the exponents differ";
        return new Finding(same == space.same() ? Verdict.PROVED : Verdict.REFUTED, summary, evidence(terms));
    }

    private static Finding rate(Assertion.LearningRate assertion, Case one, LeadingTerms terms, Optional<LeadingTerms> process) {
        Formula exponent = exponent(terms.even().orElseThrow());
        BigFraction smoothness = assertion.smoothness().map(s -> s.rational(one.values(), "smoothness")).orElse(BigFraction.ONE);
        Formula s = process.map(of -> critical(of, terms)).orElse(Formulas.rational(smoothness));
        // s b/(s b + 1) with b = p/(d-1)
        Formula product = Formulas.multiply(s, exponent);
        Formula rate = Formulas.divide(product, Formulas.add(product, Formulas.subtract(D, Formulas.integer(1))));
        return compared("the rate", rate, assertion.exponent().inDimension(one.values()), terms);
    }

    private static Finding compared(String what, Formula found, Formula claimed, LeadingTerms terms) {
        Map<String, Object> evidence = evidence(terms);
        evidence.put("found", FormulaText.print(found));
        evidence.put("claimed", FormulaText.print(claimed));
        if (NormalForm.identical(found, claimed)) {
            return new Finding(Verdict.PROVED, what + " is " + FormulaText.print(claimed) + " for all d >= 2", evidence);
        }
        for (int d = 2; d <= MOST_COMPARED; d++) {
            Map<String, Formula> values = Map.of(ParameterGrid.DIMENSION, Formulas.integer(d));
            Formula difference = Formulas.substitute(Formulas.subtract(found, claimed), values);
            if (difference instanceof Formula.Rational rational && rational.value().signum() != 0) {
                return new Finding(Verdict.REFUTED, what + " is " + FormulaText.print(Formulas.substitute(found, values)) + " for d = " + d + ", not "
                        + FormulaText.print(Formulas.substitute(claimed, values)), evidence);
            }
        }
        return new Finding(Verdict.UNDECIDED, what + " is " + FormulaText.print(found) + "; whether the claimed formula is the same was not decided", evidence);
    }

    private static Formula exponent(Term term) {
        return Formulas.add(D, Formulas.rational(term.power().excess()));
    }

    /** (p1 - d + 1)/p2 with p1 = d - 1 + r and p2 = d - 1 + s. */
    private static Formula critical(LeadingTerms process, LeadingTerms space) {
        return Formulas.divide(Formulas.rational(process.even().orElseThrow().power().value()), exponent(space.even().orElseThrow()));
    }

    private static boolean hasBothParities(LeadingTerms terms) {
        return terms.even().isPresent() && terms.odd().isPresent();
    }

    private static boolean isUniform(LeadingTerms terms) {
        return terms.even().orElseThrow().power().equals(terms.odd().orElseThrow().power());
    }

    private static Map<String, Object> evidence(LeadingTerms terms) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        List<Map<String, Object>> firsts = new ArrayList<>();
        for (Parity parity : Parity.values()) {
            terms.of(parity).ifPresent(term -> firsts.add(DecayEvidence.endSeries(parity, term.power(), term.coefficient())));
        }
        evidence.put("endSeries", firsts);
        evidence.put("zeroDegrees", terms.zeroDegrees());
        return evidence;
    }
}
