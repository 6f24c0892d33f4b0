def jquot(n, x):
    """j_n(x)/x^n, j_n the spherical Bessel function: sin(x)/x for n = 0, the Taylor series for |x| <= 4, else the recurrence upwards."""
    x = pair(x)
    zero = x.high == 0
    near = np.abs(x.high) <= 4
    if n == 0:
        return where(zero, 1.0, sin(x) / where(zero, 1.0, x))
    inside = where(near, x, 0.0)
    value = polynomial(inside * inside, [ratio((-1) ** m, 2 ** m * math.factorial(m) * math.prod(range(1, 2 * (m + n) + 2, 2))) for m in range(30)])
    if np.all(near):
        return value
    outside = where(near, 4.0, x)
    square = outside * outside
    before, quotient = cos(outside), sin(outside) / outside
    for m in range(n):
        before, quotient = quotient, ((2 * m + 1) * quotient - before) / square
    return where(near, value, quotient)
