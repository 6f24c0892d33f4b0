"""Writes extremes.csv and eigenvalues.csv (and prints the verification): eigenvalues mu_k, k = 1..kmax, of a list of kernels.

Every case is computed twice: n nodes at D digits, and 2n nodes at D + 20 digits (written). D = 40 + (d+2) log10(kmax), absolute. Printed for each
case: the largest relative difference of the two runs over all k; the largest relative difference from an adaptive mpmath quadrature with mpmath's own Gegenbauer
function at k = 1, 2, 7, 20; and the sum rule: K(1) - sum_{k<=kmax} N(d,k) mu_k beside an estimate of that tail from
the last two terms (rough for the formula kernel, whose mu_k alternate in sign, and for d = 30, where k = 400 is not yet asymptotic).
The first two are asserted, the sum rule is only printed.
The formula kernel has a = 0, b = -2 pi^2: both parities decay as k^-d, with opposite signs.

extremes.csv    kernel,dim,parity,exponent,largestDegree,min,argmin,max,argmax   extremes of k^exponent mu_k over 1 <= k <= largestDegree of the parity; 15 digits
eigenvalues.csv kernel,dim,k,value                                               20 digits; an exact 0 is written 0 (fc-ntk depth 1 without bias, odd k >= 3)
The files are CSV as in RFC 4180: a field with a comma or a quote is in double quotes, quotes doubled.
"""
import csv
import math
import sys
import time

from mpmath import mp, mpf

import refcommon as rc

SHOWN = (1, 2, 3, 4, 7, 20, 50, 51, 120, 121, 300, 301, 1000, 1001)


def fc(depth, bias=None):
    return ("fc-ntk", {"depth": depth} if bias is None else {"depth": depth, "bias": bias})


def nngp(depth, bias=None):
    return ("fc-nngp", {"depth": depth} if bias is None else {"depth": depth, "bias": bias})


def res(depth, alpha):
    return ("resntk", {"depth": depth, "alpha": alpha})


def laplace(c):
    return ("laplace", {"c": c})


FORMULA = ("formula", {"text": "theta^3-pi*theta^2/2"})

# dimension: (largest degree, nodes of the first run, kernels)
CASES = {
    2: (3000, 3200, [fc(1), fc(2), res(3, "1")]),
    3: (3000, 3200, [fc(1), fc(3), fc(6), fc(20), nngp(2), fc(2, "1/2"), res(4, "3/10"), laplace("1"), laplace("5"), FORMULA]),
    4: (3000, 3200, [fc(2), nngp(2), laplace("1"), FORMULA]),
    5: (3000, 3200, [fc(6), nngp(3, "1/2")]),
    10: (1500, 2000, [fc(3), res(4, "3/10"), laplace("1/10")]),
    30: (400, 1000, [fc(20)]),
}


def exponent(kernel, d):
    return d + 2 if kernel[0] == "fc-nngp" else d


def even_only(kernel):
    return kernel[0] == "fc-ntk" and kernel[1]["depth"] == 1 and "bias" not in kernel[1]


def multiplicity(d, k):
    if d == 2:
        return 1 if k == 0 else 2
    return math.comb(d + k - 1, k) - (math.comb(d + k - 3, k - 2) if k >= 2 else 0)


def run(d, kmax, n, digits, kernels):
    nodes, weights = rc.gauss_legendre(n, digits)
    with mp.workdps(digits + 2 * rc.GUARD):
        angles = rc.angles_of(nodes)
        values = [rc.kernel_values(kernel, angles) for kernel in kernels]
    return rc.eigenvalues(d, kmax, nodes, weights, values, digits)


def by_adaptive_quadrature(kernel, d, k):
    """mpmath's tanh-sinh rule on pieces, P_k from mpmath's chebyt / legendre / gegenbauer."""
    lam = mpf(d - 2) / 2

    def p(t):
        if d == 2:
            return mp.chebyt(k, t)
        if d == 3:
            return mp.legendre(k, t)
        return mp.gegenbauer(k, lam, t) / mp.binomial(k + d - 3, k)

    pieces = [mp.pi * j / 8 for j in range(9)]
    return rc.sphere_constant(d) * mp.quad(lambda a: rc.kernel_at(kernel, a) * p(mp.cos(a)) * mp.sin(a) ** (d - 2), pieces)


def sci(x, digits):
    return "0" if x == 0 else mp.nstr(x, digits, strip_zeros=False, min_fixed=1, max_fixed=0)


def main():
    extremes, shown = [], []
    for d, (kmax, n, kernels) in CASES.items():
        digits = int(math.ceil(40 + (d + 2) * math.log10(kmax)))
        start = time.time()
        first = run(d, kmax, n, digits, kernels)
        second = run(d, kmax, 2 * n, digits + 20, kernels)
        print("d=%d kmax=%d: nodes %d and %d, digits %d and %d, %.0f s" % (d, kmax, n, 2 * n, digits, digits + 20, time.time() - start))
        mp.dps = digits + 20
        for kernel, a, mu in zip(kernels, first, second):
            name, p = rc.kernel_text(kernel), exponent(kernel, d)
            zero = [k for k in range(kmax + 1) if even_only(kernel) and k % 2 == 1 and k >= 3]
            zeros = set(zero)
            live = [k for k in range(kmax + 1) if k not in zeros]
            relative = max(abs(a[k] / mu[k] - 1) for k in live)
            noise = max((abs(mu[k]) for k in zero), default=mpf(0))
            if relative > mpf(10) ** -22 or noise > mpf(10) ** -(digits - 5):
                raise ArithmeticError("%s d=%d: runs differ by %s, zeros %s" % (name, d, mp.nstr(relative, 3), mp.nstr(noise, 3)))
            for k in zero:
                mu[k] = mpf(0)
            with mp.workdps(50):
                checks = [k for k in (1, 2, 7, 20) if k not in zeros]
                adaptive = max(abs(by_adaptive_quadrature(kernel, d, k) / mu[k] - 1) for k in checks)
            if adaptive > mpf(10) ** -20:
                raise ArithmeticError("%s d=%d: adaptive quadrature differs by %s" % (name, d, mp.nstr(adaptive, 3)))
            at_one = rc.kernel_at(kernel, mpf(0))
            tail = at_one - mp.fsum(multiplicity(d, k) * mu[k] for k in range(kmax + 1))
            # N mu ~ C k^(d-2-p) on each parity: the tail is about (N mu_kmax + N mu_(kmax-1))/2 * kmax/(p-d+1).
            estimate = (multiplicity(d, kmax) * mu[kmax] + multiplicity(d, kmax - 1) * mu[kmax - 1]) / 2 * kmax / (p - d + 1)
            print("  %-28s runs differ %s, adaptive %s, K(1) - sum = %s (estimate %s)%s" % (
                name, mp.nstr(relative, 3), mp.nstr(adaptive, 3), mp.nstr(tail, 5), mp.nstr(estimate, 5),
                ", zeros below %s" % mp.nstr(noise, 3) if zero else ""))
            sys.stdout.flush()
            for parity, first_k in (("even", 2), ("odd", 1)):
                if parity == "odd" and even_only(kernel):
                    continue
                scaled = [(mu[k] * mpf(k) ** p, k) for k in range(first_k, kmax + 1, 2)]
                low, high = min(scaled), max(scaled)
                extremes.append([name, d, parity, p, kmax, sci(low[0], 15), low[1], sci(high[0], 15), high[1]])
            for k in SHOWN:
                if k <= kmax:
                    shown.append([name, d, k, sci(mu[k], 20)])
    with open("extremes.csv", "w", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow("kernel,dim,parity,exponent,largestDegree,min,argmin,max,argmax".split(","))
        out.writerows(extremes)
    with open("eigenvalues.csv", "w", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow("kernel,dim,k,value".split(","))
        out.writerows(shown)


main()
