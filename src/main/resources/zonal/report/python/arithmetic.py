class Pair:
    """high + low, where low is at most half a unit in the last place of high: a number, or an array of numbers, of about 32 digits."""

    __slots__ = ("high", "low", "circle")
    __array_ufunc__ = None

    def __init__(self, high, low=0.0):
        self.high, self.low, self.circle = high, low, None

    def __neg__(self):
        return Pair(-self.high, -self.low)

    def __abs__(self):
        return where(self.high < 0, -self, self)

    def __add__(self, other):
        other = pair(other)
        high, low = _sum(self.high, other.high)
        middle, rest = _sum(self.low, other.low)
        high, low = _ordered_sum(high, low + middle)
        return Pair(*_ordered_sum(high, low + rest))

    def __sub__(self, other):
        return self + -pair(other)

    def __mul__(self, other):
        other = pair(other)
        high, low = _product(self.high, other.high)
        return Pair(*_ordered_sum(high, low + (self.high * other.low + self.low * other.high)))

    def __truediv__(self, other):
        other = pair(other)
        quotient = self.high / other.high
        rest = self - other * Pair(quotient)
        return Pair(*_ordered_sum(quotient, rest.high / other.high))

    def __pow__(self, exponent):
        if exponent < 0:
            return 1 / self ** -exponent
        result, square = Pair(1.0), self
        while exponent:
            if exponent & 1:
                result = result * square
            exponent >>= 1
            if exponent:
                square = square * square
        return result

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return -self + other

    def __rmul__(self, other):
        return self * other

    def __rtruediv__(self, other):
        return pair(other) / self


def pair(x):
    """x as a Pair; integers of any size are kept to its precision."""
    return x if isinstance(x, Pair) else ratio(x, 1) if isinstance(x, int) else Pair(x)


def ratio(numerator, denominator):
    """The rational number to the precision of a Pair."""
    high = numerator / denominator
    above, below = high.as_integer_ratio()
    return Pair(high, (numerator * below - above * denominator) / (denominator * below))


def where(condition, a, b):
    """a where the condition holds, elsewhere b."""
    a, b = pair(a), pair(b)
    return Pair(np.where(condition, a.high, b.high), np.where(condition, a.low, b.low))


def sqrt(x):
    """The square root: the one of x.high and a step of Newton's."""
    x = pair(x)
    root = np.sqrt(x.high)
    step = (x - Pair(*_product(root, root))).high / np.where(root > 0, 2 * root, 1.0)
    return Pair(*_ordered_sum(root, step))


def polynomial(x, coefficients):
    """The polynomial with these coefficients, constant first."""
    value = pair(coefficients[-1])
    for coefficient in coefficients[-2::-1]:
        value = value * x + coefficient
    return value


def _series(x, coefficients, exact):
    """The polynomial, where all terms but the first few are so small that doubles do for them."""
    value = coefficients[-1].high
    for coefficient in coefficients[-2:exact - 1:-1]:
        value = value * x.high + coefficient.high
    return polynomial(x, coefficients[:exact] + [Pair(value)])


def _sum(a, b):
    """a + b rounded, and the rounding error (Knuth)."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def _ordered_sum(a, b):
    """The same for |a| >= |b| (Dekker)."""
    total = a + b
    return total, b - (total - a)


def _product(a, b):
    """a * b rounded, and the rounding error (Dekker)."""
    product = a * b
    (a1, a2), (b1, b2) = _halves(a), _halves(b)
    return product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2


def _halves(a):
    """Two numbers of half the digits with the sum a (Veltkamp)."""
    shifted = 134217729.0 * a
    upper = shifted - (shifted - a)
    return upper, a - upper
