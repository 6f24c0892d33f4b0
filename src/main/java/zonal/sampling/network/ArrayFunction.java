package zonal.sampling.network;

import java.util.List;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/**
 * A formula in x applied to arrays of doubles, a block of numbers at a time. Where an operation overflows (a quotient of exponentials, say), the value is
 * computed again with balls, whose exponents do not.
 */
final class ArrayFunction {

    private static final int BLOCK = 256;
    private static final BallArithmetic BALLS = new BallArithmetic(128);

    private final ArrayProgram program;
    private final Program exact;

    ArrayFunction(Formula formula) {
        program = ArrayProgram.compile(formula);
        exact = Program.of(formula, ActivationFunction.VARIABLE);
    }

    /** The function at every entry. */
    double[] values(double[] x) {
        double[] result = new double[x.length];
        double[][] slots = program.slots(Math.min(BLOCK, x.length));
        for (int start = 0; start < x.length; start += BLOCK) {
            int length = Math.min(BLOCK, x.length - start);
            System.arraycopy(x, start, slots[0], 0, length);
            System.arraycopy(program.run(slots, length), 0, result, start, length);
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(result[i]) && Double.isFinite(x[i])) {
                result[i] = withoutOverflow(x[i]);
            }
        }
        return result;
    }

    private double withoutOverflow(double x) {
        Ball value = exact.evaluate(BALLS, List.of(Ball.exactly(x))).get(0);
        return value.isFinite() ? value.toDouble() : Double.NaN;
    }
}
