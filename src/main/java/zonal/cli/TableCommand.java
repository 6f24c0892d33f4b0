package zonal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zonal.table.GeneratedFile;
import zonal.table.Tables;

/** {@code zonal table}. */
@Command(name = "table", sortOptions = false, description = "Make the tables of table specs, a CSV and a LaTeX file beside each spec.")
final class TableCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;
    @Parameters(paramLabel = "PATH", description = "Table specs, or folders with table specs (default: tables).")
    private List<Path> paths = new ArrayList<>();
    @Option(names = "--check",
            description = "Write nothing; compare every digit of the files with the tables made afresh. The exit status is 1 if they differ.")
    private boolean check;

    @Override
    public Integer call() {
        List<GeneratedFile> files = Tables.generate(Home.orDefault(paths, "tables"), Version.number());
        return check ? check(files) : write(files);
    }

    private int write(List<GeneratedFile> files) {
        for (GeneratedFile file : files) {
            file.write();
            print(file.shown() + ": written");
        }
        return 0;
    }

    private int check(List<GeneratedFile> files) {
        int status = 0;
        for (GeneratedFile file : files) {
            Optional<String> difference = file.difference();
            print(difference.orElse(file.shown() + ": as computed"));
            status = difference.isPresent() ? Failures.NOT_AS_EXPECTED : status;
        }
        return status;
    }

    private void print(String line) {
        command.commandLine().getOut().println(line);
    }
}
