_LOG_TWO = Pair(0.6931471805599453, 2.3190468138462996e-17)
_EXPONENTIAL = [ratio(1, math.factorial(n + 1)) for n in range(14)]


def exp(x):
    """The exponential function: exp(x) = 2^k exp(r)^16 with |r| <= log(2)/32, where exp(r) - 1 is squared up so as to keep its digits."""
    x = pair(x)
    doublings = np.clip(np.rint(x.high / _LOG_TWO.high), -1080, 1024)
    rest = (x - _LOG_TWO * doublings) * 0.0625
    excess = rest * _series(rest, _EXPONENTIAL, 10)
    for _ in range(4):
        excess = excess * 2 + excess * excess
    value, power = excess + 1, doublings.astype(int)
    return Pair(np.ldexp(value.high, power), np.ldexp(value.low, power))


def log(x):
    """The natural logarithm: the one of x.high and a step of Newton's."""
    x = pair(x)
    first = Pair(np.log(x.high))
    return first + (x * exp(-first) - 1)


def root_power(x, numerator, denominator):
    """x^(numerator/denominator); 0 at 0 if that is positive."""
    x = pair(x)
    zero = x.high == 0
    power = exp(log(where(zero, 1.0, x)) * numerator / denominator)
    return where(zero, 0.0 if numerator > 0 else np.inf, power)
