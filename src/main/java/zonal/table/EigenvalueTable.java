package zonal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import zonal.claim.ParameterGrid;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.report.Decimals;
import zonal.sphere.Eigenvalue;
import zonal.sphere.exact.ClosedForms;
import zonal.sphere.exact.ExactEigenvalues;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;

/**
 * The eigenvalues that a spec asks for.
 *
 * @param spec the spec
 * @param blocks one for each dimension, in the order of the spec
 */
record EigenvalueTable(TableSpec spec, List<Block> blocks) {

    /** The eigenvalues in one dimension, a column for each kernel. */
    record Block(String dimension, List<Column> columns) {
    }

    /** The eigenvalues of one kernel, in the order of the degrees of the spec. */
    record Column(Kernel kernel, List<Cell> cells) {
    }

    /**
     * An eigenvalue.
     *
     * @param value its digits, within one unit of the last one of the true number; {@code 0} if it was proved to vanish
     * @param exact the number, where it was asked for and is a finite expression
     */
    record Cell(long degree, String multiplicity, String value, Optional<Formula> exact) {

        /**
         * One unit of the last digit as a bound of the error, 0 for a proved zero. Unlike the distance that was found, it does not depend on how the number was
         * computed, so that only another digit changes a table.
         */
        String radius() {
            return value.equals("0") ? value : new BigDecimal(value).ulp().toString().toLowerCase(Locale.ROOT);
        }
    }

    /** Digits computed beyond those printed, so that the printed ones are rounded from a number that is known far better than to its last digit. */
    private static final int GUARD_DIGITS = 10;

    /** Computes the eigenvalues. */
    static EigenvalueTable of(TableSpec spec) {
        DecayLaws laws = new DecayLaws();
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (Map<String, String> values : spec.parameters().combinations()) {
            String dimension = values.get(ParameterGrid.DIMENSION);
            columns.computeIfAbsent(dimension, key -> new ArrayList<>()).add(column(laws, spec, spec.kernel().kernel(values), Integer.parseInt(dimension)));
        }
        return new EigenvalueTable(spec, columns.entrySet().stream().map(entry -> new Block(entry.getKey(), entry.getValue())).toList());
    }

    private static Column column(DecayLaws laws, TableSpec spec, Kernel kernel, int dimension) {
        List<Eigenvalue> eigenvalues = new Eigenvalues(laws).of(kernel, dimension, spec.degrees(), spec.digits() + GUARD_DIGITS);
        List<Optional<Formula>> exact = spec.exact() ? exact(kernel, dimension, spec) : Collections.nCopies(eigenvalues.size(), Optional.empty());
        return new Column(kernel, IntStream.range(0, eigenvalues.size()).mapToObj(i -> cell(eigenvalues.get(i), spec.digits(), exact.get(i))).toList());
    }

    private static List<Optional<Formula>> exact(Kernel kernel, int dimension, TableSpec spec) {
        return ExactEigenvalues.of(kernel, ClosedForms.of(kernel), dimension, spec.degrees(), spec.digits()).stream()
                .map(eigenvalue -> eigenvalue.exact().map(ExactFormulas::of)).toList();
    }

    private static Cell cell(Eigenvalue eigenvalue, int digits, Optional<Formula> exact) {
        return new Cell(eigenvalue.degree(), eigenvalue.multiplicity().toString(), Decimals.of(eigenvalue.value(), digits).value(), exact);
    }
}
