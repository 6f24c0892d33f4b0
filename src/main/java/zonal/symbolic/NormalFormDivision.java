package zonal.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * Divides normal forms by the sums whose inverses occur in them, where that leaves no remainder: (sin x)^2 (1 + x/(sin x)^2) becomes (sin x)^2 + x. Monomials are
 * units, so that the division is one of polynomials in a single variable or exponential e^(iv), by a sum whose term of highest degree is a monomial.
 */
final class NormalFormDivision {

    private final NormalFormAlgebra algebra;

    NormalFormDivision(NormalFormAlgebra algebra) {
        this.algebra = algebra;
    }

    /** The form, equal wherever it is defined, with fewer inverses of sums where that is possible. */
    NormalForm cancelled(NormalForm form) {
        NormalForm result = form;
        for (Generator.Compound compound : inverted(form)) {
            result = cancelled(result, compound);
        }
        return result;
    }

    private static Set<Generator.Compound> inverted(NormalForm form) {
        Set<Generator.Compound> compounds = new LinkedHashSet<>();
        form.terms().keySet().forEach(monomial -> monomial.powers().forEach((generator, exponent) -> {
            if (generator instanceof Generator.Compound compound && exponent.signum() < 0) {
                compounds.add(compound);
            }
        }));
        return compounds;
    }

    private NormalForm cancelled(NormalForm form, Generator.Compound compound) {
        Set<Monomial> monomials = form.terms().keySet();
        BigFraction lowest = monomials.stream().map(monomial -> monomial.exponent(compound)).min(BigFraction::compareTo).orElse(BigFraction.ZERO);
        boolean whole = monomials.stream().allMatch(monomial -> Fractions.isInteger(monomial.exponent(compound)));
        if (!whole || lowest.signum() >= 0) {
            return form;
        }
        int exponent = lowest.intValue();
        NormalForm numerator = algebra.withoutInverse(form, compound);
        int left = exponent;
        Optional<NormalForm> quotient = quotient(numerator, compound.base());
        while (left < 0 && quotient.isPresent()) {
            numerator = quotient.get();
            left++;
            quotient = left < 0 ? quotient(numerator, compound.base()) : Optional.empty();
        }
        if (left == 0) {
            return numerator;
        }
        return left == exponent ? form : algebra.multiply(numerator, algebra.term(Gaussian.ONE, Map.of(compound, BigFraction.of(left)), NormalForm.ZERO));
    }

    /** The quotient if there is no remainder, as far as that is found. */
    private Optional<NormalForm> quotient(NormalForm numerator, NormalForm divisor) {
        if (numerator.terms().isEmpty()) {
            return Optional.of(numerator);
        }
        for (Function<Monomial, BigFraction> variable : degrees(divisor)) {
            Map<Monomial, Gaussian> leading = leading(divisor, variable);
            if (leading.size() == 1) {
                return quotient(numerator, divisor, new NormalForm(leading), variable);
            }
        }
        return Optional.empty();
    }

    private Optional<NormalForm> quotient(NormalForm numerator, NormalForm divisor, NormalForm leading, Function<Monomial, BigFraction> degree) {
        NormalForm inverse = algebra.power(leading, -1);
        BigFraction lowest = lowest(numerator, degree).subtract(lowest(divisor, degree));
        NormalForm remainder = numerator;
        NormalForm quotient = NormalForm.ZERO;
        while (!remainder.terms().isEmpty()) {
            NormalForm next = algebra.multiply(new NormalForm(leading(remainder, degree)), inverse);
            if (lowest(next, degree).compareTo(lowest) < 0) {
                return Optional.empty();
            }
            quotient = algebra.add(List.of(quotient, next));
            remainder = algebra.add(List.of(remainder, algebra.scale(algebra.multiply(next, divisor), Gaussian.ONE.negate())));
        }
        return Optional.of(quotient);
    }

    /** The frequencies f of e^(ifv) and the exponents of variables v that occur, as functions of a term. */
    private static List<Function<Monomial, BigFraction>> degrees(NormalForm form) {
        Set<Monomial> angles = new LinkedHashSet<>();
        Set<Generator> symbols = new LinkedHashSet<>();
        form.sortedTerms().forEach(term -> {
            term.getKey().exponential().sortedTerms().stream().filter(part -> part.getValue().real().signum() == 0).forEach(part -> angles.add(part.getKey()));
            term.getKey().powers().keySet().stream().filter(Generator.Symbol.class::isInstance).forEach(symbols::add);
        });
        List<Function<Monomial, BigFraction>> degrees = new ArrayList<>();
        angles.forEach(angle -> degrees.add(monomial -> monomial.exponential().terms().getOrDefault(angle, Gaussian.ZERO).imaginary()));
        symbols.forEach(symbol -> degrees.add(monomial -> monomial.exponent(symbol)));
        return degrees;
    }

    private static BigFraction lowest(NormalForm form, Function<Monomial, BigFraction> degree) {
        return form.terms().keySet().stream().map(monomial -> degree.apply(monomial)).min(BigFraction::compareTo).orElseThrow();
    }

    /** The terms of highest degree. */
    private static Map<Monomial, Gaussian> leading(NormalForm form, Function<Monomial, BigFraction> degree) {
        BigFraction highest = form.terms().keySet().stream().map(monomial -> degree.apply(monomial)).max(BigFraction::compareTo).orElseThrow();
        Map<Monomial, Gaussian> result = new HashMap<>();
        form.terms().forEach((monomial, coefficient) -> {
            if (degree.apply(monomial).equals(highest)) {
                result.put(monomial, coefficient);
            }
        });
        return result;
    }
}
