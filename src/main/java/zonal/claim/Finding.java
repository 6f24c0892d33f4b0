package zonal.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was found out about one instance of a claim.
 *
 * @param verdict the verdict on this instance
 * @param summary why, on one line
 * @param evidence the numbers behind it, by name, in a fixed order: texts, integers, truth values, and lists and maps of these
 */
record Finding(Verdict verdict, String summary, Map<String, Object> evidence) {

    public Finding {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }
}
