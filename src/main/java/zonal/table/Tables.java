package zonal.table;

import java.nio.file.Path;
import java.util.List;
import zonal.claim.yaml.YamlFile;

/** Makes tables from their specs. */
public final class Tables {

    private Tables() {
    }

    /**
     * The files that belong to the specs, a CSV and a LaTeX file for each, computed afresh; nothing is written.
     *
     * @param paths specs, or folders with specs
     * @param version the version of the program, which the files name
     * @throws zonal.InputException if a spec cannot be read or is not a table spec; all specs are read before anything is computed
     */
    public static List<GeneratedFile> generate(List<Path> paths, String version) {
        List<TableSpec> specs = YamlFile.find(paths).stream().map(TableSpec::read).toList();
        return specs.stream().map(EigenvalueTable::of).flatMap(table -> List.of(
                new GeneratedFile(sibling(table.spec().file(), ".csv"), TableCsv.print(table, version)),
                new GeneratedFile(sibling(table.spec().file(), ".tex"), TableLatex.print(table, version))).stream()).toList();
    }

    private static Path sibling(Path file, String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}
