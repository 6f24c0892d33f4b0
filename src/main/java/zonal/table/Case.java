package zonal.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.InputException;
import zonal.claim.ParameterGrid;
import zonal.decay.DecayLaw;
import zonal.kernel.Kernel;

/**
 * A kernel on a sphere: what a table has the rows of.
 *
 * @param values the values of the parameters of the spec, by name, the dimension among them
 * @param kernel the kernel
 * @param reference the kernel that it is compared with, if there is one
 */
record Case(Map<String, String> values, Kernel kernel, Optional<Kernel> reference) {

    int dimension() {
        return Integer.parseInt(values.get(ParameterGrid.DIMENSION));
    }

    /** What is wrong with a column that needs a law of another kind than the kernel has. */
    InputException senseless(Column column, DecayLaw law) {
        return new InputException("the column '" + column + "' makes no sense for " + kernel.text() + " in dimension " + dimension() + ": " + law.reason()
                + "; remove the column or the kernel");
    }

    /**
     * A row about the case.
     *
     * @param key the degree or the parity that it is about; empty if it is about the kernel as a whole
     * @param cells one for each column of the spec
     */
    record Row(String key, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }
}
