package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import zonal.decay.Decay;
import zonal.decay.Decay.ParityLaw;
import zonal.symbolic.FormulaText;

/** A decay law as evidence. */
final class DecayEvidence {

    private DecayEvidence() {
    }

    static Map<String, Object> of(Decay decay) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("status", decay.status().name().toLowerCase(java.util.Locale.ROOT));
        evidence.put("reason", decay.reason());
        decay.even().ifPresent(law -> evidence.put("even", of(law)));
        decay.odd().ifPresent(law -> evidence.put("odd", of(law)));
        evidence.put("zeroDegrees", decay.zeroDegrees());
        evidence.put("digits", DecayConstantVerifier.COMPUTED_DIGITS);
        return evidence;
    }

    private static Map<String, Object> of(ParityLaw law) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exponent", String.valueOf(law.exponent()));
        fields.put("limit", Numbers.evidence(law.limit()));
        law.exact().ifPresent(exact -> fields.put("exact", FormulaText.print(exact)));
        return fields;
    }
}
