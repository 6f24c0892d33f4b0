def near(x, radius, order, coefficients, elsewhere):
    """x^order times the polynomial where |x| <= radius, else the other value."""
    inside = np.abs(x.high) <= radius
    x = where(inside, x, 0.0)
    return where(inside, x ** order * polynomial(x, coefficients), elsewhere)
