package zonal.cli;

import java.io.Console;
import java.util.function.BiConsumer;

/** Whether somebody is looking. */
final class Terminal {

    /** Goes back to the beginning of the line and removes what stands there. */
    static final String CLEAR = "\r\033[K";

    private Terminal() {
    }

    /** Whether the standard input and output are a terminal. Since Java 22 there can be a console without one, which then says so. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Writes how many of how many steps are done over the last message, at every hundredth part of the work, if somebody is looking. */
    static BiConsumer<Integer, Integer> progress(String what) {
        if (!isThere()) {
            return (done, all) -> { };
        }
        return (done, all) -> {
            if (done * 100L / all > (done - 1) * 100L / all) {
                System.err.print(CLEAR + what + ": " + done + " of " + all);
            }
        };
    }

    /** Removes the last message about progress. */
    static void clearProgress() {
        if (isThere()) {
            System.err.print(CLEAR);
        }
    }
}
