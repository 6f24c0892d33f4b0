package zonal.kernel.series;

import java.util.List;
import zonal.InputException;
import zonal.kernel.FlatEnd;
import zonal.kernel.Kernel;
import zonal.number.ExactReal;
import zonal.symbolic.Formula;

/** The Taylor series of a kernel K(cos theta) at an end of [0, pi], with exact coefficients. */
public final class ExactSeries {

    private final End end;
    private final List<ExactReal> coefficients;
    private final ConstantNames names;

    private ExactSeries(End end, List<ExactReal> coefficients, ConstantNames names) {
        this.end = end;
        this.coefficients = coefficients;
        this.names = names;
    }

    /**
     * A number as it is written.
     *
     * @param formula a formula in pi and the names of constants
     * @param value the number
     */
    public record Coefficient(Formula formula, ExactReal value) {
    }

    /**
     * A constant with a name.
     *
     * @param name its name
     * @param definition what it is, in pi and constants before it
     * @param value the number
     */
    public record NamedConstant(String name, Formula definition, ExactReal value) {
    }

    /**
     * The coefficients of the orders 0, ..., order in theta at 0, or in phi = pi - theta at pi.
     *
     * @throws InputException if there is no such series, or exact arithmetic does not find it
     */
    public static ExactSeries of(Kernel kernel, End end, int order) {
        if (end == End.PI && FlatEnd.of(kernel).isPresent()) {
            throw new InputException("kernel %s: at theta = pi all coefficients of its Taylor series are zero, and it is not the sum of the series; decay takes this into account".formatted(kernel.text()));
        }
        String output = kernel.recursion().output();
        try {
            LayerSeries series = LayerSeries.of(kernel.recursion().layers(), output, end, order);
            return new ExactSeries(end, series.of(output).coefficients(), series.names());
        } catch (ArithmeticException e) {
            throw new InputException("no Taylor series of %s in %s was found: %s".formatted(kernel.text(),
                    end == End.ZERO ? "theta at theta = 0" : "phi = pi - theta at theta = pi", e.getMessage()));
        }
    }

    public End end() {
        return end;
    }

    /** The coefficients as numbers, from order 0 on. */
    public List<ExactReal> values() {
        return coefficients;
    }

    /** The coefficients from order 0 on. */
    public List<Coefficient> coefficients() {
        return coefficients.stream().map(value -> new Coefficient(names.formula(value), value)).toList();
    }

    /** The constants that the coefficients are written with, each defined by constants before it. */
    public List<NamedConstant> constants() {
        return names.neededBy(coefficients).stream().map(constant -> new NamedConstant(constant.name(), constant.definition(), constant.value())).toList();
    }
}
