package zonal.symbolic;

import zonal.number.Arithmetic;
import zonal.quadrature.AnalyticFunction;

/** A formula in one variable as a function that can be evaluated in any arithmetic. */
public final class FormulaFunction implements AnalyticFunction {

    private final Program program;

    /** The function variable -> formula. */
    public FormulaFunction(Formula formula, String variable) {
        this.program = Program.of(formula, variable);
    }

    @Override
    public <T> T value(Arithmetic<T> arithmetic, T x) {
        return program.evaluate(arithmetic, x);
    }
}
