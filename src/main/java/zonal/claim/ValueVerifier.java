package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import zonal.claim.Numbers.Comparison;
import zonal.kernel.KernelValues;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** Compares a certified value of the kernel with the claimed one. */
final class ValueVerifier {

    static final int DIGITS = 30;
    private static final int HIGHEST_PRECISION = 8192;

    private ValueVerifier() {
    }

    static Finding verify(Assertion.Value assertion, Case one) {
        Constant at = assertion.at().with(one.values());
        Constant equals = assertion.equals().with(one.values());
        Ball value = Ball.UNKNOWN;
        Ball claimed = Ball.UNKNOWN;
        Comparison comparison = Comparison.OPEN;
        int precision = Numbers.bits(DIGITS);
        while (comparison == Comparison.OPEN && precision < HIGHEST_PRECISION) {
            precision *= 2;
            BallArithmetic arithmetic = new BallArithmetic(precision);
            value = KernelValues.at(one.kernel(), at.formula(), arithmetic);
            claimed = equals.value(arithmetic);
            comparison = Numbers.compare(value, claimed, DIGITS);
        }
        return finding(assertion, comparison, value, claimed, precision);
    }

    private static Finding finding(Assertion.Value assertion, Comparison comparison, Ball value, Ball claimed, int precision) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("at", assertion.at().text());
        evidence.put("kernel", Numbers.evidence(value));
        evidence.put("claimed", Numbers.evidence(claimed));
        evidence.put("precision", precision);
        String at = "K(" + assertion.at().text() + ")";
        return switch (comparison) {
            case AGREE -> new Finding(Verdict.CERTIFIED, at + " agrees to " + DIGITS + " digits", evidence);
            case DIFFER -> new Finding(Verdict.REFUTED, at + " is " + Numbers.pair(value, claimed).text(", not "), evidence);
            case OPEN -> new Finding(Verdict.UNDECIDED, at + " and the claimed value were not separated, nor known to " + DIGITS + " digits, at "
                    + precision + " bits", evidence);
        };
    }
}
