package zonal.symbolic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import zonal.number.Arithmetic;
import zonal.symbolic.Instruction.Input;

/**
 * A sequence of definitions made ready for evaluation: common subexpressions are computed once, and only what the outputs need. One program serves every
 * type of
 * number. Evaluation does not recurse, and asks the arithmetic for each distinct constant once.
 */
public final class Program {

    private final int inputCount;
    private final List<Instruction> instructions;
    private final List<Integer> outputs;

    private Program(int inputCount, List<Instruction> instructions, List<Integer> outputs) {
        this.inputCount = inputCount;
        this.instructions = List.copyOf(instructions);
        this.outputs = List.copyOf(outputs);
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
        List<T> values = new ArrayList<>(instructions.size());
        for (Instruction instruction : instructions) {
            values.add(instruction instanceof Input input ? inputs.get(input.index()) : instruction.apply(arithmetic, values));
        }
        return outputs.stream().map(values::get).toList();
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
