package zonal.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import zonal.InputException;

/** Turns what went wrong into one line on the error stream and an exit status. */
final class Failures {

    static final int NOT_AS_EXPECTED = 1;
    static final int INPUT = 2;
    static final int INTERNAL = 3;

    private static final Pattern NUMBER_TYPE = Pattern.compile("is not an? (int|long)$");

    private Failures() {
    }

    /** Bad usage: the fault, the nearest thing that would have been right, and where to read on. */
    static int usage(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        // A misspelt option is also a missing one; the spelling is what the user has to mend.
        List<String> unmatched = exception instanceof UnmatchedArgumentException found ? found.getUnmatched() : command.getUnmatchedArguments();
        String fault = unmatched.isEmpty() ? NUMBER_TYPE.matcher(exception.getMessage()).replaceFirst("is not a whole number") : unknown(command, unmatched.get(0));
        print(command, Character.toLowerCase(fault.charAt(0)) + oneLine(fault.substring(1)) + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return INPUT;
    }

    /** What a command threw: bad input is the user's to mend, the rest is a defect of ours. */
    static int report(Throwable failure, CommandLine command, boolean debug) {
        if (failure instanceof InputException) {
            print(command, oneLine(failure.getMessage()));
            return INPUT;
        }
        print(command, "internal error: " + oneLine(failure.toString()));
        if (debug || System.getenv("ZONAL_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return INTERNAL;
    }

    /** The standard output took less than all of the result. */
    static int unwritten(CommandLine command) {
        print(command, "cannot write to the standard output, where the result is not complete; make room there, or name a file with --output");
        return INPUT;
    }

    private static String unknown(CommandLine command, String argument) {
        if (argument.startsWith("-")) {
            return "unknown option " + argument + nearest(argument, command.getCommandSpec().optionsMap().keySet());
        }
        if (!command.getSubcommands().isEmpty()) {
            return "unknown command " + argument + nearest(argument, command.getSubcommands().keySet());
        }
        return "one argument too many: '" + argument + "'; put quotes around an argument that contains spaces";
    }

    private static String nearest(String word, Collection<String> candidates) {
        Optional<String> best = candidates.stream().min(Comparator.comparingInt(candidate -> EditDistance.between(word, candidate)));
        return best.map(candidate -> "; did you mean " + candidate + "?").orElse("");
    }

    private static String oneLine(String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("zonal: " + message);
    }
}
