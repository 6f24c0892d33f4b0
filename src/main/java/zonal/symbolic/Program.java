package zonal.symbolic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import zonal.number.Arithmetic;
import zonal.symbolic.Instruction.Binary;
import zonal.symbolic.Instruction.BinaryOperation;
import zonal.symbolic.Instruction.Input;

/**
 * A sequence of definitions made ready for evaluation: common subexpressions are computed once, and only what the outputs need. One program serves every
 * type of
 * number. Evaluation does not recurse, and asks the arithmetic for each distinct constant once, also
 * when it is evaluated many times in the same arithmetic.
 */
public final class Program {

    private final int inputCount;
    private final List<Instruction> instructions;
    private final List<Integer> outputs;
    /** The slots that depend on no input. */
    private final BitSet constant;
    private volatile Constants<?> known = new Constants<>(new Object(), List.of(), List.of());

    /**
     * What does not depend on the inputs, in one arithmetic: an evaluation in the same one, or one of the same constants, takes it from the last.
     *
     * @param owner of the constants
     * @param values by slot, null where not constant
     * @param divisions by the constants that are divisors, null for others
     */
    private record Constants<T>(Object owner, List<T> values, List<UnaryOperator<T>> divisions) {
    }

    private Program(int inputCount, List<Instruction> instructions, List<Integer> outputs) {
        this.inputCount = inputCount;
        this.instructions = List.copyOf(instructions);
        this.outputs = List.copyOf(outputs);
        this.constant = new BitSet();
        for (int slot = 0; slot < instructions.size(); slot++) {
            Instruction instruction = instructions.get(slot);
            constant.set(slot, !(instruction instanceof Input) && instruction.operands().stream().allMatch(constant::get));
        }
    }

    /**
     * The program that takes the named inputs and returns the named outputs.
     *
     * @throws IllegalArgumentException if a name is defined twice, or a definition or output uses a name that is neither an input nor defined before
     */
    public static Program compile(List<String> inputs, List<Definition> definitions, List<String> outputs) {
        ProgramBuilder builder = new ProgramBuilder();
        inputs.forEach(builder::input);
        definitions.forEach(builder::define);
        List<Integer> outputSlots = outputs.stream().map(builder::slotOf).toList();
        return withoutDeadCode(inputs.size(), builder.instructions(), outputSlots);
    }

    /** The program of a single formula in the named inputs. */
    public static Program of(Formula formula, String... inputs) {
        ProgramBuilder builder = new ProgramBuilder();
        List.of(inputs).forEach(builder::input);
        int output = builder.output(formula);
        return withoutDeadCode(inputs.length, builder.instructions(), List.of(output));
    }

    /** The value of a formula without variables. */
    public static <T> T valueOf(Formula constant, Arithmetic<T> arithmetic) {
        return of(constant).evaluate(arithmetic, List.<T>of()).get(0);
    }

    private static Program withoutDeadCode(int inputCount, List<Instruction> all, List<Integer> outputs) {
        BitSet needed = new BitSet();
        outputs.forEach(needed::set);
        for (int slot = all.size() - 1; slot >= 0; slot--) {
            if (needed.get(slot)) {
                all.get(slot).operands().forEach(needed::set);
            }
        }
        int[] moved = new int[all.size()];
        List<Instruction> kept = new ArrayList<>();
        for (int slot = needed.nextSetBit(0); slot >= 0; slot = needed.nextSetBit(slot + 1)) {
            moved[slot] = kept.size();
            kept.add(all.get(slot).moved(operand -> moved[operand]));
        }
        return new Program(inputCount, kept, outputs.stream().map(slot -> moved[slot]).toList());
    }

    /**
     * The values of the outputs, in the order they were named.
     *
     * @throws IllegalArgumentException if the number of inputs is not that of the program
     */
    public <T> List<T> evaluate(Arithmetic<T> arithmetic, List<T> inputs) {
        if (inputs.size() != inputCount) {
            throw new IllegalArgumentException(inputs.size() + " inputs to a program of " + inputCount);
        }
        Constants<T> constants = constants(arithmetic);
        List<T> values = new ArrayList<>(instructions.size());
        for (int slot = 0; slot < instructions.size(); slot++) {
            Instruction instruction = instructions.get(slot);
            if (constant.get(slot)) {
                values.add(constants.values.get(slot));
            } else if (instruction instanceof Input input) {
                values.add(inputs.get(input.index()));
            } else if (instruction instanceof Binary quotient && isByConstant(quotient)) {
                values.add(constants.divisions.get(quotient.right()).apply(values.get(quotient.left())));
            } else {
                values.add(instruction.apply(arithmetic, values));
            }
        }
        return outputs.stream().map(values::get).toList();
    }

    private boolean isByConstant(Binary operation) {
        return operation.operation() == BinaryOperation.DIVIDE && constant.get(operation.right());
    }

    private <T> Constants<T> constants(Arithmetic<T> arithmetic) {
        Constants<?> last = known;
        if (last.owner.equals(arithmetic.constantsOwner())) {
            // the owner makes numbers of one type
            @SuppressWarnings("unchecked")
            Constants<T> own = (Constants<T>) last;
            return own;
        }
        List<T> values = new ArrayList<>(Collections.nCopies(instructions.size(), null));
        List<UnaryOperator<T>> divisions = new ArrayList<>(Collections.nCopies(instructions.size(), null));
        for (int slot = constant.nextSetBit(0); slot >= 0; slot = constant.nextSetBit(slot + 1)) {
            values.set(slot, instructions.get(slot).apply(arithmetic, values));
        }
        for (int slot = constant.nextClearBit(0); slot < instructions.size(); slot = constant.nextClearBit(slot + 1)) {
            if (instructions.get(slot) instanceof Binary quotient && isByConstant(quotient) && divisions.get(quotient.right()) == null) {
                divisions.set(quotient.right(), arithmetic.divisionBy(values.get(quotient.right())));
            }
        }
        Constants<T> found = new Constants<>(arithmetic.constantsOwner(), values, divisions);
        known = found;
        return found;
    }

    /** The value of the only output of a program with one input. */
    public <T> T evaluate(Arithmetic<T> arithmetic, T input) {
        return evaluate(arithmetic, List.of(input)).get(0);
    }

    /** The number of values that an evaluation computes or is given. */
    int size() {
        return instructions.size();
    }
}
