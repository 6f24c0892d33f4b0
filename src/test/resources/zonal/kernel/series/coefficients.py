"""Writes coefficients.csv: Taylor coefficients of kernels at theta = 0 and theta = pi, with mpmath.

Textbook formulas (arccosines of nested arc-cosine kernels, no series and no rewriting) are evaluated with 400 digits
at Chebyshev points of (0, 1/50), and the values interpolated by a polynomial of degree 39, whose coefficients agree
with those of the series to more than 30 digits. Run: python3 coefficients.py > coefficients.csv
"""
from mpmath import mp, mpf, cos, acos, sqrt, sin, exp, pi, matrix, lu_solve

mp.dps = 400
NODES = 40
LENGTH = mpf(1) / 50
ORDERS = 8


def kappa0(u):
    return (pi - acos(u)) / pi


def kappa1(u):
    return (u * (pi - acos(u)) + sqrt(1 - u * u)) / pi


def fully_connected(depth, beta, tangent):
    def kernel(theta):
        sigma = cos(theta) + beta ** 2
        ntk = sigma
        for l in range(1, depth + 1):
            s = 1 + l * beta ** 2
            u = sigma / s
            sigma = s * kappa1(u) + beta ** 2
            ntk = sigma + ntk * kappa0(u)
        return ntk if tangent else sigma
    return kernel


def residual(depth, alpha):
    def kernel(theta):
        a2 = alpha ** 2
        u = [cos(theta)]
        for _ in range(depth):
            u.append((u[-1] + a2 * kappa1(u[-1])) / (1 + a2))
        total, b = mpf(0), mpf(1)
        for l in range(depth, 0, -1):
            total += b * (1 + a2) ** (l - 1) * (kappa1(u[l - 1]) + u[l - 1] * kappa0(u[l - 1]))
            b *= 1 + a2 * kappa0(u[l - 1])
        return total / (2 * depth * (1 + a2) ** (depth - 1))
    return kernel


KERNELS = {
    "fc-ntk(depth=1)": fully_connected(1, mpf(0), True),
    "fc-ntk(depth=3)": fully_connected(3, mpf(0), True),
    "fc-ntk(depth=10)": fully_connected(10, mpf(0), True),
    "fc-nngp(depth=4)": fully_connected(4, mpf(0), False),
    "fc-ntk(depth=2, bias=1/2)": fully_connected(2, mpf(1) / 2, True),
    "fc-nngp(depth=3, bias=1)": fully_connected(3, mpf(1), False),
    "resntk(depth=1, alpha=1)": residual(1, mpf(1)),
    "resntk(depth=4, alpha=1/2)": residual(4, mpf(1) / 2),
    "laplace(c=2)": lambda theta: exp(-4 * sin(theta / 2)),
    "formula(\"t^3*acos(t)\")": lambda theta: cos(theta) ** 3 * theta,
}


def coefficients(function):
    nodes = [LENGTH * (1 + cos(pi * (2 * i + 1) / (2 * NODES))) / 2 for i in range(NODES)]
    vandermonde = matrix(NODES, NODES)
    for i, x in enumerate(nodes):
        for j in range(NODES):
            vandermonde[i, j] = x ** j
    return lu_solve(vandermonde, matrix([function(x) for x in nodes]))


print("kernel;end;order;coefficient")
for name, kernel in KERNELS.items():
    for end in ("ZERO", "PI"):
        found = coefficients(kernel if end == "ZERO" else lambda phi: kernel(pi - phi))
        for order in range(ORDERS):
            value = found[order]
            print(f"{name};{end};{order};{mp.nstr(value if abs(value) > mpf(10) ** -35 else mpf(0), 30)}")
