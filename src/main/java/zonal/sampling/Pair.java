package zonal.sampling;

import java.util.List;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * Two unit inputs, of which a kernel sees the angle alone.
 *
 * @param cosine t as it was written
 * @param theta the angle arccos t in [0, pi]
 */
public record Pair(String cosine, double theta) {

    /** The pairs that are compared when none are given. */
    public static final List<Pair> DEFAULTS = Stream.of("1", "0.9", "0.5", "0", "-0.5", "-0.9", "-1").map(Pair::of).toList();

    /**
     * The pair with the given cosine, an exact constant such as 0.3 or sqrt(1/2).
     *
     * @throws InputException if the text is not a constant in [-1, 1]
     */
    public static Pair of(String cosine) {
        Formula formula = FormulaParser.parse(cosine);
        if (!Formulas.variables(formula).isEmpty()) {
            throw new InputException("t = " + cosine + " is not a constant; give a number in [-1, 1]");
        }
        double value = Program.valueOf(formula, new DoubleArithmetic());
        if (!(value >= -1 && value <= 1)) {
            throw new InputException("t = " + cosine + " is not the cosine of an angle; give a number in [-1, 1]");
        }
        return new Pair(cosine, Math.acos(value));
    }

    /** The angles of the pairs. */
    public static List<Double> angles(List<Pair> pairs) {
        return pairs.stream().map(Pair::theta).toList();
    }
}
