package zonal.kernel;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** The angle of a layer from the angle of the layer before. */
final class Angles {

    private Angles() {
    }

    /**
     * The angle whose haversine is that of the given angle times the ratio: 2 arcsin(sin(angle/2) sqrt(ratio)), analytic at angle 0 where the ratio is positive, and
     * accurate there since nothing is subtracted.
     */
    static Formula scaled(Formula angle, Formula ratio) {
        Formula half = Formulas.multiply(Formulas.rational(BigFraction.of(1, 2)), angle);
        Formula sine = Formulas.multiply(Formulas.call(Formula.Head.SIN, half), Formulas.sqrt(ratio));
        return Formulas.multiply(Formulas.integer(2), Formulas.call(Formula.Head.ASIN, sine));
    }

    /** The angle with the given haversine: 2 arcsin(sqrt(haversine)). */
    static Formula ofHaversine(Formula haversine) {
        return Formulas.multiply(Formulas.integer(2), Formulas.call(Formula.Head.ASIN, Formulas.sqrt(haversine)));
    }
}
