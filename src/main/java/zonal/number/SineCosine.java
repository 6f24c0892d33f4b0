package zonal.number;

/** The sine and the cosine of one argument, or its hyperbolic sine and cosine. */
public record SineCosine(Ball sine, Ball cosine) {
}
