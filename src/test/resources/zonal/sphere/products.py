"""Eigenvalues of kappa1^N + N t kappa0 kappa1^(N-1) by mpmath: Funk-Hecke in theta, kappa0 and kappa1 as Cho and Saul 2009 write them.

    python3 products.py > products.csv
"""
from mpmath import cos, gamma, mp, mpf, nstr, pi, quad, sin, sqrt

mp.dps = 40


def kernel(theta, n):
    kappa0 = 1 - theta / pi
    kappa1 = (sin(theta) + (pi - theta) * cos(theta)) / pi
    return kappa1 ** n + n * cos(theta) * kappa0 * kappa1 ** (n - 1)


def legendre(d, k, t):
    before, p = mpf(0), mpf(1)
    for n in range(k):
        before, p = p, t if n == 0 else ((2 * n + d - 2) * t * p - n * before) / (n + d - 2)
    return p


print('kernel;dim;degree;eigenvalue')
for n in (2, 3, 5):
    for d in (3, 4, 5):
        constant = gamma(mpf(d) / 2) / (sqrt(pi) * gamma(mpf(d - 1) / 2))
        for k in (0, 1, 2, 3, 8, 9):
            value = constant * quad(lambda t: kernel(t, n) * legendre(d, k, cos(t)) * sin(t) ** (d - 2), [pi * i / 4 for i in range(5)])
            print('pnn-ntk(degree=%d);%d;%d;%s' % (n, d, k, nstr(value, 28, strip_zeros=False)))
