package zonal.number;

import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers in the usual notation. */
final class ExactText {

    private ExactText() {
    }

    static String of(ExactReal number) {
        StringBuilder text = new StringBuilder();
        for (ExactReal.Term term : number.terms()) {
            boolean negative = term.coefficient().signum() < 0;
            text.append(text.isEmpty() ? negative ? "-" : "" : negative ? " - " : " + ").append(of(term.coefficient().abs(), term.monomial()));
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private static String of(BigFraction coefficient, ExactMonomial monomial) {
        if (monomial.powers().isEmpty()) {
            return fraction(coefficient);
        }
        return coefficient.equals(BigFraction.ONE) ? of(monomial) : fraction(coefficient) + "*" + of(monomial);
    }

    private static String fraction(BigFraction value) {
        return value.toString().replace(" ", "");
    }

    static String of(ExactMonomial monomial) {
        return monomial.powers().stream().map(p -> of(p.generator()) + (p.exponent() == 1 ? "" : "^" + p.exponent())).collect(Collectors.joining("*"));
    }

    private static String of(ExactGenerator generator) {
        if (generator instanceof ExactGenerator.Call call) {
            return call.head().name().toLowerCase(Locale.ROOT) + "(" + of(call.argument()) + ")";
        }
        return generator instanceof ExactGenerator.Root root ? "sqrt(" + root.radicand() + ")" : "pi";
    }
}
