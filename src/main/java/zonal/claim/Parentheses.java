package zonal.claim;

import java.util.OptionalInt;

/** Finds parentheses in the text of formulas. */
final class Parentheses {

    private Parentheses() {
    }

    /** The place of the parenthesis that closes the one before {@code start}; empty if none does. */
    static OptionalInt closing(String text, int start) {
        int depth = 1;
        for (int i = start; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
