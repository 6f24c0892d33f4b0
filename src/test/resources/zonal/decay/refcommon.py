"""Shared part of the reference-value scripts (provenance of extremes.csv, eigenvalues.csv, large.csv).

Written independently of the Java code, from the definitions alone. Convention: inputs on S^(d-1), uniform probability measure,
    mu_k = c_d Int_0^pi K(cos theta) P_k(cos theta) sin(theta)^(d-2) dtheta,   c_d = Gamma(d/2)/(sqrt(pi) Gamma((d-1)/2)),   P_k(1) = 1.

* gauss_legendre  nodes and weights to any precision. P_n and P_(n-1) by the recurrence in fixed point at double-precision starting points; the root
                  and P_n' from the Taylor series that Legendre's equation gives. Checked by moments.
* kernel_values   the kernels at real angles, by the plain cosine recursions at a precision that absorbs their cancellation.
* eigenvalues     Gauss-Legendre in theta: all degrees 0..kmax of several kernels at once; the recurrence of P_k (normalised form) in fixed point with
                  Python integers, vectorised through numpy object arrays.

Needs python3, mpmath (1.3.0 used) and numpy. Single process. All precisions are in decimal digits of ABSOLUTE error.
"""
import math

import numpy as np
from mpmath import mp, mpf

GUARD = 30  # decimal digits carried beyond those asked for


def bits(digits):
    return int(math.ceil((digits + GUARD) * math.log2(10)))


def to_fixed(x, b):
    """The mpf x as an integer in units of 2^-b."""
    return int(mp.floor(mp.ldexp(x, b) + mpf(1) / 2))


def gauss_legendre(n, digits, terms=24):
    """Nodes in (-1, 1), ascending, and weights, as mpf at digits + GUARD."""
    half = (n + 1) // 2
    # Starting points: Tricomi's approximation, Newton in doubles in the angle psi, x = cos psi.
    i = np.arange(1, half + 1)
    psi = np.pi * (i - 0.25) / (n + 0.5)
    for _ in range(6):
        c, s = np.cos(psi), np.sin(psi)
        p0, p1 = np.ones_like(c), c.copy()
        for k in range(1, n):
            p0, p1 = p1, ((2 * k + 1) * c * p1 - k * p0) / (k + 1)
        psi = psi + p1 * s / (n * (p0 - c * p1))  # dP/dpsi = -n (P_(n-1) - x P_n) / sin psi
    # P_n, P_(n-1) at the starting points in fixed point.
    b = bits(digits)
    with mp.workdps(digits + 2 * GUARD):
        starts = [mp.cos(mpf(float(v))) for v in psi]
        x = np.array([to_fixed(v, b) for v in starts], dtype=object)
        starts = [mp.ldexp(mpf(int(v)), -b) for v in x]
        one = 1 << b
        p0, p1 = np.array([one] * half, dtype=object), x.copy()
        for k in range(1, n):
            p0, p1 = p1, ((2 * k + 1) * ((x * p1) >> b) - k * p0) // (k + 1)
        nodes, weights = [], []
        big = n * (n + 1)
        for j in range(half):
            x0 = starts[j]
            w = 1 - x0 * x0
            c = [mp.ldexp(mpf(int(p1[j])), -b)]
            c.append(n * (mp.ldexp(mpf(int(p0[j])), -b) - x0 * c[0]) / w)
            for m in range(terms - 2):
                c.append((2 * x0 * (m + 1) ** 2 * c[m + 1] + (m * (m + 1) - big) * c[m]) / (w * (m + 2) * (m + 1)))
            down = c[::-1]
            derived = [m * c[m] for m in range(terms - 1, 0, -1)]
            s = -c[0] / c[1]
            for _ in range(7):
                s = s - mp.polyval(down, s) / mp.polyval(derived, s)
            root, slope = x0 + s, mp.polyval(derived, s)
            if n % 2 == 1 and j == half - 1:
                root = mpf(0)
            nodes.append(root)
            weights.append(2 / ((1 - root * root) * slope * slope))
        # Moments: Sum w x^(2m) = 2/(2m+1), exact for 2m < 2n.
        mirror = [2] * half
        if n % 2 == 1:
            mirror[-1] = 1
        for m in (0, 1, n // 2, n - 1):
            total = mp.fsum(q * v * r ** (2 * m) for q, v, r in zip(mirror, weights, nodes))
            error = abs(total - mpf(2) / (2 * m + 1))
            if error > mpf(10) ** -(digits + 5):
                raise ArithmeticError("Gauss-Legendre n=%d: moment %d is off by %s" % (n, 2 * m, mp.nstr(error, 3)))
        left = [-r for r in nodes]
        right = nodes[::-1] if n % 2 == 0 else nodes[-2::-1]
        wr = weights[::-1] if n % 2 == 0 else weights[-2::-1]
        return left + right, weights + wr


def sphere_constant(d):
    return mp.gamma(mpf(d) / 2) / (mp.sqrt(mp.pi) * mp.gamma(mpf(d - 1) / 2))


# ---- kernels: a kernel is (name, parameters); the number-valued parameters are given as strings such as "3/10" ----

def rational(text):
    parts = text.split("/")
    return mpf(parts[0]) / (mpf(parts[1]) if len(parts) == 2 else 1)


def kappa(u):
    """kappa0, kappa1 of ReLU at the cosine u."""
    a = mp.pi - mp.acos(u)
    return a / mp.pi, (mp.sqrt((1 - u) * (1 + u)) + a * u) / mp.pi


def fully_connected(t, depth, beta, tangent):
    """Sigma_0 = t + beta^2, Theta_0 = Sigma_0, Sigma_l = s_(l-1) kappa1(u_(l-1)) + beta^2, Theta_l = Sigma_l + Theta_(l-1) kappa0(u_(l-1))."""
    beta2 = beta * beta
    sigma = t + beta2
    theta = sigma
    variance = 1 + beta2
    for _ in range(depth):
        k0, k1 = kappa(sigma / variance)
        sigma = variance * k1 + beta2
        theta = sigma + theta * k0
        variance = variance + beta2
    return theta if tangent else sigma


def residual(t, depth, alpha):
    """K = 1/(2L v_(L-1)) sum_l B_l v_(l-1) (kappa1(u_(l-1)) + u_(l-1) kappa0(u_(l-1))), normalised to K(1) = 1."""
    a2 = alpha * alpha
    u = [t]
    k0, k1 = [], []
    for l in range(depth):
        p, q = kappa(u[l])
        k0.append(p)
        k1.append(q)
        u.append((u[l] + a2 * q) / (1 + a2))
    total, back = mpf(0), mpf(1)
    for l in range(depth, 0, -1):
        total += back * (1 + a2) ** (l - 1) * (k1[l - 1] + u[l - 1] * k0[l - 1])
        back *= 1 + a2 * k0[l - 1]
    return total / (2 * depth * (1 + a2) ** (depth - 1))


def kernel_at(kernel, angle):
    name, par = kernel
    if name == "fc-ntk" or name == "fc-nngp":
        return fully_connected(mp.cos(angle), par["depth"], rational(par.get("bias", "0")), name == "fc-ntk")
    if name == "resntk":
        return residual(mp.cos(angle), par["depth"], rational(par["alpha"]))
    if name == "laplace":
        return mp.exp(-2 * rational(par["c"]) * mp.sin(angle / 2))
    if name == "formula":
        assert par["text"] == "theta^3-pi*theta^2/2"
        return angle ** 3 - mp.pi * angle ** 2 / 2
    raise ValueError(name)


def kernel_text(kernel):
    name, par = kernel
    if name == "formula":
        return 'formula("%s")' % par["text"]
    return "%s(%s)" % (name, ", ".join("%s=%s" % item for item in par.items()))


def angles_of(nodes):
    return [mp.pi / 2 * (1 + x) for x in nodes]


def kernel_values(kernel, angles):
    return [kernel_at(kernel, a) for a in angles]


def eigenvalues(d, kmax, nodes, weights, values, digits):
    """values: one list of kernel values at the nodes per kernel. Returns per kernel the list mu_0..mu_kmax as mpf."""
    b = bits(digits)
    with mp.workdps(digits + 2 * GUARD):
        angles = angles_of(nodes)
        c = sphere_constant(d) * mp.pi / 2
        measure = [c * w * mp.sin(a) ** (d - 2) for w, a in zip(weights, angles)]
        rows = [np.array([to_fixed(m * v, b) for m, v in zip(measure, row)], dtype=object) for row in values]
        t = np.array([to_fixed(mp.cos(a), b) for a in angles], dtype=object)
        p0, p1 = np.array([1 << b] * len(nodes), dtype=object), t.copy()
        out = [[] for _ in rows]
        for k in range(kmax + 1):  # p0 = P_k, p1 = P_(k+1)
            for row, mus in zip(rows, out):
                mus.append(mp.ldexp(mpf(int(row.dot(p0))), -2 * b))
            j = k + 1
            p0, p1 = p1, ((2 * j + d - 2) * ((t * p1) >> b) - j * p0) // (j + d - 2)
        return out
