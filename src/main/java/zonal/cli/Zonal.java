package zonal.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of Zonal: {@code zonal COMMAND ...}. */
@Command(name = "zonal", versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", sortOptions = false,
        description = "Derives, computes and verifies the kernels of neural networks.",
        subcommands = {DeriveCommand.class, EvaluateCommand.class, SpectrumCommand.class, DecayCommand.class, CompareCommand.class,
            GramCommand.class, SampleCommand.class, VerifyCommand.class, TableCommand.class, CheckCommand.class})
public final class Zonal {

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show what can be asked, and stop.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version, and stop.")
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, hidden = true, description = "Show the stack trace of an internal error.")
    private boolean debug;

    private final PrintStream out;

    private Zonal(PrintStream out) {
        this.out = out;
    }

    /** Where results go that are bytes and not text. */
    PrintStream out() {
        return out;
    }

    /** The status, unless the results did not get where they should. */
    private static int written(int status, CommandLine commandLine, PrintStream out) {
        commandLine.getOut().flush();
        return out.checkError() ? Failures.unwritten(commandLine) : status;
    }

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        // Pictures are drawn without a screen, and a screen that does not answer must not stop that.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments, System.out, System.err));
    }

    /**
     * Runs one command.
     *
     * @param arguments what stands after {@code zonal}
     * @param out where results go
     * @param err where messages go, one line each
     * @return the exit status: 0 done or as expected, 1 a claim, table or sample is not as expected, 2 bad usage or input or out of reach, 3 an internal error
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        Zonal zonal = new Zonal(out);
        CommandLine commandLine = new CommandLine(zonal);
        commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commandLine.setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler(Failures::usage);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> Failures.report(exception, command, zonal.debug));
        try {
            return written(commandLine.execute(arguments), commandLine, out);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Failures.report(e, commandLine, zonal.debug);
        }
    }
}
