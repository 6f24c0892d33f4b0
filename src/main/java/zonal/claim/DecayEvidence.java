package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import zonal.decay.DecayLaw;
import zonal.decay.Extremes;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.decay.SingularPower;
import zonal.decay.TailProof;
import zonal.number.ExactReal;
import zonal.number.Fractions;
import zonal.symbolic.FormulaText;

/** A decay law as evidence: the law, and the numbers that its proof rests on. */
final class DecayEvidence {

    /** Digits that are computed of constants. */
    static final int DIGITS = 20;
    private static final int LONGEST_COEFFICIENT = 200;

    private DecayEvidence() {
    }

    static Map<String, Object> of(DecayLaw decay) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("status", decay.status().name().toLowerCase(java.util.Locale.ROOT));
        evidence.put("reason", decay.reason());
        decay.even().ifPresent(law -> evidence.put("even", of(Parity.EVEN, law)));
        decay.odd().ifPresent(law -> evidence.put("odd", of(Parity.ODD, law)));
        evidence.put("zeroDegrees", decay.zeroDegrees());
        evidence.put("digits", DIGITS);
        return evidence;
    }

    private static Map<String, Object> of(Parity parity, ParityLaw law) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (law instanceof ParityLaw.Geometric geometric) {
            fields.put("C", Numbers.evidence(geometric.constant()));
            fields.put("rho", geometric.rho().toString());
            fields.put("fromDegree", geometric.fromDegree());
            return fields;
        }
        ParityLaw.Power power = (ParityLaw.Power) law;
        fields.put("exponent", Fractions.text(power.exponent()));
        fields.put("exponentForAnyDimension", power.power().exponentInDimension());
        power.inEveryDimension().ifPresent(formula -> fields.put("limitForAnyDimension", formula));
        fields.put("endSeries", endSeries(parity, power.power(), power.coefficient()));
        fields.put("limit", Numbers.evidence(power.limit()));
        power.exact().ifPresent(exact -> fields.put("exact", FormulaText.print(exact)));
        power.constants().ifPresentOrElse(constants -> {
            fields.put("lower", extreme(constants.extremes().lower()));
            fields.put("upper", extreme(constants.extremes().upper()));
            fields.put("fromDegree", constants.fromDegree());
            fields.put("proof", of(constants.proof()));
        }, () -> fields.put("reach", power.reach()));
        return fields;
    }

    /** The first singular term: its power of x = sin(theta/2) and its coefficient, at both ends together. */
    static Map<String, Object> endSeries(Parity parity, SingularPower power, ExactReal coefficient) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("degrees", parity.word());
        fields.put("firstPower", "sin(theta/2)^" + Fractions.exponentText(power.value()));
        String text = coefficient.toString();
        fields.put("coefficient", text.length() <= LONGEST_COEFFICIENT ? text : text.substring(0, LONGEST_COEFFICIENT) + "...");
        return fields;
    }

    static Map<String, Object> extreme(Extremes.Extreme extreme) {
        Map<String, Object> fields = new LinkedHashMap<>(Numbers.evidence(extreme.value()));
        fields.put("at", extreme.at());
        return fields;
    }

    /** What the enclosure of all degrees from k0 on rests on, in the symbols of docs/decay-law.md. */
    static Map<String, Object> of(TailProof proof) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("theorem", "docs/decay-law.md");
        fields.put("k0", proof.from());
        fields.put("J", proof.orders());
        fields.put("remainder", proof.remainder().toString());
        fields.put("Y", Double.toString(proof.region().height()));
        fields.put("M", proof.region().bound().toString());
        fields.put("r0", Double.toString(proof.region().atZero().radius()));
        fields.put("B0", proof.region().atZero().bound().toString());
        fields.put("rPi", Double.toString(proof.region().atPi().radius()));
        fields.put("BPi", proof.region().atPi().bound().toString());
        return fields;
    }
}
