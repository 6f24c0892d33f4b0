package zonal.number;

import java.util.Optional;

/**
 * An angle with its sine and cosine.
 *
 * @param half the half of the angle if it was made by doubling it, null otherwise
 */
record JetAngle<T>(Jet<T> argument, Jet<T> sine, Jet<T> cosine, JetAngle<T> half) {

    /** This angle or its half, whichever is the very series asked for. */
    Optional<JetAngle<T>> known(Jet<T> series) {
        if (argument == series) {
            return Optional.of(this);
        }
        return Optional.ofNullable(half).filter(angle -> angle.argument == series);
    }
}
