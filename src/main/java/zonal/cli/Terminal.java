package zonal.cli;

import java.io.Console;

/** Whether somebody is looking. */
final class Terminal {

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
}
