package zonal.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * A sum of terms c x^m e^(q x^2 + p x) with constants c, p (complex, so that sines and cosines are of this kind) and real q.
 */
record ExponentialPolynomial(List<Term> terms) {

    private static final Generator X = new Generator.Symbol(ActivationFunction.VARIABLE);

    /** coefficient x^power e^(quadratic x^2 + linear x). */
    record Term(NormalForm coefficient, int power, NormalForm quadratic, NormalForm linear) {
    }

    /** The exponent quadratic x^2 + linear x of a term. */
    record Exponential(NormalForm quadratic, NormalForm linear) {
    }

    /** The terms that share an exponential. */
    Map<Exponential, List<Term>> byExponential() {
        return terms.stream().collect(Collectors.groupingBy(term -> new Exponential(term.quadratic(), term.linear()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The function that is 1 everywhere. */
    static ExponentialPolynomial one() {
        return new ExponentialPolynomial(List.of(new Term(NormalFormAlgebra.ONE, 0, NormalForm.ZERO, NormalForm.ZERO)));
    }

    /** The form in x as such a sum; empty if it is none. */
    static Optional<ExponentialPolynomial> read(NormalForm form) {
        List<Term> terms = new ArrayList<>();
        for (Map.Entry<Monomial, Gaussian> entry : form.terms().entrySet()) {
            Optional<Term> term = read(entry.getKey(), entry.getValue());
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Optional.of(new ExponentialPolynomial(terms));
    }

    private static Optional<Term> read(Monomial monomial, Gaussian coefficient) {
        Map<Generator, BigFraction> powers = new LinkedHashMap<>(monomial.powers());
        BigFraction exponent = powers.containsKey(X) ? powers.remove(X) : BigFraction.ZERO;
        boolean natural = Fractions.isInteger(exponent) && exponent.signum() >= 0;
        boolean constant = powers.keySet().stream().noneMatch(generator -> generator.contains(ActivationFunction.VARIABLE));
        Optional<List<NormalForm>> inExponent = monomial.exponential().polynomialIn(ActivationFunction.VARIABLE).filter(found -> found.size() <= 3);
        if (!natural || !constant || inExponent.isEmpty()) {
            return Optional.empty();
        }
        return NormalFormAlgebra.attempt(algebra -> new Term(algebra.term(coefficient, powers, at(inExponent.get(), 0)), exponent.intValue(),
                at(inExponent.get(), 2), at(inExponent.get(), 1))).filter(term -> isReal(term.quadratic()));
    }

    private static NormalForm at(List<NormalForm> coefficients, int index) {
        return index < coefficients.size() ? coefficients.get(index) : NormalForm.ZERO;
    }

    private static boolean isReal(NormalForm form) {
        return NormalFormAlgebra.attempt(algebra -> algebra.conjugate(form)).filter(form::equals).isPresent();
    }
}
