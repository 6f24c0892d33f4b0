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
    public ComplexInterval arc(double from, double to) {
        Interval angle = Interval.PI.multiply(Interval.between(from, to));
        return scaled(angle.cos(), angle.sin());
    }

    @Override
    public ComplexInterval box(double x0, double x1, double y0, double y1) {
        return scaled(Interval.between(x0, x1), Interval.between(y0, y1));
    }

    private ComplexInterval scaled(Interval x, Interval y) {
        return new ComplexInterval(Interval.exactly(radius).multiply(x), Interval.exactly(radius).multiply(y));
    }

    @Override
    public boolean isOutside(double x0, double x1, double y0, double y1) {
        return Ellipse.isOutsideUnitDisc(x0, x1, y0);
    }
}
