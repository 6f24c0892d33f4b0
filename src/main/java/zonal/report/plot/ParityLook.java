package zonal.report.plot;

import java.util.List;
import java.util.Optional;
import zonal.decay.Parity;

/** How the degrees of the two parities are told apart in every picture. */
final class ParityLook {

    private ParityLook() {
    }

    /** The markers of a parity. */
    static Look points(Parity parity) {
        return parity == Parity.EVEN ? Look.BLUE : Look.VERMILLION;
    }

    /** The law of a parity. */
    static Look law(Parity parity) {
        return parity == Parity.EVEN ? Look.BLACK : Look.GREEN;
    }

    /** Points with the name of the parity as their legend; empty if there are none. */
    static Optional<Series> series(Parity parity, List<Series.Estimate> estimates) {
        return estimates.isEmpty() ? Optional.empty() : Optional.of(new Series.Points(points(parity), Label.math(parity.word() + " k"), estimates));
    }
}
