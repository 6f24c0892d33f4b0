package zonal.symbolic;

import java.util.List;
import zonal.number.Arithmetic;
import zonal.quadrature.AnalyticFunction;

/** A formula in one variable as a function that can be evaluated in any arithmetic. */
public final class FormulaFunction implements AnalyticFunction {

    private static final String VALUE = "value";

    private final Program program;

    /** The function variable -> formula. */
    public FormulaFunction(Formula formula, String variable) {
        this.program = Program.compile(List.of(variable), List.of(new Definition(VALUE, formula)), List.of(VALUE));
    }

    @Override
    public <T> T value(Arithmetic<T> arithmetic, T x) {
        return program.evaluate(arithmetic, x);
    }
}
