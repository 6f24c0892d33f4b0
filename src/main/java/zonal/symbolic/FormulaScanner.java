package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;

/** Splits the text of a formula into tokens. */
final class FormulaScanner {

    private static final int MAX_DIGITS = 2_000;
    private static final int MAX_DECIMAL_EXPONENT = 2_000;

    /** What a token is; a character that no formula has is a token of its own, refused where the parser meets it. */
    enum Kind { NUMBER, NAME, SYMBOL, STRANGE, END }

    /**
     * A token.
     *
     * @param text as written; for a strange character, a description that fits in a line
     * @param column counted from 1
     * @param value of a number, else null
     */
    record Token(Kind kind, String text, int column, BigFraction value) {

        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private final String text;
    private int position;

    private FormulaScanner(String text) {
        this.text = text;
    }

    /** The tokens of the text, the last of them END. */
    static List<Token> scan(String text) {
        return new FormulaScanner(text).tokens();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            if (position == text.length()) {
                tokens.add(new Token(Kind.END, "end", position + 1, null));
                return tokens;
            }
            tokens.add(token());
        }
    }

    private Token token() {
        int start = position;
        char first = text.charAt(start);
        if (isDigit(first) || first == '.' && isDigit(peek(1))) {
            BigFraction value = number();
            return new Token(Kind.NUMBER, text.substring(start, position), start + 1, value);
        }
        if (isLetter(first)) {
            while (isLetter(peek(0)) || isDigit(peek(0)) || peek(0) == '_') {
                position++;
            }
            return new Token(Kind.NAME, text.substring(start, position), start + 1, null);
        }
        position += Character.charCount(text.codePointAt(start));
        if ("+-*/^(),".indexOf(first) >= 0) {
            return new Token(Kind.SYMBOL, String.valueOf(first), start + 1, null);
        }
        boolean printable = first > ' ' && first < 127;
        return new Token(Kind.STRANGE, printable ? "'" + first + "'" : String.format("U+%04X", text.codePointAt(start)), start + 1, null);
    }

    private BigFraction number() {
        int start = position;
        skipDigits();
        int fractionDigits = 0;
        if (peek(0) == '.') {
            int point = position++;
            skipDigits();
            fractionDigits = position - point - 1;
        }
        String digits = text.substring(start, position).replace(".", "");
        if (digits.length() > MAX_DIGITS) {
            throw new InputException("the number at column " + (start + 1) + " of the formula has " + digits.length() + " digits; write at most " + MAX_DIGITS);
        }
        int exponent = decimalExponent() - fractionDigits;
        BigInteger scale = BigInteger.TEN.pow(Math.abs(exponent));
        BigInteger unscaled = new BigInteger(digits);
        return exponent < 0 ? BigFraction.of(unscaled, scale) : BigFraction.of(unscaled.multiply(scale));
    }

    private int decimalExponent() {
        int start = position;
        if (peek(0) != 'e' && peek(0) != 'E') {
            return 0;
        }
        position++;
        boolean negative = peek(0) == '-';
        if (negative || peek(0) == '+') {
            position++;
        }
        int firstDigit = position;
        skipDigits();
        if (firstDigit == position) {
            position = start;
            return 0;
        }
        String digits = text.substring(firstDigit, position).replaceFirst("^0+(?=.)", "");
        if (digits.length() > 4 || Integer.parseInt(digits) > MAX_DECIMAL_EXPONENT) {
            throw new InputException("the decimal exponent at column " + (start + 1) + " of the formula is beyond " + MAX_DECIMAL_EXPONENT
                    + "; write the number with a smaller one");
        }
        return negative ? -Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private void skipDigits() {
        while (isDigit(peek(0))) {
            position++;
        }
    }

    private char peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
