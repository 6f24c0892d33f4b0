package zonal.kernel.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactGenerator;
import zonal.number.ExactMonomial;
import zonal.number.ExactReal;

/** Finds the polynomial in l with values in Q[pi, 1/pi] and parameters that a sequence consists of: a guess, to be proved. */
final class Interpolation {

    /** How many values the polynomial has to meet beyond those that determine it. */
    private static final int SPARE = 2;

    private final ExactArithmetic exact;

    Interpolation(ExactArithmetic exact) {
        this.exact = exact;
    }

    /** The polynomial in the letter l with the given values at l = 1, 2, ...; empty if there is none of so low a degree that two values are spare. */
    Optional<ExactReal> of(List<ExactReal> values) {
        List<Map<List<ExactMonomial.Power>, BigFraction>> sequence = values.stream().map(Interpolation::coefficients).toList();
        Set<List<ExactMonomial.Power>> monomials = new LinkedHashSet<>();
        sequence.forEach(value -> monomials.addAll(value.keySet()));
        ExactReal sum = ExactReal.ZERO;
        for (List<ExactMonomial.Power> monomial : monomials) {
            Optional<ExactReal> factor = product(monomial);
            Optional<ExactReal> polynomial = polynomial(sequence.stream().map(value -> value.getOrDefault(monomial, BigFraction.ZERO)).toList());
            if (factor.isEmpty() || polynomial.isEmpty()) {
                return Optional.empty();
            }
            sum = exact.add(sum, exact.multiply(factor.get(), polynomial.get()));
        }
        return Optional.of(sum);
    }

    private static Map<List<ExactMonomial.Power>, BigFraction> coefficients(ExactReal value) {
        Map<List<ExactMonomial.Power>, BigFraction> result = new LinkedHashMap<>();
        value.terms().forEach(term -> result.put(term.monomial().powers(), term.coefficient()));
        return result;
    }

    /** The product of the powers, if it consists of pi and parameters. */
    Optional<ExactReal> product(List<ExactMonomial.Power> powers) {
        ExactReal product = ExactReal.ONE;
        for (ExactMonomial.Power power : powers) {
            ExactReal base;
            if (power.generator() instanceof ExactGenerator.Pi) {
                base = exact.pi();
            } else if (power.generator() instanceof ExactGenerator.Symbol symbol) {
                base = exact.symbol(symbol.name());
            } else {
                return Optional.empty();
            }
            product = exact.multiply(product, exact.power(base, power.exponent()));
        }
        return Optional.of(product);
    }

    /** By Newton's formula: sum of D^k(1) binom(l-1, k), D^k the differences. */
    private Optional<ExactReal> polynomial(List<BigFraction> values) {
        List<BigFraction> differences = values;
        ExactReal sum = ExactReal.ZERO;
        ExactReal binomial = ExactReal.ONE;
        for (int k = 0; differences.stream().anyMatch(difference -> difference.signum() != 0); k++) {
            sum = exact.add(sum, exact.multiply(ExactReal.of(differences.get(0)), binomial));
            ExactReal next = exact.subtract(exact.symbol(Induction.LAYER), exact.integer(k + 1L));
            binomial = exact.divide(exact.multiply(binomial, next), exact.integer(k + 1L));
            differences = differences(differences);
            if (differences.size() < SPARE) {
                return Optional.empty();
            }
        }
        return Optional.of(sum);
    }

    private static List<BigFraction> differences(List<BigFraction> values) {
        List<BigFraction> result = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            result.add(values.get(i).subtract(values.get(i - 1)));
        }
        return result;
    }
}
