package zonal.symbolic;

import java.util.List;
import zonal.number.Arithmetic;

/**
 * A sequence of definitions made ready for evaluation: common subexpressions are computed once, and only what the outputs need. One program serves every type of
 * number.
 */
public final class Program {

    private Program() {
    }

    /**
     * The program that takes the named inputs and returns the named outputs.
     *
     * @throws IllegalArgumentException if a definition uses a name that is neither an input nor defined before
     */
    public static Program compile(List<String> inputs, List<Definition> definitions, List<String> outputs) {
        throw new UnsupportedOperationException();
    }

    /** The values of the outputs, in the order they were named. */
    public <T> List<T> evaluate(Arithmetic<T> arithmetic, List<T> inputs) {
        throw new UnsupportedOperationException();
    }

    /** The value of the only output of a program with one input. */
    public <T> T evaluate(Arithmetic<T> arithmetic, T input) {
        return evaluate(arithmetic, List.of(input)).get(0);
    }
}
