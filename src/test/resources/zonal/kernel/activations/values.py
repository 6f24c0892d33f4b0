# Independent values: expectations by the trapezoidal rule in two variables (mpmath, 45 digits), or by polar coordinates for piecewise powers.
from mpmath import *
import sys
mp.dps = 36
def smooth(f, a, c, h, R):
    # E f(X) f(Y), both of variance a, covariance c
    r = c/a; s = sqrt(abs(1-r*r)) if abs(r)<1 else mpf(0); d = sqrt(a)
    if s == 0:
        n=int(R/h); sg = 1 if r>0 else -1
        return sum(f(d*i*h)*f(sg*d*i*h)*npdf(i*h)*h for i in range(-n,n+1))
    n=int(R/h); w=[npdf(i*h)*h for i in range(-n,n+1)]; tot=mpf(0)
    for i in range(-n,n+1):
        fx=f(d*i*h)*w[i+n]
        tot+=fx*sum(f(d*(r*i*h+s*j*h))*w[j+n] for j in range(-n,n+1))
    return tot
def piece(p,q,n):
    # p x^n (x>0), q|x|^n (x<0)
    def E(a,c):
        r=min(mpf(1),max(mpf(-1),c/a)); th=acos(r)
        rad=quad(lambda u: u**(2*n+1)*exp(-u*u/2),[0,5,10,20])
        g=lambda x: (p if x>0 else q)*abs(x)**n
        pts=sorted(set([-pi,-pi/2,pi/2,pi]+[v for v in (th-pi/2,th+pi/2,th-3*pi/2) if -pi<v<pi]))
        ang=quad(lambda x: g(cos(x))*g(cos(x-th)),pts)
        return a**n*rad*ang/(2*pi)
    return E
def kernel(E0,E1,depth,beta,t,ntk):
    c=1/E0(mpf(1),mpf(1)); b2=mpf(beta)**2
    s=1+b2; S=mpf(t)+b2; T=S
    for l in range(depth):
        S2=c*E0(s,S)+b2
        if ntk: T=S2+T*c*E1(s,S)
        s=c*E0(s,s)+b2; S=S2
    return T if ntk else S
def sm(f,df,h='0.2',R=13):
    h=mpf(h)
    return (lambda a,c: smooth(f,a,c,h,R)),(lambda a,c: smooth(df,a,c,h,R))
A={
 'erf':sm(erf,lambda x:2/sqrt(pi)*exp(-x*x)),
 'gelu':sm(lambda x:x*ncdf(x),lambda x:ncdf(x)+x*npdf(x)),
 'sin':sm(sin,cos),
 'gaussian':sm(lambda x:exp(-x*x/2),lambda x:-x*exp(-x*x/2)),
 'exp':sm(exp,exp),
 'tanh':sm(tanh,lambda x:sech(x)**2,'0.085'),
 'swish':sm(lambda x:x/(1+exp(-x)),lambda x:1/(1+exp(-x))+x*exp(-x)/(1+exp(-x))**2),
 'formula("log(1+exp(x))")':sm(lambda x:log(1+exp(x)),lambda x:1/(1+exp(-x))),
 'formula("x*exp(-x^2/3)+x/2")':sm(lambda x:x*exp(-x*x/3)+x/2,lambda x:exp(-x*x/3)*(1-2*x*x/3)+mpf(1)/2),
 'formula("atan(2*x)")':sm(lambda x:atan(2*x),lambda x:2/(1+4*x*x),'0.04',12),
 'formula("cos(2*x)+x*sin(x)")':sm(lambda x:cos(2*x)+x*sin(x),lambda x:-2*sin(2*x)+sin(x)+x*cos(x)),
 'formula("x*erf(2*x)-x/3")':sm(lambda x:x*erf(2*x)-x/3,lambda x:erf(2*x)+4*x/sqrt(pi)*exp(-4*x*x)-mpf(1)/3,'0.12'),
 'hermite(4)':sm(lambda x:(x**4-6*x*x+3)/sqrt(24),lambda x:(4*x**3-12*x)/sqrt(24)),
 'polynomial(1/2,1,-1/3)':sm(lambda x:mpf(1)/2+x-x*x/3,lambda x:1-2*x/3),
 'relu-power(3)':(piece(1,0,3),piece(3,0,2)),
 'relu-power(2)':(piece(1,0,2),piece(2,0,1)),
 'leaky-relu(1/7)':(piece(1,-mpf(1)/7,1),piece(1,mpf(1)/7,0)),
 'abrelu(-1/3,2)':(piece(2,mpf(1)/3,1),piece(2,-mpf(1)/3,0)),
 'abs':(piece(1,1,1),piece(1,-1,0)),
 'step':(piece(1,0,0),None),
 'sign':(piece(1,-1,0),None),
}
if __name__=='__main__':
    names=sys.argv[1:] or list(A)
    for n in names:
        E0,E1=A[n]
        for depth,beta,t in ((1,'0','0.3'),(2,'0.5','-0.6'),(2,'0','0.999')):
            for ntk in (False,True):
                if ntk and E1 is None: continue
                b='1/2' if beta=='0.5' else '0'
                print("%s;fc-%s(depth=%d, bias=%s, activation=%s);%s" % (t,'ntk' if ntk else 'nngp',depth,b,n,nstr(kernel(E0,E1,depth,beta,mpf(t),ntk),34)),flush=True)
