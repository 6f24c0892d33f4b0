package zonal.number;

/**
 * The series that elementary functions, and the tables of them, take: in four sizes, each made when first asked for.
 *
 * @param versine 1/2! - w/4! + ...: (1 - cos x)/x^2 with w = x^2
 * @param sine 1/3! - w/5! + ...: (x - sin x)/x^3 with w = x^2
 * @param exponential 1/2! + w/3! + ...: (e^w - 1 - w)/w^2
 * @param logarithm 1/2 + w/3 + ...: (-log(1 - w) - w)/w^2
 * @param arctangent 1/3 - w/5 + ...: (x - atan x)/x^3 with w = x^2
 * @param hyperbolicArctangent 1/3 + w/5 + ...: (atanh x - x)/x^3 with w = x^2
 */
record ElementarySeries(LimbSeries versine, LimbSeries sine, LimbSeries exponential, LimbSeries logarithm, LimbSeries arctangent, LimbSeries hyperbolicArctangent) {

    private static final class Small {
        static final ElementarySeries SERIES = ofLimbs(Limbs.FEW + 1);
    }

    private static final class Medium {
        static final ElementarySeries SERIES = ofLimbs(Limbs.SOME + 2);
    }

    private static final class Large {
        static final ElementarySeries SERIES = ofLimbs(Limbs.MANY + 2);
    }

    private static final class Huge {
        static final ElementarySeries SERIES = ofLimbs(Limbs.MOST + 2);
    }

    /** Series for numbers of n limbs; up to two more than most have, for tables have one more and are made in one more. */
    static ElementarySeries of(int n) {
        return n <= Limbs.FEW + 1 ? Small.SERIES : n <= Limbs.SOME + 2 ? Medium.SERIES : n <= Limbs.MANY + 2 ? Large.SERIES : Huge.SERIES;
    }

    private static ElementarySeries ofLimbs(int limbs) {
        return new ElementarySeries(LimbSeries.ofFactorials(2, 2, true, limbs), LimbSeries.ofFactorials(3, 2, true, limbs), LimbSeries.ofFactorials(2, 1, false, limbs),
                LimbSeries.ofReciprocals(2, 1, false, limbs), LimbSeries.ofReciprocals(3, 2, true, limbs), LimbSeries.ofReciprocals(3, 2, false, limbs));
    }
}
