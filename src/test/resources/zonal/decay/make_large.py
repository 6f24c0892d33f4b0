"""Writes large.csv: mu_k at k = 10^6, 10^6+1, 10^12, 10^12+1 from the singular expansion at both ends, 30 digits (prints the verification).

With sigma = sqrt(1-t) = sqrt2 sin(theta/2) at t = 1 and sigma = sqrt(1+t) = sqrt2 sin(phi/2) at t = -1 (phi = pi - theta), K is analytic in sigma near 0; the odd
Taylor coefficients are those of (1-t)^(j+1/2) and (1+t)^(j+1/2), called a_j and b_j, and as k grows (asymptotic series)
    mu_k ~ sum_{j<J} (a_j + (-1)^k b_j) I_k(j+1/2),
    I_k(nu) = c_d 2^(nu+2 lambda) Gamma(lambda+1/2) Gamma(nu+lambda+1/2) (-nu)_k / Gamma(k+nu+2 lambda+1),   lambda = (d-2)/2.

The coefficients: Cauchy's integral on a circle in sigma by the trapezoidal rule (DFT), kernels evaluated at complex angles. The only place with a choice of branch is
the angle of a layer, theta' = 2 arcsin sqrt(h'), at the end theta = 0 where h' has a double zero: theta' = theta * sqrt(h'/theta^2) * [2 arcsin(s)/s, s = sqrt h'],
each factor single-valued near 0. At theta = pi the haversines of all layers after the first are inside (0, 1), where 2 arcsin sqrt(h') is analytic.

Verified here: (1) two circles and numbers of points give the same coefficients; (2) where known in closed form, a_0 and b_0 (fully connected without bias:
-L(L+1)/(2 pi) sqrt2, ...; Laplace: all); (3) at k = 2000 and 2001 the expansion with J = 1..JMAX terms against direct Gauss-Legendre quadrature in theta
(refcommon.eigenvalues; two numbers of nodes and precisions), relative differences printed; (4) at the large k the values with J and J - 4 terms. The relative error of J terms behaves like
(its value at k = 2000) * (2000/k)^(2J).
"""
import csv
import math
import sys

from mpmath import mp, mpc, mpf

import refcommon as rc

J = 12
KBIG = (10 ** 6, 10 ** 6 + 1, 10 ** 12, 10 ** 12 + 1)
KCHECK = (2000, 2001)
CASES = [
    (("fc-ntk", {"depth": 3}), 3),
    (("fc-ntk", {"depth": 3}), 10),
    (("fc-ntk", {"depth": 2, "bias": "1/2"}), 4),
    (("resntk", {"depth": 4, "alpha": "3/10"}), 5),
    (("laplace", {"c": "1"}), 3),
]
DPS = 160


def haversine_of_relu(a):
    """(1 - kappa1(cos a))/2 with 1 - kappa1 = [2 pi sin^2(a/2) - (sin a - a cos a)]/pi."""
    return (2 * mp.pi * mp.sin(a / 2) ** 2 - (mp.sin(a) - a * mp.cos(a))) / (2 * mp.pi)


def lifted_angle(h, a):
    """The angle with haversine h, on the branch that is a * (a number near the positive axis); a is near 0."""
    s = a * mp.sqrt(h / (a * a))
    return 2 * mp.asin(s)


class Layer:
    """A layer's angle a (complex), with its cosine u and kappa0, kappa1 (k0, k1)."""

    def __init__(self, a):
        self.a = a
        self.u = mp.cos(a)
        self.k0 = 1 - a / mp.pi
        self.k1 = (mp.sin(a) + (mp.pi - a) * self.u) / mp.pi


def next_angle(state, h, at_zero):
    return Layer(lifted_angle(h, state.a) if at_zero else 2 * mp.asin(mp.sqrt(h)))


def kernel(kern, small, at_zero):
    """K at theta = small (at_zero) or at phi = small."""
    name, par = kern
    theta = small if at_zero else mp.pi - small
    if name == "laplace":
        return mp.exp(-2 * rc.rational(par["c"]) * (mp.sin(small / 2) if at_zero else mp.cos(small / 2)))
    if name == "resntk":
        depth, a2 = par["depth"], rc.rational(par["alpha"]) ** 2
        states = [Layer(theta)]
        for _ in range(depth - 1):
            s = states[-1]
            states.append(next_angle(s, (mp.sin(s.a / 2) ** 2 + a2 * haversine_of_relu(s.a)) / (1 + a2), at_zero))
        total, back = 0, 1
        for l in range(depth, 0, -1):
            s = states[l - 1]
            total += back * (1 + a2) ** (l - 1) * (s.k1 + s.u * s.k0)
            back = back * (1 + a2 * s.k0)
        return total / (2 * depth * (1 + a2) ** (depth - 1))
    depth, b2 = par["depth"], rc.rational(par.get("bias", "0")) ** 2
    base = Layer(theta)
    variance = 1 + b2
    value = base.u + b2  # Theta_0
    state = base if b2 == 0 else next_angle(base, mp.sin(theta / 2) ** 2 / (1 + b2), at_zero)
    for l in range(1, depth + 1):
        sigma = variance * state.k1 + b2
        value = sigma + value * state.k0
        after = variance + b2
        if l < depth:
            state = next_angle(state, variance * haversine_of_relu(state.a) / after, at_zero)
        variance = after
    return value if name == "fc-ntk" else sigma


def taylor(kern, at_zero, radius, points):
    """Taylor coefficients in sigma, orders 0..2J+1, by the trapezoidal rule on |sigma| = radius; the imaginary parts must vanish."""
    samples = []
    for i in range(points // 2 + 1):  # K(conj) = conj K
        sigma = radius * mp.expjpi(mpf(2 * i) / points)
        samples.append(kernel(kern, 2 * mp.asin(sigma / mp.sqrt(2)), at_zero))
    out = []
    for m in range(2 * J + 2):
        total = samples[0].real + samples[-1].real * (-1) ** m
        for i in range(1, points // 2):
            total += 2 * (samples[i] * mp.expjpi(-mpf(2 * i * m) / points)).real
        out.append(total / points / radius ** m)
    return out


def odd_coefficients(kern):
    ends = []
    for at_zero in (True, False):
        one = taylor(kern, at_zero, mpf(1) / 5, 512)
        two = taylor(kern, at_zero, mpf(1) / 6, 600)
        error = max(abs(x - y) / (1 + abs(x)) for x, y in zip(one, two))
        # The Taylor series itself against the real kernel by the plain cosine recursion, at sigma = 1/1000.
        s = mpf(1) / 1000
        angle = 2 * mp.asin(s / mp.sqrt(2))
        plain = rc.kernel_at(kern, angle if at_zero else mp.pi - angle)
        series = abs(mp.polyval(one[::-1], s) - plain)
        print("  end %s: two circles differ by %s; series minus kernel at sigma = 1/1000: %s (next term about %s)" % (
            "theta=0 " if at_zero else "theta=pi", mp.nstr(error, 3), mp.nstr(series, 3), mp.nstr(abs(one[-2]) * s ** (2 * J + 2), 3)))
        if error > mpf(10) ** -70:
            raise ArithmeticError("contour")
        ends.append([mpf(0) if abs(c) < mpf(10) ** -70 else c for c in one[1::2]])
    return ends


def term(k, j, d):
    """I_k(j+1/2); (-nu)_k = Gamma(k-nu)/Gamma(-nu)."""
    nu, lam = mpf(2 * j + 1) / 2, mpf(d - 2) / 2
    ratio = mp.exp(mp.loggamma(k - nu) - mp.loggamma(k + nu + 2 * lam + 1))
    return (rc.sphere_constant(d) * mpf(2) ** (nu + 2 * lam) * mp.gamma(lam + mpf(1) / 2) * mp.gamma(nu + lam + mpf(1) / 2)
            * ratio / mp.gamma(-nu))


def expansion(ends, k, d, terms):
    a, b = ends
    return mp.fsum((a[j] + (-1) ** k * b[j]) * term(k, j, d) for j in range(terms))


def closed_forms(kern, ends):
    name, par = kern
    if name == "laplace":
        c = rc.rational(par["c"]) * mp.sqrt(2)
        known = [-c ** (2 * j + 1) / mp.factorial(2 * j + 1) for j in range(J)]
        return max(max(abs(x - y) for x, y in zip(ends[0], known)), max(abs(y) for y in ends[1]))
    if name == "fc-ntk" and "bias" not in par:
        u, product = mpf(-1), mpf(1)
        for _ in range(par["depth"] - 1):
            u = rc.kappa(u)[1]
            product *= rc.kappa(u)[0]
        L = par["depth"]
        return max(abs(ends[0][0] + L * (L + 1) / mp.pi / 2 * mp.sqrt(2)), abs(ends[1][0] + product / mp.pi * mp.sqrt(2)))
    return None


def direct(d, kernels, digits, n):
    nodes, weights = rc.gauss_legendre(n, digits)
    with mp.workdps(digits + 2 * rc.GUARD):
        angles = rc.angles_of(nodes)
        values = [rc.kernel_values(kern, angles) for kern in kernels]
    return [[mu[k] for k in KCHECK] for mu in rc.eigenvalues(d, max(KCHECK), nodes, weights, values, digits)]


def main():
    mp.dps = DPS
    rows = []
    quadrature = {}
    for d in sorted({d for _, d in CASES}):
        kernels = [kern for kern, e in CASES if e == d]
        digits = int(math.ceil(50 + (d + 2) * math.log10(max(KCHECK))))
        one, two = direct(d, kernels, digits, 2800), direct(d, kernels, digits + 20, 4800)
        for kern, x, y in zip(kernels, one, two):
            difference = max(abs(p / q - 1) for p, q in zip(x, y))
            quadrature[rc.kernel_text(kern), d] = (y, difference)
    for kern, d in CASES:
        name = rc.kernel_text(kern)
        print("%s d=%d" % (name, d))
        ends = odd_coefficients(kern)
        print("  a_j: %s" % ", ".join(mp.nstr(c, 8) for c in ends[0][:4]))
        print("  b_j: %s" % ", ".join(mp.nstr(c, 8) for c in ends[1][:4]))
        known = closed_forms(kern, ends)
        if known is not None:
            print("  closed forms of coefficients: differ by %s" % mp.nstr(known, 3))
            assert known < mpf(10) ** -70
        reference, difference = quadrature[name, d]
        print("  direct quadrature at k = 2000, 2001: two runs differ by %s (relative)" % mp.nstr(difference, 3))
        worst = None
        for terms in (1, 2, 3, 4, 6, 8, 10, J):
            errors = [abs(expansion(ends, k, d, terms) / r - 1) for k, r in zip(KCHECK, reference)]
            print("    J = %2d: relative difference from quadrature %s (k=2000), %s (k=2001)" % (terms, mp.nstr(errors[0], 3), mp.nstr(errors[1], 3)))
            worst = max(errors)
        if worst > mpf(10) ** -32:
            raise ArithmeticError("the expansion disagrees with quadrature")
        for k in KBIG:
            value, shorter = expansion(ends, k, d, J), expansion(ends, k, d, J - 4)
            change = abs(shorter / value - 1)
            if change > mpf(10) ** -40:
                raise ArithmeticError("too few terms")
            print("  k = %d: J = %d and %d differ by %s (relative)" % (k, J, J - 4, mp.nstr(change, 3)))
            rows.append([name, d, k, mp.nstr(value, 30, strip_zeros=False, min_fixed=1, max_fixed=0)])
        sys.stdout.flush()
    with open("large.csv", "w", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow("kernel,dim,k,value".split(","))
        out.writerows(rows)


main()
