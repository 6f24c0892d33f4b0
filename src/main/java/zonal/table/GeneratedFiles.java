package zonal.table;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that belong to a table. */
final class GeneratedFiles {

    /** The endings of their names. */
    static final List<String> ENDINGS = List.of(".csv", ".tex", ".json", ".md");

    private GeneratedFiles() {
    }

    /** Where they and the pictures stand. */
    static List<Path> paths(TableSpec spec) {
        return Stream.concat(ENDINGS.stream().map(spec::sibling), spec.plots().stream().flatMap(plot -> plot.forms().stream().map(form -> plot.file(spec, form)))).toList();
    }

    static Stream<GeneratedFile> of(ComputedTable table, String version) {
        Provenance provenance = new Provenance(table.spec(), version);
        return Stream.of(new GeneratedFile(table.spec().sibling(".csv"), TableCsv.print(table, provenance)),
                new GeneratedFile(table.spec().sibling(".tex"), TableLatex.print(table, provenance)),
                new GeneratedFile(table.spec().sibling(".json"), TableJson.print(table, provenance)),
                new GeneratedFile(table.spec().sibling(".md"), TableMarkdown.print(table, provenance)));
    }
}
