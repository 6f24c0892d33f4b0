def orthant(b, theta):
    """P(X >= b, Y >= b) for standard normal X, Y of correlation cos theta, b > 0: the integral of exp(-q(1 + x^2))/(pi (1 + x^2)) over x >= a = tan(theta/2), q = b^2/2.

    With x = a + exp(u - exp(-u))/(1 + q a) the integrand falls fast at both ends of the range of u, where the trapezoidal rule converges geometrically.
    """
    q, a = pair(b) * b / 2, tan(theta / 2)
    flat = ~(np.abs(a.high) * np.sqrt(q.high) < 30)
    a = where(flat, 1.0, a)
    scale = 1 / (1 + q * a)
    total = 0 * a
    for i in range(-48, int(12 * max(4.2, np.log(45 / q.high) / 2 + 0.7)) + 1):
        shrink = exp(-pair(i) / 12)
        y = scale * exp(pair(i) / 12 - shrink)
        fall = q * y * (2 * a + y)
        fall = where(fall.high < 100, fall, 100.0)
        total = total + exp(-fall) / (1 + (a + y) * (a + y)) * y * (1 + shrink)
    return where(flat, 0.0, exp(-q * (1 + a * a)) * total / (12 * pi))
