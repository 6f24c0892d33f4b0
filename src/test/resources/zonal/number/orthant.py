"""Writes orthant.csv: P(X >= b, Y >= b) for standard normal X, Y of correlation cos(theta), at real and complex theta, by mpmath's tanh-sinh quadrature of
(1/2 pi) exp(-b^2/(2 cos(s/2)^2)) from theta to pi along a straight line (for |Re theta| < pi the probability is analytic, and on lines that reach pi at an angle below 45 degrees to the
real axis the integrand tends to zero); for b < 0 by 1 - 2 Q(|b|) more."""
from mpmath import mp, mpf, mpc, exp, cos, pi, quad, erf, sqrt, nstr

mp.dps = 50


def density(b, s):
    c = cos(s / 2)
    return exp(-b * b / (2 * c * c)) if abs(c) > mpf(10) ** -25 else mpf(0)


def probability(b, theta):
    if b < 0:
        return erf(-b / sqrt(mpf(2))) + probability(-b, theta)
    corner = theta.real if abs(theta.imag) > 0 else theta
    # along the real axis from pi, then up
    points = [pi - (pi - corner) * mpf(j) / 24 for j in range(25)]
    value = -quad(lambda s: density(b, s), points)
    if theta != corner:
        value -= quad(lambda s: density(b, s), [corner + (theta - corner) * mpf(j) / 8 for j in range(9)])
    return value / (2 * pi)


with open("orthant.csv", "w") as out:
    out.write("b,theta,imaginary,value,imaginaryOfValue\n")
    for b in ["0.125", "1", "2", "6", "-1.5"]:
        for theta, imaginary in [("0.0078125", "0"), ("0.5", "0"), ("1.5", "0"), ("2.5", "0"), ("3", "0"), ("3.125", "0"), ("-1", "0"),
                                 ("0", "0.5"), ("1", "0.75"), ("2.25", "-0.375"), ("2.75", "0.125"), ("-0.5", "1.5")]:
            v = mpc(probability(mpf(b), mpc(mpf(theta), mpf(imaginary)) if imaginary != "0" else mpf(theta)))
            out.write(f"{b},{theta},{imaginary},{nstr(v.real, 40)},{nstr(v.imag, 40)}\n")
