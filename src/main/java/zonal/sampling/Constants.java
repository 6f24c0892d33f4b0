package zonal.sampling;

import java.util.List;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/** Constant formulas as doubles. */
final class Constants {

    private static final String NAME = "constant";

    private Constants() {
    }

    /** The value of a formula without variables, in floating point. */
    static double value(Formula formula) {
        Program program = Program.compile(List.of(), List.of(new Definition(NAME, formula)), List.of(NAME));
        return program.evaluate(new DoubleArithmetic(), List.<Double>of()).get(0);
    }
}
