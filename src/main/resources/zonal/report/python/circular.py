pi = Pair(3.141592653589793, 1.2246467991473532e-16)
_QUARTER_TURN = (1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33)
_SINE = [ratio((-1) ** n, math.factorial(2 * n + 1)) for n in range(15)]
_COSINE = [ratio((-1) ** n, math.factorial(2 * n)) for n in range(15)]


def sin(x):
    """The sine."""
    return _circle(x)[0]


def cos(x):
    """The cosine."""
    return _circle(x)[1]


def tan(x):
    """The tangent."""
    return sin(x) / cos(x)


def atan2(y, x):
    """The angle of the point (x, y): the one of the doubles, corrected by the small angle that is left."""
    y, x = pair(y), pair(x)
    angle = Pair(np.arctan2(y.high, x.high))
    return angle + (y * cos(angle) - x * sin(angle)) / where((x.high == 0) & (y.high == 0), 1.0, x * cos(angle) + y * sin(angle))


def asin(x):
    """The inverse sine."""
    return atan2(x, sqrt((1 - x) * (1 + x)))


def acos(x):
    """The inverse cosine."""
    return atan2(sqrt((1 - x) * (1 + x)), x)


def atan(x):
    """The inverse tangent."""
    return atan2(x, 1.0)


def _circle(x):
    """(sin x, cos x), computed once for each Pair: a multiple of pi/2 is taken off, the rest goes through the Taylor series."""
    x = pair(x)
    if x.circle is None:
        turns = np.rint(x.high / _QUARTER_TURN[0])
        rest = x
        for part in _QUARTER_TURN:
            rest = rest - Pair(*_product(turns, part))
        square = rest * rest
        sine, cosine = rest * _series(square, _SINE, 9), _series(square, _COSINE, 10)
        odd, upper, left = turns % 2 == 1, turns % 4 >= 2, (turns + 1) % 4 >= 2
        high, wide = where(odd, cosine, sine), where(odd, sine, cosine)
        x.circle = where(upper, -high, high), where(left, -wide, wide)
    return x.circle
