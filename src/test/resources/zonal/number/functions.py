"""Writes functions.csv, the reference values of FunctionReferenceTest: python3 functions.py > functions.csv

mpmath 1.3 evaluates every function at 30 digits more than it prints; the last printed digit may be rounded.
Arguments are exact rationals. The grid runs over sizes, signs, and the neighbourhoods of zeros, of
branch points and of multiples of pi/2.
"""
import sys
from fractions import Fraction
from mpmath import mp, mpf, workdps, nstr
import mpmath

DIGITS = 120
LONG_DIGITS = 1000


def bessel_quotient(n):
    # j_n(x)/x^n = sum_m (-x^2/2)^m / (m! (2m+2n+1)!!) = 0F1(n + 3/2; -x^2/4) / (2n+1)!!
    return lambda x: mpmath.hyp0f1(mpf(2 * n + 3) / 2, -x * x / 4) / mpmath.fac2(2 * n + 1)


FUNCTIONS = {
    "exp": mpmath.exp, "log": mpmath.log, "sin": mpmath.sin, "cos": mpmath.cos, "sinh": mpmath.sinh, "cosh": mpmath.cosh,
    "asin": mpmath.asin, "acos": mpmath.acos, "atan": mpmath.atan, "sqrt": mpmath.sqrt, "erf": mpmath.erf,
    "gamma": mpmath.gamma, "logGamma": mpmath.loggamma,
    "bessel0": bessel_quotient(0), "bessel1": bessel_quotient(1), "bessel2": bessel_quotient(2), "bessel9": bessel_quotient(9),
}

REAL = ["1/3", "-1/3", "7/5", "-22/7", "355/113", "11/7", "-39/7", "710/113", "123456789/10007", "1/1000003", "-3/100000000000000000000",
        "5/2", "1/2", "19/10", "-100/9", "3/2", "2/3", "1"]
UNIT = ["1/3", "-1/3", "7/10", "-71/100", "99999999999/100000000000", "-9999/10000", "1/1000003", "1/2", "-1/2", "1", "-1",
        "3/100000000000000000000"]
POSITIVE = ["1/3", "7/5", "10007/3", "1000001/1000000", "999999999999/1000000000000", "1/1000003", "7/10", "123456789123456789/2", "3/4", "2"]
MODERATE = ["1/3", "-1/3", "7/5", "-22/7", "5/2", "1/1000003", "19/3", "-29/4", "1/2", "-3/100000000000000000000", "16", "33/2"]
SHIFTED = ["1/3", "7/5", "1/2", "5/2", "7", "21", "100/3", "1000/7", "1/1000003", "1000001/1000000", "1999999/1000000", "10001/2", "123456/5", "41/2"]
NOT_POLES = SHIFTED + ["-1/3", "-7/2", "-22/7", "-100/3", "-999999/1000000", "-2000001/1000000", "-501/10"]

ARGUMENTS = {"log": POSITIVE, "sqrt": POSITIVE, "asin": UNIT, "acos": UNIT, "erf": MODERATE, "gamma": NOT_POLES, "logGamma": SHIFTED}
LONG = {"asin": "7/10", "acos": "7/10", "gamma": "1/3", "logGamma": "7/5"}


def row(name, argument, digits):
    with workdps(3 * digits + 400):
        fraction = Fraction(argument)
        value = FUNCTIONS[name](mpf(fraction.numerator) / fraction.denominator)
        print("%s,%s,%s" % (name, argument, nstr(mpmath.re(value), digits, min_fixed=0, max_fixed=0, strip_zeros=False)))


def main():
    print("# mpmath %s, Python %d.%d; functions.py beside this file" % ((mpmath.__version__,) + sys.version_info[:2]))
    print("function,argument,value")
    for name in FUNCTIONS:
        for argument in ARGUMENTS.get(name, REAL):
            row(name, argument, DIGITS)
        row(name, LONG.get(name, "22/7"), LONG_DIGITS)


main()
