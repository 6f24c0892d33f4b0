package zonal.kernel.series;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactReal;
import zonal.number.Jet;

/**
 * A series times powers of other series, which are not multiplied out: quotients and roots wait for what cancels them.
 *
 * @param plain the series
 * @param factors the exponent of each further factor, not zero; the constant term of each factor is positive
 */
record FactoredJet(Jet<ExactReal> plain, Map<Jet<ExactReal>, BigFraction> factors) {

    FactoredJet {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    static FactoredJet of(Jet<ExactReal> plain) {
        return new FactoredJet(plain, Map.of());
    }

    boolean isPlain() {
        return factors.isEmpty();
    }
}
