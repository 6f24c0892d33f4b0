package zonal.number;

/**
 * The sine and the cosine of the number that the limbs of an angle stand for, without its error, in signed limbs.
 *
 * @param error a bound of the error of either, in units
 * @param half the half of the angle if it was made by doubling it, null otherwise
 */
record LimbAngle(long[] sine, long[] cosine, double error, LimbNumber half) {}
