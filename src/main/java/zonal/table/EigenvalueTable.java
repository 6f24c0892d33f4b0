package zonal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonal.claim.ParameterGrid;
import zonal.kernel.Kernel;
import zonal.number.DecimalEnclosure;
import zonal.report.Decimals;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

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

    /** An eigenvalue; {@code 0} with radius {@code 0} if it was proved to vanish. */
    record Cell(int degree, String multiplicity, DecimalEnclosure value) {
    }

    /** Computes the eigenvalues. */
    static EigenvalueTable of(TableSpec spec) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (Map<String, String> values : spec.parameters().combinations()) {
            String dimension = values.get(ParameterGrid.DIMENSION);
            columns.computeIfAbsent(dimension, key -> new ArrayList<>()).add(column(spec, spec.kernel().kernel(values), Integer.parseInt(dimension)));
        }
        return new EigenvalueTable(spec, columns.entrySet().stream().map(entry -> new Block(entry.getKey(), entry.getValue())).toList());
    }

    private static Column column(TableSpec spec, Kernel kernel, int dimension) {
        return new Column(kernel, Spectrum.eigenvalues(kernel, dimension, spec.degrees(), spec.digits()).stream().map(eigenvalue -> cell(eigenvalue, spec.digits())).toList());
    }

    private static Cell cell(Eigenvalue eigenvalue, int digits) {
        return new Cell(eigenvalue.degree(), eigenvalue.multiplicity().toString(), Decimals.of(eigenvalue.value(), digits));
    }
}
