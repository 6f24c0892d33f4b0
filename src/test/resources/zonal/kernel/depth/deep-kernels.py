# Kernels of deep networks layer by layer in mpmath at 40 digits, from kappa1 = (sin theta + (pi - theta) cos theta)/pi and kappa0 = 1 - theta/pi.
from mpmath import mp, mpf, acos, cos, sin, pi, sqrt, nstr, odefun
mp.dps=40
def k(u): th=acos(u); return th,(sin(th)+(pi-th)*u)/pi
def fc(u,depths,s=mpf(0)):
    a=(1-s)**2/(1+s**2); u=mpf(u); T=u; S=u; out={}
    th=acos(u)
    for l in range(1,max(depths)+1):
        S=cos(th)+a*(sin(th)-th*cos(th))/pi; T=S+T*(1-a*th/pi); th=acos(S)
        if l in depths: out[l]=(T/(l+1),S)
    return out
def res(u,L,al):
    u=mpf(u); e=al**2/(1+al**2); S=mpf(0)
    for l in range(L):
        th,k1=k(u); k0=1-th/pi; S=S*(1-e*(1-k0))+k1+u*k0; u=u+e*(k1-u)
    return S/(2*L)
rows=[]
def q(s): a,b=(s.split('/')+['1'])[:2]; return mpf(int(a))/int(b)
for u in ('-1','-3/10','1/2','19/20'):
    for L,(t,g) in fc(q(u),(60,700,6000)).items():
        rows.append(('fc-ntk(depth=depth)',u,L,t)); rows.append(('fc-nngp(depth=depth)',u,L,g))
for u in ('-1','2/5'):
    for L,(t,g) in fc(q(u),(60,700,6000),mpf(1)/5).items():
        rows.append(('fc-ntk(depth=depth, activation=leaky-relu(1/5))',u,L,t))
for name,al in (('1/2',lambda L:mpf(1)/2),('depth^(-1/4)',lambda L:mpf(L)**mpf('-0.25')),('2*depth^(-1/2)',lambda L:2/sqrt(mpf(L))),('depth^(-4/5)',lambda L:mpf(L)**(-mpf(4)/5)),('1/depth',lambda L:mpf(1)/L)):
    for u in ('-3/10','1/2','9/10'):
        for L in (60,700,6000): rows.append(('resntk(depth=depth, alpha=%s)'%name,u,L,res(q(u),L,al(L))))
for L in (60,700,6000): rows.append(('resntk(depth=depth, alpha=1/depth)','-1',L,res(mpf(-1),L,mpf(1)/L)))
print('# u;kernel;depth;K(u)/K(1): mpmath 1.3.0, deep-kernels.py beside this file')
for r in rows: print(';'.join([r[1],r[0],str(r[2]),nstr(r[3],25)]))
