package zonal.number;

/** The sine and the cosine of one argument. */
public record SineCosine(Ball sine, Ball cosine) {
}
