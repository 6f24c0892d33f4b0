package zonal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers as files hold them, read exactly: integers, decimals and quotients of integers. 0.3 is 3/10, 1e-3 is 1/1000. */
public final class WrittenNumber {

    private static final Pattern QUOTIENT = Pattern.compile("([+-]?\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final int LONGEST = 2000;

    private WrittenNumber() {
    }

    /** The number that the text is; empty if it is none, or written with too many digits. */
    public static Optional<BigFraction> read(String cell) {
        String text = cell.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher quotient = QUOTIENT.matcher(text);
        if (quotient.matches()) {
            BigInteger denominator = new BigInteger(quotient.group(2));
            return denominator.signum() == 0 ? Optional.empty() : Optional.of(BigFraction.of(new BigInteger(quotient.group(1)), denominator));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(exactly(new BigDecimal(text))) : Optional.empty();
    }

    private static BigFraction exactly(BigDecimal decimal) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(decimal.scale()));
        return decimal.scale() >= 0 ? BigFraction.of(decimal.unscaledValue(), power) : BigFraction.of(decimal.unscaledValue().multiply(power));
    }
}
