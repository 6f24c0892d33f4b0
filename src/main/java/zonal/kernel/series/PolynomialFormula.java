package zonal.kernel.series;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactGenerator;
import zonal.number.ExactMonomial;
import zonal.number.ExactReal;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** Writes exact numbers as sums over pi and parameters of polynomials in one letter, these with their rational zeros as factors. */
final class PolynomialFormula {

    private static final int LARGEST_NUMERATOR = 8;
    private static final int LARGEST_DENOMINATOR = 3;

    private final String letter;
    private final String shown;

    /**
     * For polynomials in a parameter.
     *
     * @param letter the parameter
     * @param shown what to call it
     */
    PolynomialFormula(String letter, String shown) {
        this.letter = letter;
        this.shown = shown;
    }

    /** The number as a formula; powers of pi and parameters beside the letter may have any sign. */
    Formula of(ExactReal number) {
        Map<List<ExactMonomial.Power>, TreeMap<Integer, BigFraction>> parts = new LinkedHashMap<>();
        for (ExactReal.Term term : number.terms()) {
            List<ExactMonomial.Power> rest = term.monomial().powers().stream().filter(power -> !isLetter(power)).toList();
            int exponent = term.monomial().powers().stream().filter(this::isLetter).mapToInt(ExactMonomial.Power::exponent).sum();
            parts.computeIfAbsent(rest, key -> new TreeMap<>()).put(exponent, term.coefficient());
        }
        return Formulas.add(parts.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER))
                .map(part -> Formulas.multiply(polynomial(part.getValue()), product(part.getKey()))).toArray(Formula[]::new));
    }

    /** By the degree in the parameters, then by descending powers of pi. */
    private static final Comparator<List<ExactMonomial.Power>> ORDER = Comparator
            .<List<ExactMonomial.Power>>comparingInt(powers -> powers.stream().filter(power -> !(power.generator() instanceof ExactGenerator.Pi))
                    .mapToInt(ExactMonomial.Power::exponent).sum())
            .thenComparingInt(powers -> -powers.stream().filter(power -> power.generator() instanceof ExactGenerator.Pi)
                    .mapToInt(ExactMonomial.Power::exponent).sum());

    private boolean isLetter(ExactMonomial.Power power) {
        return power.generator() instanceof ExactGenerator.Symbol symbol && symbol.name().equals(letter);
    }

    private static Formula product(List<ExactMonomial.Power> powers) {
        return Formulas.multiply(powers.stream().map(power -> Formulas.power(
                power.generator() instanceof ExactGenerator.Symbol symbol ? Formulas.variable(symbol.name()) : Formulas.pi(), BigFraction.of(power.exponent())))
                .toArray(Formula[]::new));
    }

    private Formula polynomial(TreeMap<Integer, BigFraction> coefficients) {
        int lowest = coefficients.firstKey();
        List<BigFraction> rest = new ArrayList<>();
        for (int degree = lowest; degree <= coefficients.lastKey(); degree++) {
            rest.add(coefficients.getOrDefault(degree, BigFraction.ZERO));
        }
        Formula variable = Formulas.variable(shown);
        List<Formula> factors = new ArrayList<>(List.of(Formulas.power(variable, BigFraction.of(lowest))));
        for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
            for (int numerator = -LARGEST_NUMERATOR; numerator <= LARGEST_NUMERATOR; numerator++) {
                BigFraction zero = BigFraction.of(numerator, denominator);
                while (rest.size() > 1 && value(rest, zero).signum() == 0) {
                    BigInteger divisor = zero.getDenominator().abs();
                    rest = quotient(rest, zero).stream().map(value -> value.divide(divisor)).toList();
                    factors.add(linear(variable, divisor, zero.multiply(divisor).negate()));
                }
            }
        }
        BigFraction content = content(rest);
        factors.add(0, Formulas.rational(content));
        factors.add(sum(rest.stream().map(value -> value.divide(content)).toList(), variable));
        return Formulas.multiply(factors.toArray(Formula[]::new));
    }

    private static Formula linear(Formula variable, BigInteger slope, BigFraction constant) {
        return Formulas.add(Formulas.multiply(Formulas.rational(BigFraction.of(slope)), variable), Formulas.rational(constant));
    }

    /** The polynomial with coefficients in ascending order, written in descending order. */
    private static Formula sum(List<BigFraction> coefficients, Formula variable) {
        List<Formula> terms = new ArrayList<>();
        for (int degree = coefficients.size() - 1; degree >= 0; degree--) {
            terms.add(Formulas.multiply(Formulas.rational(coefficients.get(degree)), Formulas.power(variable, BigFraction.of(degree))));
        }
        return Formulas.add(terms.toArray(Formula[]::new));
    }

    private static BigFraction value(List<BigFraction> coefficients, BigFraction x) {
        BigFraction result = BigFraction.ZERO;
        for (int degree = coefficients.size() - 1; degree >= 0; degree--) {
            result = result.multiply(x).add(coefficients.get(degree));
        }
        return result;
    }

    /** The quotient by x - zero, zero being a zero. */
    private static List<BigFraction> quotient(List<BigFraction> coefficients, BigFraction zero) {
        List<BigFraction> result = new ArrayList<>();
        BigFraction carry = BigFraction.ZERO;
        for (int degree = coefficients.size() - 1; degree > 0; degree--) {
            carry = carry.multiply(zero).add(coefficients.get(degree));
            result.add(0, carry);
        }
        return result;
    }

    /** The rational number by which division leaves integers without a common factor, the last one positive. */
    private static BigFraction content(List<BigFraction> coefficients) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (BigFraction coefficient : coefficients) {
            BigInteger other = coefficient.getDenominator().abs();
            numerator = numerator.gcd(coefficient.getNumerator());
            denominator = denominator.divide(denominator.gcd(other)).multiply(other);
        }
        BigFraction content = BigFraction.of(numerator, denominator);
        return coefficients.get(coefficients.size() - 1).signum() < 0 ? content.negate() : content;
    }
}
