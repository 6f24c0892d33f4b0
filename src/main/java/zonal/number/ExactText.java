package zonal.number;

import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact numbers in the usual notation, cut off after a number of characters: what is nested deeply shares its parts, and written out in full grows
 * exponentially.
 */
final class ExactText {

    private static final int LIMIT = 2000;

    private final StringBuilder text = new StringBuilder();
    private final int limit;

    private ExactText(int limit) {
        this.limit = limit;
    }

    static String of(ExactReal number) {
        return of(number, LIMIT);
    }

    /** The number, cut off with dots after the given number of characters. */
    static String of(ExactReal number, int limit) {
        ExactText writer = new ExactText(limit);
        writer.append(number);
        return writer.result();
    }

    static String of(ExactMonomial monomial) {
        ExactText writer = new ExactText(LIMIT);
        writer.append(monomial);
        return writer.result();
    }

    private String result() {
        return text.length() <= limit ? text.toString() : text.substring(0, limit) + "...";
    }

    private void append(ExactReal number) {
        if (number.isZero()) {
            text.append("0");
        }
        boolean first = true;
        for (ExactReal.Term term : number.terms()) {
            if (text.length() > limit) {
                return;
            }
            boolean negative = term.coefficient().signum() < 0;
            text.append(first ? negative ? "-" : "" : negative ? " - " : " + ");
            append(term);
            first = false;
        }
    }

    private void append(ExactReal.Term term) {
        boolean unit = term.coefficient().abs().equals(BigFraction.ONE);
        if (term.monomial().powers().isEmpty()) {
            text.append(fraction(term.coefficient()));
        } else {
            text.append(unit ? "" : fraction(term.coefficient()) + "*");
            append(term.monomial());
        }
    }

    /** The absolute value in digits. */
    private static String fraction(BigFraction value) {
        String numerator = value.getNumerator().abs().toString();
        String denominator = value.getDenominator().abs().toString();
        return denominator.equals("1") ? numerator : numerator + "/" + denominator;
    }

    private void append(ExactMonomial monomial) {
        boolean first = true;
        for (ExactMonomial.Power power : monomial.powers()) {
            if (text.length() > limit) {
                return;
            }
            text.append(first ? "" : "*");
            append(power.generator());
            text.append(power.exponent() == 1 ? "" : "^" + power.exponent());
            first = false;
        }
    }

    private void append(ExactGenerator generator) {
        if (generator instanceof ExactGenerator.Call call) {
            text.append(call.head().name().toLowerCase(Locale.ROOT)).append('(');
            append(call.argument());
            text.append(')');
        } else {
            text.append(generator instanceof ExactGenerator.Symbol symbol ? symbol.name()
                    : generator instanceof ExactGenerator.Root root ? "sqrt(" + root.radicand() + ")" : "pi");
        }
    }
}
