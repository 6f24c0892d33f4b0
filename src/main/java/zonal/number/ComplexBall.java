package zonal.number;

/** A complex number known up to an error bound: the rectangle of all x + iy with x in {@code real} and y in {@code imaginary}. */
public record ComplexBall(Ball real, Ball imaginary) {

    /** An upper bound of |z| over the rectangle. */
    public Magnitude magnitude() {
        throw new UnsupportedOperationException();
    }

    public boolean isFinite() {
        return real.isFinite() && imaginary.isFinite();
    }
}
