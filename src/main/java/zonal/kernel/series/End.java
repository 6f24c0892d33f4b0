package zonal.kernel.series;

/** An end of the interval [0, pi] of angles. */
public enum End {
    /** theta = 0; the variable of a series is theta. */
    ZERO,
    /** theta = pi; the variable of a series is phi = pi - theta. */
    PI
}
