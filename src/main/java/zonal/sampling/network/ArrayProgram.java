package zonal.sampling.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erf;
import zonal.InputException;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * A formula in x as a list of loops over arrays, the slots: slot 0 holds x, every other subexpression its own, equal ones the same. Nothing is boxed, and a
 * loop does one operation.
 */
final class ArrayProgram {

    private final List<Step> steps = new ArrayList<>();
    private final Map<Formula, Integer> known = new HashMap<>();
    private final List<Double> constants = new ArrayList<>();
    private int result;

    private ArrayProgram() {
        known.put(Formulas.variable(ActivationFunction.VARIABLE), 0);
        constants.add(0.0);
    }

    /** One loop over the first {@code length} places of the slots it uses. */
    private interface Step {
        void run(double[][] slots, int length);
    }

    static ArrayProgram compile(Formula formula) {
        ArrayProgram program = new ArrayProgram();
        program.result = program.slot(formula);
        return program;
    }

    /** Slots for {@link #run}; constants are filled in. */
    double[][] slots(int length) {
        double[][] slots = new double[constants.size()][length];
        for (int i = 1; i < slots.length; i++) {
            Arrays.fill(slots[i], constants.get(i));
        }
        return slots;
    }

    /** The values for the x in slot 0; the array belongs to the slots. */
    double[] run(double[][] slots, int length) {
        for (Step step : steps) {
            step.run(slots, length);
        }
        return slots[result];
    }

    private int slot(Formula formula) {
        Integer slot = known.get(formula);
        if (slot == null) {
            slot = Formulas.variables(formula).isEmpty() ? newSlot(Program.valueOf(formula, new DoubleArithmetic())) : compute(formula);
            known.put(formula, slot);
        }
        return slot;
    }

    private int newSlot(double constant) {
        constants.add(constant);
        return constants.size() - 1;
    }

    private int compute(Formula formula) {
        int[] operands = Formulas.children(formula).stream().mapToInt(this::slot).toArray();
        int target = newSlot(0);
        steps.add(step(formula, operands, target));
        return target;
    }

    private static Step step(Formula formula, int[] operands, int target) {
        if (formula instanceof Formula.Sum) {
            return sum(operands, target);
        }
        if (formula instanceof Formula.Product) {
            return product(operands, target);
        }
        if (formula instanceof Formula.Power power) {
            return each(power(power), operands[0], target);
        }
        if (formula instanceof Formula.Call call) {
            return each(function(call.head()), operands[0], target);
        }
        if (formula instanceof Formula.BesselQuotient bessel) {
            DoubleArithmetic arithmetic = new DoubleArithmetic();
            return each(x -> arithmetic.besselQuotient(bessel.order(), x), operands[0], target);
        }
        throw new InputException("an activation that is itself an expectation cannot be sampled; use elementary functions and erf");
    }

    private static Step sum(int[] operands, int target) {
        return (slots, length) -> {
            double[] out = slots[target];
            System.arraycopy(slots[operands[0]], 0, out, 0, length);
            for (int k = 1; k < operands.length; k++) {
                double[] term = slots[operands[k]];
                for (int i = 0; i < length; i++) {
                    out[i] += term[i];
                }
            }
        };
    }

    private static Step product(int[] operands, int target) {
        return (slots, length) -> {
            double[] out = slots[target];
            System.arraycopy(slots[operands[0]], 0, out, 0, length);
            for (int k = 1; k < operands.length; k++) {
                double[] factor = slots[operands[k]];
                for (int i = 0; i < length; i++) {
                    out[i] *= factor[i];
                }
            }
        };
    }

    private static Step each(DoubleUnaryOperator function, int operand, int target) {
        return (slots, length) -> {
            double[] in = slots[operand];
            double[] out = slots[target];
            for (int i = 0; i < length; i++) {
                out[i] = function.applyAsDouble(in[i]);
            }
        };
    }

    private static DoubleUnaryOperator power(Formula.Power power) {
        double exponent = power.exponent().doubleValue();
        if (exponent == -1) {
            return x -> 1 / x;
        }
        if (exponent == 2) {
            return x -> x * x;
        }
        if (exponent == -2) {
            return x -> 1 / (x * x);
        }
        return exponent == 0.5 ? Math::sqrt : x -> Math.pow(x, exponent);
    }

    private static DoubleUnaryOperator function(Formula.Head head) {
        return switch (head) {
            case EXP -> Math::exp;
            case LOG -> Math::log;
            case SIN -> Math::sin;
            case COS -> Math::cos;
            case TAN -> Math::tan;
            case ASIN -> Math::asin;
            case ACOS -> Math::acos;
            case ATAN -> Math::atan;
            case ERF -> Erf::value;
            case ABS -> Math::abs;
        };
    }
}
