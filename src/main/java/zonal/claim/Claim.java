package zonal.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonal.claim.yaml.Location;

/**
 * A statement of a paper, ready to be verified.
 *
 * @param paper the key of the paper
 * @param id the name of the claim, unique among all claims of a run
 * @param location where the claim stands
 * @param texts the fields for the reader: source, statement, mapping, note, as far as given
 * @param kind the kind of claim
 * @param kernel the kernel with placeholders
 * @param assertionTexts the fields of the assertion as written, the items of a list between commas
 * @param assertion what is asserted of the kernel
 * @param expected the verdict that the claim is expected to get
 * @param cases the instances, one for each combination of the parameters
 */
record Claim(String paper, String id, Location location, Map<String, String> texts, Kind kind, Template kernel, Map<String, String> assertionTexts,
        Assertion assertion, Verdict expected, List<Case> cases) {

    Claim {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        assertionTexts = Collections.unmodifiableMap(new LinkedHashMap<>(assertionTexts));
        cases = List.copyOf(cases);
    }
}
