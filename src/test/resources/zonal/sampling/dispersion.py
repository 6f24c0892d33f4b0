"""Writes dispersion.csv: E Theta(x,x)^2 / (E Theta(x,x))^2 of random fully connected ReLU networks, in exact fractions.

python3 dispersion.py > dispersion.csv

Theta = sum_{l=0..L} |h_l|^2 |d_(l+1)|^2 at one unit input. Forwards, |h_l|^2 = r_l |h_(l-1)|^2, and f = g |h_L| with g ~ N(0,1).
Backwards, of W_(l+1)^T d_(l+1) the part along h_l is known, because z_(l+1) . d_(l+1) = f, and the rest is fresh:
    |d_l|^2 = (2/M) (f^2/|h_l|^2 + |d_(l+1)|^2 chi^2_(k-1)),  k neurons active, r_l = (2/M) chi^2_k   (Gaussian),
    |d_l|^2 = (2/M) (p + (M |d_(l+1)|^2 - p) B'), p = f^2/|h_l|^2, r_l = 2 B                          (sqrt(M) Haar),
B ~ Beta(k/2, (M-k)/2), B' ~ Beta((k-1)/2, (M-k)/2), k ~ Bin(M, 1/2). With P_l = f^2/|h_l|^2 and T_l the kernel of the layers
above l at the input h_l/|h_l|, the second moments of (P, d, T) obey a linear recursion; nothing here supposes that masks and
weights are independent, and no closed form enters. The first moments are checked on the way: E T_0 = L + 1.
"""
from fractions import Fraction as F
from itertools import combinations_with_replacement
from math import comb

CASES = [(1, 3), (1, 4), (2, 6), (3, 9), (4, 12), (5, 15), (7, 20), (2, 20), (6, 30), (10, 30), (8, 40), (14, 40)]


def chi(k):
    return [F(1), F(k), F(k * (k + 2))]


def beta(k, n):
    """Moments of the squared norm of k of the n coordinates of a point uniform on the sphere."""
    return [F(1), F(k, n), F(k * (k + 2), n * (n + 2))]


def step(moments, M, haar_forward, haar_backward):
    """The moments of (P, d, T) one layer down, as polynomials in the old ones: P' = r P, d' = a P + b d, T' = d' + r T."""
    new = {}
    for k in range(M + 1):
        weight = F(comb(M, k), 2 ** M)
        r = [c * F(2) ** i for i, c in enumerate(beta(k, M))] if haar_forward else [c * F(2, M) ** i for i, c in enumerate(chi(k))]
        if k == 0:
            ab = {(i, j): F(int(i + j == 0)) for i in range(3) for j in range(3)}
        elif haar_backward:
            b = beta(k - 1, M - 1) if M > 1 else [F(1), F(0), F(0)]
            # a = (2/M)(1 - B'), b = 2 B'
            one_minus = {(0, 0): F(1), (1, 0): 1 - b[1], (2, 0): 1 - 2 * b[1] + b[2], (0, 1): b[1], (0, 2): b[2], (1, 1): b[1] - b[2]}
            ab = {(i, j): F(2, M) ** i * 2 ** j * v for (i, j), v in one_minus.items()}
        else:
            c = chi(k - 1)
            ab = {(i, j): F(2, M) ** (i + j) * c[j] for i in range(3) for j in range(3) if i + j <= 2}
        # each new variable is a sum of terms (power of r, power of a, power of b, old variable)
        rows = {'P': [(1, 0, 0, 'P')], 'd': [(0, 1, 0, 'P'), (0, 0, 1, 'd')]}
        rows['T'] = rows['d'] + [(1, 0, 0, 'T')]
        for n in (1, 2):
            for names in combinations_with_replacement('PTd', n):
                terms = [(0, 0, 0, '')]
                for name in names:
                    terms = [tuple(x + y for x, y in zip(t, u)) for t in terms for u in rows[name]]
                value = sum(r[t[0]] * ab[t[1], t[2]] * moments[''.join(sorted(t[3]))] for t in terms)
                key = ''.join(sorted(names))
                new[key] = new.get(key, F(0)) + weight * value
    return new


def dispersion(L, M, haar):
    # at the top P = g^2, d = T = 1
    moments = {'P': F(1), 'PP': F(3), 'd': F(1), 'dd': F(1), 'T': F(1), 'TT': F(1), 'PT': F(1), 'Pd': F(1), 'Td': F(1)}
    for layer in range(L, 0, -1):
        moments = step(moments, M, haar and layer >= 2, haar and layer < L)
    assert moments['T'] == L + 1
    return moments['TT'] / (L + 1) ** 2


if __name__ == '__main__':
    print('# made by dispersion.py with exact fractions')
    print('depth;width;weights;dispersion;fraction')
    for haar in (False, True):
        for L, M in CASES:
            value = dispersion(L, M, haar)
            print(L, M, 'orthogonal' if haar else 'gaussian', repr(float(value)), value, sep=';')
