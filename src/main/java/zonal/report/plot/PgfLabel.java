package zonal.report.plot;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Labels as LaTeX mathematics. */
final class PgfLabel {

    private static final Map<String, String> SYMBOLS = Map.of("\u2212", "-", "×", "\\times ", "·", "\\cdot ", "π", "\\pi ", "θ", "\\theta ", "μ", "\\mu ", "′", "'", "ρ", "\\rho ", "≤", "\\le ");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}(?: [A-Za-z]{2,})*");
    private static final Pattern SPACE_BESIDE_WORDS = Pattern.compile("(?<=\\}) | (?=\\\\text)");

    private PgfLabel() {
    }

    static String of(Label label) {
        return label.isEmpty() ? "" : "$" + label.pieces().stream().map(PgfLabel::of).collect(Collectors.joining()) + "$";
    }

    private static String of(Label.Piece piece) {
        String text = symbols(words(piece.text()));
        return switch (piece.place()) {
            case LINE -> text;
            case EXPONENT -> "^{" + text + "}";
            case INDEX -> "_{" + text + "}";
        };
    }

    /** Words upright and with their spaces, which mathematics would swallow. */
    private static String words(String text) {
        Matcher matcher = WORDS.matcher(text);
        String marked = matcher.replaceAll(match -> Matcher.quoteReplacement("\\text{" + match.group() + "}"));
        return SPACE_BESIDE_WORDS.matcher(marked).replaceAll(Matcher.quoteReplacement("\\ "));
    }

    private static String symbols(String text) {
        return text.codePoints().mapToObj(Character::toString).map(character -> SYMBOLS.getOrDefault(character, character)).collect(Collectors.joining());
    }
}
