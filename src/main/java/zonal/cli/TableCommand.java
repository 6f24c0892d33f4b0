package zonal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zonal.table.GeneratedFile;
import zonal.table.Progress;
import zonal.table.Tables;

/** {@code zonal table}. */
@Command(name = "table", sortOptions = false, description = {"Make the tables of table specs: a CSV, a LaTeX, a JSON and a Markdown file beside each spec.",
    "An interrupted run goes on where it was. The index of a folder is its README.md."})
final class TableCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;
    @Parameters(paramLabel = "PATH", description = "Table specs, or folders with table specs (default: tables).")
    private List<Path> paths = new ArrayList<>();
    @Option(names = "--check",
            description = "Write nothing; compare every digit of the files with the tables made afresh. The exit status is 1 if they differ.")
    private boolean check;
    @Option(names = "--yes", description = "Make tables that are so large that they would not be begun otherwise.")
    private boolean yes;

    @Override
    public Integer call() {
        Tables tables = Tables.read(Home.orDefault(paths, "tables"), Version.number());
        if (!yes) {
            tables.requireReasonable();
        }
        Progress progress = Terminal.isThere() ? new TerminalProgress() : Progress.NONE;
        if (!check) {
            tables.write(progress, file -> print(file.shown() + ": written"));
            return 0;
        }
        AtomicInteger status = new AtomicInteger();
        tables.generate(progress, file -> compare(file, status));
        return status.get();
    }

    private void compare(GeneratedFile file, AtomicInteger status) {
        Optional<String> difference = file.difference();
        print(difference.orElse(file.shown() + ": as computed"));
        difference.ifPresent(found -> status.set(Failures.NOT_AS_EXPECTED));
    }

    private void print(String line) {
        Terminal.clearProgress();
        command.commandLine().getOut().println(line);
    }
}
