package zonal.sampling.conditional;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The kernel of a network less a fixed combination of control variates. As their means are zero whatever the coefficients, the mean is that of the kernel;
 * the coefficients come from a pilot of other networks, so that the samples stay independent of them and of each other.
 */
public final class ControlledKernel {

    /** Relative to the sum of squares of a control: settles the coefficients of those that are always zero, or combinations of others. */
    private static final double RIDGE = 1e-9;

    private static final int PASSES = 3;

    private final PairSource source;
    private final double[] coefficients;

    private ControlledKernel(PairSource source, double[] coefficients) {
        this.source = source;
        this.coefficients = coefficients;
    }

    /** The kernel as it is. */
    public static ControlledKernel uncontrolled(PairSource source) {
        return new ControlledKernel(source, new double[0]);
    }

    /** The coefficients with the smallest sum of squares over the pilot. */
    public static ControlledKernel fit(PairSource source, List<ConditionalKernel> pilot) {
        RealMatrix controls = centred(new Array2DRowRealMatrix(pilot.stream().map(ConditionalKernel::controls).toArray(double[][]::new)));
        RealVector norms = new ArrayRealVector(controls.getColumnDimension());
        for (int j = 0; j < norms.getDimension(); j++) {
            double norm = controls.getColumnVector(j).getNorm();
            norms.setEntry(j, norm > 0 ? norm : 1);
            controls.setColumnVector(j, controls.getColumnVector(j).mapDivide(norms.getEntry(j)));
        }
        RealMatrix squares = controls.transpose().multiply(controls);
        for (int j = 0; j < norms.getDimension(); j++) {
            squares.addToEntry(j, j, RIDGE);
        }
        RealVector values = new ArrayRealVector(pilot.stream().mapToDouble(ConditionalKernel::value).toArray());
        return new ControlledKernel(source, solution(controls, squares, values.mapSubtract(StatUtils.mean(values.toArray()))).ebeDivide(norms).toArray());
    }

    /** Repeated for what is left of the values, so that the ridge does not bias what the pilot determines: kernels that are combinations of controls come out exact. */
    private static RealVector solution(RealMatrix controls, RealMatrix squares, RealVector values) {
        DecompositionSolver solver = new CholeskyDecomposition(squares).getSolver();
        RealVector solution = new ArrayRealVector(controls.getColumnDimension());
        for (int pass = 0; pass < PASSES; pass++) {
            solution = solution.add(solver.solve(controls.preMultiply(values.subtract(controls.operate(solution)))));
        }
        return solution;
    }

    /** How many networks a pilot should have for a source with the given number of controls: errors of the coefficients then add a quarter to the variance. */
    public static int pilotSize(int controls) {
        return Math.max(100, 5 * controls);
    }

    /** One sample of the given width, from the next independent standard normal numbers. */
    public double draw(int width, DoubleSupplier normal) {
        ConditionalKernel drawn = source.draw(width, normal);
        double value = drawn.value();
        for (int j = 0; j < coefficients.length; j++) {
            value -= coefficients[j] * drawn.controls()[j];
        }
        return value;
    }

    private static RealMatrix centred(RealMatrix columns) {
        for (int j = 0; j < columns.getColumnDimension(); j++) {
            RealVector column = columns.getColumnVector(j);
            columns.setColumnVector(j, column.mapSubtract(StatUtils.mean(column.toArray())));
        }
        return columns;
    }
}
