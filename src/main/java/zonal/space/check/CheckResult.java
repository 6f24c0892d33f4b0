package zonal.space.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zonal.number.Ball;

/** The deviations of given numbers, in their order: at least one. */
public record CheckResult(List<Deviation> rows) {

    /** Copies the list. */
    public CheckResult {
        rows = List.copyOf(rows);
    }

    /** Those past the tolerance. */
    public List<Deviation> past() {
        return rows.stream().filter(Deviation::past).toList();
    }

    /** The first of those with the largest relative error; NaN and infinities count as the largest. */
    public Deviation largestRelative() {
        return largest(Deviation::relative);
    }

    /** The first of those with the largest error in ulps. */
    public Deviation largestUlps() {
        return largest(Deviation::ulps);
    }

    private Deviation largest(Function<Deviation, Optional<Ball>> measure) {
        return rows.stream().reduce((best, next) -> Deviation.isLarger(measure.apply(next), measure.apply(best)) ? next : best).orElseThrow();
    }
}
