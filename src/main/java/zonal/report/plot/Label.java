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

    private static final Pattern MATHEMATICS = Pattern.compile("([\\^_])\\{([^}]*)}|(?<!\\p{L})(\\p{L})(?!\\p{L})|(?:\\p{L}{2,}|[^\\p{L}^_])+");

    /** Copies the list. */
    public Label {
        pieces = List.copyOf(pieces);
    }

    /**
     * Some text in one style.
     *
     * @param text the characters
     * @param italic whether it is a variable
     * @param place whether it is an exponent or an index
     */
    public record Piece(String text, boolean italic, Place place) {

        boolean isSmall() {
            return place != Place.LINE;
        }
    }

    /** Where a piece stands. */
    public enum Place {
        LINE, EXPONENT, INDEX;

        /** How far its baseline is above that of the line, as a part of the size of the text. */
        double rise() {
            return switch (this) {
                case LINE -> 0;
                case EXPONENT -> Caption.RISE;
                case INDEX -> -Caption.FALL;
            };
        }
    }

    /** The text as it stands, upright. */
    public static Label plain(String text) {
        return new Label(text.isEmpty() ? List.of() : List.of(new Piece(text, false, Place.LINE)));
    }

    /**
     * Mathematics: letters on their own are variables, set in italics, words such as cos are upright, {@code ^{...}} is an exponent, {@code _{...}} an index, and - a minus
     * sign.
     */
    public static Label math(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = MATHEMATICS.matcher(text.replace('-', '\u2212'));
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                Place place = matcher.group(1).equals("^") ? Place.EXPONENT : Place.INDEX;
                pieces.add(new Piece(matcher.group(2), matcher.group(2).matches("\\p{L}"), place));
            } else {
                pieces.add(new Piece(matcher.group(), matcher.group(3) != null, Place.LINE));
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
        return piece.text().chars().mapToDouble(Label::width).sum() * (piece.isSmall() ? Caption.SMALL_SIZE : 1);
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
