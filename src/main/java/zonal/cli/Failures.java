package zonal.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import zonal.InputException;

/** Turns what went wrong into one line on the error stream and an exit status. */
final class Failures {

    static final int INPUT = 2;
    static final int INTERNAL = 3;

    private Failures() {
    }

    /** Bad usage: the fault, the nearest thing that would have been right, and where to read on. */
    static int usage(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        print(command, oneLine(exception.getMessage()) + suggestion(exception) + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return INPUT;
    }

    /** What a command threw: bad input is the user's to mend, the rest is a defect of ours. */
    static int report(Exception exception, CommandLine command, boolean debug) {
        if (exception instanceof InputException) {
            print(command, oneLine(exception.getMessage()));
            return INPUT;
        }
        print(command, "internal error: " + oneLine(exception.toString()));
        if (debug || System.getenv("ZONAL_DEBUG") != null) {
            exception.printStackTrace(command.getErr());
        }
        return INTERNAL;
    }

    private static String suggestion(ParameterException exception) {
        List<String> near = exception instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    }

    private static String oneLine(String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("zonal: " + message);
    }
}
