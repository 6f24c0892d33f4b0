package zonal.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * A sum of terms x^m erf(s x) with constant coefficients, and an exponential polynomial.
 *
 * @param terms the terms with an error function
 * @param rest what is without
 */
record ErrorFunctionPolynomial(List<Term> terms, ExponentialPolynomial rest) {

    private static final Generator X = new Generator.Symbol(ActivationFunction.VARIABLE);

    /** coefficient x^power erf(slope x). */
    record Term(NormalForm coefficient, int power, NormalForm slope) {
    }

    /** The form in x as such a sum; empty if it is none. */
    static Optional<ErrorFunctionPolynomial> read(NormalForm form) {
        List<Term> terms = new ArrayList<>();
        Map<Monomial, Gaussian> others = new LinkedHashMap<>();
        for (Map.Entry<Monomial, Gaussian> entry : form.terms().entrySet()) {
            Optional<Generator> function = entry.getKey().powers().keySet().stream().filter(ErrorFunctionPolynomial::isErrorFunction).findFirst();
            if (function.isEmpty()) {
                others.put(entry.getKey(), entry.getValue());
                continue;
            }
            Optional<Term> term = read(entry.getKey(), entry.getValue(), (Generator.Opaque) function.get());
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return ExponentialPolynomial.read(new NormalForm(others)).map(rest -> new ErrorFunctionPolynomial(terms, rest));
    }

    private static boolean isErrorFunction(Generator generator) {
        return generator instanceof Generator.Opaque opaque && opaque.head() == Formula.Head.ERF && opaque.contains(ActivationFunction.VARIABLE);
    }

    private static Optional<Term> read(Monomial monomial, Gaussian coefficient, Generator.Opaque function) {
        Map<Generator, BigFraction> powers = new LinkedHashMap<>(monomial.powers());
        boolean single = BigFraction.ONE.equals(powers.remove(function));
        BigFraction exponent = powers.containsKey(X) ? powers.remove(X) : BigFraction.ZERO;
        boolean natural = Fractions.isInteger(exponent) && exponent.signum() >= 0;
        boolean constant = powers.keySet().stream().noneMatch(generator -> generator.contains(ActivationFunction.VARIABLE))
                && !monomial.exponential().contains(ActivationFunction.VARIABLE);
        Optional<List<NormalForm>> argument = function.argument().polynomialIn(ActivationFunction.VARIABLE)
                .filter(found -> found.size() == 2 && found.get(0).isZero());
        if (!single || !natural || !constant || argument.isEmpty()) {
            return Optional.empty();
        }
        return NormalFormAlgebra.attempt(algebra -> new Term(algebra.term(coefficient, powers, monomial.exponential()), exponent.intValue(),
                argument.get().get(1)));
    }

    /** The highest power of x beside an error function; -1 if there is none. */
    int degree() {
        return terms.stream().mapToInt(Term::power).max().orElse(-1);
    }
}
