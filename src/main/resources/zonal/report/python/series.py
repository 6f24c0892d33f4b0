def power_series(coefficients, u):
    """The sum of coefficients[p] u^p, each coefficient a high and a low part."""
    u = pair(u)
    total = Pair(0.0)
    for high, low in reversed(coefficients):
        total = total * u + Pair(high, low)
    return total
