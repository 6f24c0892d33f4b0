package zonal.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of text in pieces.
 *
 * @param pieces the pieces, in the order in which they are read
 */
public record Label(List<Piece> pieces) {

    private static final Pattern MATHEMATICS = Pattern.compile("\\^\\{([^}]*)}|(?<!\\p{L})(\\p{L})(?!\\p{L})|(?:\\p{L}{2,}|[^\\p{L}^])+");

    /** Copies the list. */
    public Label {
        pieces = List.copyOf(pieces);
    }

    /**
     * Some text in one style.
     *
     * @param text the characters
     * @param italic whether it is a variable
     * @param raised whether it is an exponent
     */
    public record Piece(String text, boolean italic, boolean raised) {
    }

    /** The text as it stands, upright. */
    public static Label plain(String text) {
        return new Label(text.isEmpty() ? List.of() : List.of(new Piece(text, false, false)));
    }

    /** Mathematics: letters on their own are variables, set in italics, words such as cos are upright, {@code ^{...}} is an exponent and - a minus sign. */
    public static Label math(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = MATHEMATICS.matcher(text.replace('-', '\u2212'));
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                pieces.add(new Piece(matcher.group(1), false, true));
            } else {
                pieces.add(new Piece(matcher.group(), matcher.group(2) != null, false));
            }
        }
        return new Label(pieces);
    }

    /** The characters without their styles. */
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** An upper estimate of the width at the given size, which asks no font: the layout is the same on every machine. */
    double width(double size) {
        return size * pieces.stream().mapToDouble(Label::width).sum();
    }

    private static double width(Piece piece) {
        return piece.text().chars().mapToDouble(Label::width).sum() * (piece.raised() ? Caption.RAISED_SIZE : 1);
    }

    /** The width of a character of a wide font such as DejaVu Serif, as a part of its size; of letters, the mean. */
    private static double width(int character) {
        if (Character.isDigit(character)) {
            return 0.64;
        }
        return switch (character) {
            case '.', ',', ' ' -> 0.32;
            case '\u2212', '+', '=', '×' -> 0.84;
            default -> 0.53;
        };
    }
}
