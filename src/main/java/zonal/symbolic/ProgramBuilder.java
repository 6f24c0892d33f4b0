package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.symbolic.Instruction.BinaryOperation;
import zonal.symbolic.Instruction.UnaryOperation;

/**
 * Translates formulas into instructions, each distinct one once. Quotients become one division, negative terms subtractions, half-integer powers powers of
 * the square
 * root; a rational coefficient is applied last, so that terms which differ by a coefficient share the rest.
 */
final class ProgramBuilder {

    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Instruction, Integer> slots = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    /** Valid throughout because no name is bound twice. */
    private final Map<Formula, Integer> translated = new IdentityHashMap<>();
    private final Map<List<Formula>, HermiteSeries> series = new HashMap<>();

    void input(String name) {
        bind(name, emit(new Instruction.Input(names.size())));
    }

    void define(Definition definition) {
        bind(definition.name(), slot(FormulaSize.requireShallow(definition.formula())));
    }

    int output(Formula formula) {
        return slot(FormulaSize.requireShallow(formula));
    }

    int slotOf(String name) {
        Integer slot = names.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("'" + name + "' is neither an input nor defined before its use");
        }
        return slot;
    }

    List<Instruction> instructions() {
        return instructions;
    }

    private void bind(String name, int slot) {
        if (names.put(name, slot) != null) {
            throw new IllegalArgumentException("'" + name + "' is defined twice");
        }
    }

    private int slot(Formula formula) {
        Integer known = translated.get(formula);
        if (known == null) {
            known = translate(formula);
            translated.put(formula, known);
        }
        return known;
    }

    private int translate(Formula formula) {
        if (formula instanceof Formula.Rational rational) {
            return constant(rational.value());
        }
        if (formula instanceof Formula.Pi) {
            return emit(new Instruction.CirclePi());
        }
        if (formula instanceof Formula.Variable variable) {
            return slotOf(variable.name());
        }
        if (formula instanceof Formula.Sum sum) {
            return sum(sum.terms());
        }
        if (formula instanceof Formula.Call call) {
            return call(call.head(), slot(call.argument()));
        }
        if (formula instanceof Formula.BesselQuotient bessel) {
            return emit(new Instruction.Bessel(bessel.order(), slot(bessel.argument())));
        }
        if (formula instanceof Formula.Orthant orthant) {
            return binary(BinaryOperation.ORTHANT, slot(orthant.bound()), slot(orthant.angle()));
        }
        if (formula instanceof Formula.Expectation expectation) {
            return emit(new Instruction.Series(series(expectation), slot(expectation.correlation())));
        }
        if (formula instanceof Formula.Power power && power.exponent().signum() > 0) {
            return positivePower(power);
        }
        Quotient quotient = Quotient.of(formula);
        return quotient.isNegative() ? unary(UnaryOperation.NEGATE, quotient(quotient.negate())) : quotient(quotient);
    }

    private HermiteSeries series(Formula.Expectation expectation) {
        return series.computeIfAbsent(List.of(expectation.function(), expectation.variance()),
                parts -> HermiteSeries.of(expectation.function(), expectation.variance()));
    }

    private int sum(List<Formula> terms) {
        int total = -1;
        boolean totalNegated = false;
        for (Formula term : terms) {
            Quotient quotient = Quotient.of(term);
            boolean negative = quotient.isNegative();
            int value = negative ? quotient(quotient.negate()) : slot(term);
            if (total < 0) {
                total = value;
                totalNegated = negative;
            } else if (totalNegated == negative) {
                total = commutative(BinaryOperation.ADD, total, value);
            } else {
                total = totalNegated ? binary(BinaryOperation.SUBTRACT, value, total) : binary(BinaryOperation.SUBTRACT, total, value);
                totalNegated = false;
            }
        }
        return totalNegated ? unary(UnaryOperation.NEGATE, total) : total;
    }

    /** The value of a quotient with a positive coefficient, or 0. */
    private int quotient(Quotient quotient) {
        BigFraction coefficient = quotient.coefficient();
        BigInteger divisor = coefficient.getDenominator();
        if (quotient.denominator().isEmpty() && divisor.bitCount() == 1) {
            // p/2^m is exact in binary, so that a multiplication serves
            return times(coefficient, product(quotient.numerator()));
        }
        int above = times(BigFraction.of(coefficient.getNumerator()), product(quotient.numerator()));
        int below = times(BigFraction.of(divisor), product(quotient.denominator()));
        return binary(BinaryOperation.DIVIDE, above, below);
    }

    private Optional<Integer> product(List<Formula> factors) {
        Optional<Integer> result = Optional.empty();
        for (Formula factor : factors) {
            int value = slot(factor);
            result = Optional.of(result.map(before -> commutative(BinaryOperation.MULTIPLY, before, value)).orElse(value));
        }
        return result;
    }

    private int times(BigFraction coefficient, Optional<Integer> value) {
        if (value.isEmpty()) {
            return constant(coefficient);
        }
        return coefficient.equals(BigFraction.ONE) ? value.get() : commutative(BinaryOperation.MULTIPLY, constant(coefficient), value.get());
    }

    private int positivePower(Formula.Power power) {
        int base = slot(power.base());
        BigFraction exponent = power.exponent();
        if (exponent.getDenominator().equals(BigInteger.TWO)) {
            base = unary(UnaryOperation.SQRT, base);
            exponent = BigFraction.of(exponent.getNumerator());
        }
        return exponent.equals(BigFraction.ONE) ? base : emit(new Instruction.Power(base, exponent));
    }

    private int call(Formula.Head head, int argument) {
        if (head == Formula.Head.TAN) {
            return binary(BinaryOperation.DIVIDE, unary(UnaryOperation.SIN, argument), unary(UnaryOperation.COS, argument));
        }
        return unary(UnaryOperation.valueOf(head.name()), argument);
    }

    private int constant(BigFraction value) {
        return emit(new Instruction.Constant(value));
    }

    private int unary(UnaryOperation operation, int operand) {
        return emit(new Instruction.Unary(operation, operand));
    }

    private int binary(BinaryOperation operation, int left, int right) {
        return emit(new Instruction.Binary(operation, left, right));
    }

    private int commutative(BinaryOperation operation, int a, int b) {
        return binary(operation, Math.min(a, b), Math.max(a, b));
    }

    private int emit(Instruction instruction) {
        return slots.computeIfAbsent(instruction, absent -> {
            instructions.add(absent);
            return instructions.size() - 1;
        });
    }
}
