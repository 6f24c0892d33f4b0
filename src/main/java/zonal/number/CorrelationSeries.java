package zonal.number;

import java.util.List;

/** A power series sum_p c_p u^p with c_p >= 0 that converges for |u| <= 1, to be evaluated at correlations. */
public interface CorrelationSeries {

    /**
     * The series cut off.
     *
     * @param coefficients c_0, c_1, ...
     * @param rest a bound of the sum of all further coefficients, and so of the rest of the series for |u| <= 1
     * @param atOne the sum of all coefficients, the value at u = 1
     */
    record Truncated(List<Ball> coefficients, Magnitude rest, Ball atOne) {
        public Truncated {
            coefficients = List.copyOf(coefficients);
        }
    }

    /** The series with coefficients to about the given number of bits, and a rest of about that size relative to the value at 1. */
    Truncated truncated(int bits);
}
