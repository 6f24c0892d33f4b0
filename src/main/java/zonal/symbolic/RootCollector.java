package zonal.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * Writes normal forms with powers of quadratics M - N c^2 compactly: the terms with half-integer powers of one quadratic over the lowest power that is needed, common
 * factors of numerator and denominator cancelled.
 */
final class RootCollector {

    private final NormalFormAlgebra algebra;
    private final String variable;

    RootCollector(NormalFormAlgebra algebra, String variable) {
        this.algebra = algebra;
        this.variable = variable;
    }

    /** A formula with the given normal form. */
    Formula write(NormalForm form) {
        Map<Optional<Generator>, Map<Monomial, Gaussian>> groups = new LinkedHashMap<>();
        form.sortedTerms().forEach(term -> groups.computeIfAbsent(root(term.getKey()), key -> new LinkedHashMap<>()).put(term.getKey(), term.getValue()));
        List<Formula> sum = new ArrayList<>();
        groups.forEach((root, terms) -> sum.add(root.isEmpty() ? new NormalForm(terms).toFormula() : over((Generator.Compound) root.get(), new NormalForm(terms))));
        return Formulas.add(sum);
    }

    private Optional<Generator> root(Monomial monomial) {
        return monomial.powers().keySet().stream().filter(generator -> generator instanceof Generator.Compound && generator.contains(variable)
                && !Fractions.isInteger(monomial.exponent(generator))).findFirst();
    }

    private Formula over(Generator.Compound root, NormalForm form) {
        BigFraction lowest = form.terms().keySet().stream().map(monomial -> monomial.exponent(root)).min(BigFraction::compareTo).orElseThrow();
        NormalForm numerator = raised(form, root, lowest.negate());
        for (Optional<NormalForm> quotient = divided(numerator, root.base()); quotient.isPresent(); quotient = divided(numerator, root.base())) {
            numerator = quotient.get();
            lowest = lowest.add(1);
        }
        return Formulas.multiply(numerator.toFormula(), Formulas.power(root.base().toFormula(), lowest));
    }

    /** The form times the root to a power that leaves no negative exponent of it; the natural powers that are left are multiplied out. */
    private NormalForm raised(NormalForm form, Generator root, BigFraction exponent) {
        return algebra.add(form.terms().entrySet().stream().map(term -> {
            Map<Generator, BigFraction> powers = Monomial.multiply(term.getKey().powers(), Map.of(root, exponent));
            return algebra.term(term.getValue(), powers, term.getKey().exponential());
        }).toList());
    }

    /** The quotient by M - N c^2 where the division leaves no remainder. */
    private Optional<NormalForm> divided(NormalForm numerator, NormalForm quadratic) {
        Optional<List<NormalForm>> above = numerator.polynomialIn(variable);
        Optional<List<NormalForm>> below = quadratic.polynomialIn(variable).filter(found -> found.size() == 3 && found.get(1).isZero());
        if (above.isEmpty() || below.isEmpty() || above.get().size() < 3) {
            return Optional.empty();
        }
        List<NormalForm> rest = new ArrayList<>(above.get());
        NormalForm leading = algebra.power(below.get().get(2), -1);
        List<NormalForm> quotient = new ArrayList<>();
        for (int i = rest.size() - 1; i >= 2; i--) {
            NormalForm coefficient = algebra.multiply(rest.get(i), leading);
            NormalForm taken = algebra.scale(algebra.multiply(coefficient, below.get().get(0)), Gaussian.of(BigFraction.of(-1)));
            rest.set(i - 2, algebra.add(List.of(rest.get(i - 2), taken)));
            quotient.add(algebra.multiply(coefficient, algebra.power(NormalFormAlgebra.of(new Generator.Symbol(variable)), i - 2)));
        }
        return rest.get(0).isZero() && rest.get(1).isZero() ? Optional.of(algebra.add(quotient)) : Optional.empty();
    }
}
