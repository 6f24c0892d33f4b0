def erf(x):
    """The error function: 2/sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (2n+1)!!, whose terms have one sign; +-1 for |x| > 9."""
    x = pair(x)
    far = np.abs(x.high) > 9
    inside = where(far, 0.0, x)
    square = inside * inside * 2
    term = total = inside
    odd = 1
    while np.any(np.abs(term.high) > 1e-34 * np.abs(total.high)):
        odd += 2
        term = term * square / odd
        total = total + term
    return where(far, np.sign(x.high), total * exp(-inside * inside) * 2 / sqrt(pi))
