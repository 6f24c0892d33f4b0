"""Extreme eigenvalues of Gram matrices, with mpmath 1.3.0 at 120 digits: python3 gram.py > gram.csv

The kernels are written down here, independently of zonal: ReLU networks by kappa0 and kappa1 (Cho and Saul 2009; Jacot, Gabriel, Hongler 2018), erf by Williams (1998), the
residual network of Belfer et al. (2021). Points are separated by ';', coordinates by a space.
"""
from fractions import Fraction
from mpmath import mp, mpf, sqrt, acos, pi, exp, asin, matrix, eigsy, nstr

mp.dps = 120


def kappa0(u):
    return 1 - acos(u) / pi


def kappa1(u):
    return (u * (pi - acos(u)) + sqrt(1 - u * u)) / pi


def clip(u):
    return min(mpf(1), max(mpf(-1), u))


def relu(depth, bias, tangent):
    def kernel(t):
        b = mpf(bias) ** 2
        s, sigma, theta = 1 + b, t + b, t + b
        for _ in range(depth):
            u = clip(sigma / s)
            sigma = s * kappa1(u) + b
            theta = sigma + theta * kappa0(u)
            s = s + b
        return theta if tangent else sigma
    return kernel


def residual(depth, alpha):
    def kernel(t):
        a = mpf(alpha) ** 2
        u, v, total = t, mpf(1), mpf(0)
        for _ in range(depth):
            total = total * (1 + a * kappa0(u)) + v * (kappa1(u) + u * kappa0(u))
            u, v = clip((u + a * kappa1(u)) / (1 + a)), v * (1 + a)
        return total / (2 * depth * (v / (1 + a)))
    return kernel


def erf_covariance(t):
    return asin(2 * t / 3) / asin(mpf(2) / 3)


KERNELS = {
    "fc-ntk(depth=1)": (relu(1, 0, True), 1),
    "fc-ntk(depth=3)": (relu(3, 0, True), 1),
    "fc-ntk(depth=2, bias=1/2)": (relu(2, "0.5", True), None),
    "fc-nngp(depth=2)": (relu(2, 0, False), 1),
    "resntk(depth=3, alpha=1/2)": (residual(3, "0.5"), 1),
    "laplace(c=2)": (lambda t: exp(-2 * sqrt(2 - 2 * t)), None),
    "gaussian(c=1)": (lambda t: exp(-2 * (1 - t)), None),
    "fc-nngp(depth=1, activation=erf)": (erf_covariance, None),
}

SPHERE = ["1 0 0;0 1 0;3/5 4/5 0;2/3 2/3 1/3;-2/3 2/3 1/3;6/7 2/7 3/7", "1 0;-1 0;3/5 4/5;-5/13 12/13;0 -1",
          "1 0;9999/10001 200/10001;3/5 4/5", "1 0 0 0;0 1 0 0;1/2 1/2 1/2 1/2;1/2 -1/2 1/2 -1/2;-1/2 1/2 1/2 1/2;4/5 0 0 3/5;0 5/13 0 12/13"]
# thirty points on a quarter of the circle, among whose eigenvalues doubles see about a dozen
QUARTER = ";".join(f"{900 - j * j}/{900 + j * j} {60 * j}/{900 + j * j}" for j in range(30))
SPACE = ["1 2;3 -1;-2 1/2;0 7", "1 1 1;10 -3 1/3;1/100 0 2;-1 -1 -5/4;2 1 0", "1 1/1000000;1 0;-3 1"]


def point(text):
    return [mpf(Fraction(x).numerator) / Fraction(x).denominator for x in text.split()]


def entry(kernel, power, x, y):
    nx, ny = sqrt(sum(a * a for a in x)), sqrt(sum(a * a for a in y))
    value = kernel(clip(sum(a * b for a, b in zip(x, y)) / (nx * ny)))
    return value if power is None else (nx * ny) ** power * value


print("kernel|points|smallest|largest")
for name, (kernel, power) in KERNELS.items():
    for text in SPHERE + (SPACE if power else []) + ([QUARTER] if "gaussian" in name else []):
        points = [point(p) for p in text.split(";")]
        gram = matrix(len(points), len(points))
        for i, x in enumerate(points):
            for j, y in enumerate(points):
                gram[i, j] = kernel(mpf(1)) * sum(a * a for a in x) ** (power or 0) if i == j else entry(kernel, power, x, y)
        # what is left of an exact zero is rounding
        values = sorted(v if abs(v) > mpf(10) ** -100 else mpf(0) for v in eigsy(gram, eigvals_only=True))
        print(name, text, nstr(values[0], 50), nstr(values[-1], 50), sep="|")
