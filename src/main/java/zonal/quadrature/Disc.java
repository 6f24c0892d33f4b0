package zonal.quadrature;

import zonal.number.ComplexInterval;
import zonal.number.Interval;

/**
 * The disc |z| <= radius.
 *
 * @param radius positive
 */
public record Disc(double radius) implements Region {

    @Override
    public Curve upperBoundary() {
        Interval exactRadius = Interval.exactly(radius);
        return Ellipse.halfEllipse(Interval.ZERO, exactRadius, exactRadius);
    }

    @Override
    public ComplexInterval box(double x0, double x1, double y0, double y1) {
        return new ComplexInterval(Interval.exactly(radius).multiply(Interval.between(x0, x1)), Interval.exactly(radius).multiply(Interval.between(y0, y1)));
    }

    @Override
    public boolean isOutside(double x0, double x1, double y0, double y1) {
        return Ellipse.isOutsideUnitDisc(x0, x1, y0);
    }
}
