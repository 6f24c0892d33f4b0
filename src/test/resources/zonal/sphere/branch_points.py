"""Eigenvalues of kernels that are not analytic in theta at the ends of [0, pi], by mpmath: Funk-Hecke with tanh-sinh quadrature in theta, kernels as written in the textbooks.

    python3 branch_points.py > branch-points.csv

The last digit was the same with 15 digits more and with half as many pieces.
"""
from mpmath import asin, besselk, cos, exp, gamma, mp, mpf, pi, quad, sin, sqrt

mp.dps = 45


def step(theta, depth):
    for _ in range(depth - 1):
        # 1 - theta/pi = cos(next angle), without cancellation near theta = 0
        theta = 2 * asin(sqrt(theta / pi / 2))
    return 1 - theta / pi


def sign(theta, depth):
    for _ in range(depth):
        # 1 - 2 theta/pi = cos(next angle), without cancellation near both ends
        near = min(theta, pi - theta)
        after = 2 * asin(sqrt(near / pi))
        theta = after if near == theta else pi - after
    return cos(theta)


def gamma_exponential(theta, g, c):
    return exp(-c * (2 * sin(theta / 2)) ** g)


def matern(theta, nu, c):
    s = sqrt(2 * nu) * c * 2 * sin(theta / 2)
    return mpf(1) if s == 0 else 2 ** (1 - nu) / gamma(nu) * s ** nu * besselk(nu, s)


KERNELS = {
    'fc-nngp(depth=2, activation=step)': lambda t: step(t, 2),
    'fc-nngp(depth=3, activation=step)': lambda t: step(t, 3),
    'fc-nngp(depth=2, activation=sign)': lambda t: sign(t, 2),
    'gamma-exponential(gamma=1/2, c=1)': lambda t: gamma_exponential(t, mpf(1) / 2, 1),
    'gamma-exponential(gamma=7/5, c=2)': lambda t: gamma_exponential(t, mpf(7) / 5, 2),
    'matern(nu=3/2, c=1)': lambda t: matern(t, mpf(3) / 2, 1),
    'matern(nu=7/2, c=3/2)': lambda t: matern(t, mpf(7) / 2, mpf(3) / 2),
    'formula("theta^(5/2)")': lambda t: t ** (mpf(5) / 2),
}


def legendre(d, k, t):
    before, p = mpf(0), mpf(1)
    for n in range(k):
        before, p = p, t if n == 0 else ((2 * n + d - 2) * t * p - n * before) / (n + d - 2)
    return p


def eigenvalue(kernel, d, k):
    constant = gamma(mpf(d) / 2) / (sqrt(pi) * gamma(mpf(d - 1) / 2))
    pieces = 2 + k // 6
    return constant * quad(lambda t: kernel(t) * legendre(d, k, cos(t)) * sin(t) ** (d - 2), [pi * i / pieces for i in range(pieces + 1)])


print('kernel;dim;degree;eigenvalue')
for name, kernel in KERNELS.items():
    for d in (2, 3, 6):
        for k in (0, 1, 2, 7, 32):
            value = eigenvalue(kernel, d, k)
            print('%s;%d;%d;%s' % (name, d, k, '0' if abs(value) < mpf(10) ** -38 else mp.nstr(value, 28, strip_zeros=False)), flush=True)
