# The kernel of the residual flow as a system of two differential equations, by the Taylor method of mpmath: u' = T (kappa1 - u), W' = -T (1 - kappa0) W + F, kernel W(1)/2.
from mpmath import mp, mpf, acos, sqrt, pi, odefun, nstr
mp.dps = 30
k0 = lambda u: 1 - acos(u)/pi
k1 = lambda u: (u*(pi - acos(u)) + sqrt(1 - u*u))/pi
print('# u;T;kernel of the residual flow of time T: mpmath 1.3.0, flow-kernels.py beside this file')
for T in (1, 4):
    for n, m in ((1, 2), (-3, 10), (-9, 10), (9, 10)):
        f = odefun(lambda s, y: [T*(k1(y[0]) - y[0]), -T*(1 - k0(y[0]))*y[1] + k1(y[0]) + y[0]*k0(y[0])], 0, [mpf(n)/m, mpf(0)])
        print('%s/%s;%s;%s' % (n, m, T, nstr(f(1)[1]/2, 25)))
