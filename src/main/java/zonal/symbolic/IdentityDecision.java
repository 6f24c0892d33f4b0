package zonal.symbolic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;

/** What was found out about an identity between two functions of t and free parameters. */
public sealed interface IdentityDecision {

    /**
     * A point and the values of the two sides there.
     *
     * @param point the values of t and the parameters, none if the sides are constants
     */
    record Values(Map<String, BigFraction> point, Ball left, Ball right) {
        public Values {
            point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
        }
    }

    /** The sides are equal wherever both are defined; the values are those at a point where both are. */
    record Proved(Values values) implements IdentityDecision {
    }

    /** At a point where both sides are defined their values, certified, have no number in common. */
    record Refuted(Values values) implements IdentityDecision {
    }

    /** Neither; the reason is a sentence. */
    record Undecided(String reason) implements IdentityDecision {
    }
}
