package zonal.kernel.depth;

import zonal.InputException;
import zonal.kernel.Recursion;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.quadrature.AnalyticIntegral;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * The tangent kernel of a residual flow of time T, normalised to 1 at u = 1: (1/2T) Int_0^T exp(-Int_s^T p) F ds. Since g' = -p g along the flow, the damping from s to T is
 * g(T)/g(s), and with ds = du/g the kernel is g_last/(2T) Int F sin(theta)/g^2 dtheta between the last angle and the first, where Int sin(theta)/g dtheta = T.
 *
 * @param first the angle of the inputs
 * @param last the angle at time T
 * @param value the kernel
 */
record FlowKernel(Ball first, Ball last, Ball value) {

    private static final int MOST_STEPS = 40;
    private static final BallArithmetic COARSE = new BallArithmetic(64);

    /**
     * @throws InputException if the last angle could not be enclosed
     */
    static FlowKernel of(ResidualFlow flow, Ball first, Ball time, BallArithmetic a) {
        Formula sine = Formulas.call(Formula.Head.SIN, Formulas.variable(Recursion.ANGLE));
        Formula slowness = Formulas.divide(sine, flow.rate());
        Ball last = last(slowness, first, time, a);
        Formula integrand = Formulas.divide(Formulas.multiply(flow.source(), slowness), flow.rate());
        Ball share = a.divide(ResidualFlow.at(flow.rate(), last, a), a.shift(time, 1));
        return new FlowKernel(first, last, a.multiply(share, integral(integrand, last, first, a)));
    }

    private static Ball integral(Formula formula, Ball from, Ball to, BallArithmetic a) {
        Program program = Program.of(formula, Recursion.ANGLE);
        return new AnalyticIntegral(a.precision()).of(program::evaluate, from, to);
    }

    /** The angle where Int sin/g dtheta up to the first angle is the time: an estimate, then Newton's method on balls, which proves the root where it maps a ball into itself. */
    private static Ball last(Formula slowness, Ball first, Ball time, BallArithmetic a) {
        Ball guess = estimate(slowness, first, time);
        Magnitude radius = Magnitude.powerOfTwo(-12);
        Ball known = Ball.UNKNOWN;
        for (int step = 0; step < MOST_STEPS; step++) {
            Ball trial = guess.midpoint().enlarge(radius);
            Ball excess = a.subtract(integral(slowness, guess.midpoint(), first, a), time);
            Ball next = a.add(guess.midpoint(), a.divide(excess, ResidualFlow.at(slowness, trial, a)));
            if (trial.contains(next)) {
                boolean improved = !known.isFinite() || next.radius().compareTo(known.radius()) < 0;
                if (!improved) {
                    return known;
                }
                known = next;
                radius = next.radius();
            }
            guess = next;
        }
        if (!known.isFinite()) {
            throw new InputException("the angle at the end of the residual flow could not be enclosed; a shorter flow, with a smaller factor of alpha, would be decided");
        }
        return known;
    }

    /** By steps of the midpoint rule; nothing is claimed of its error. */
    private static Ball estimate(Formula slowness, Ball first, Ball time) {
        int steps = 256;
        Program speed = Program.of(Formulas.divide(Formulas.integer(1), slowness), Recursion.ANGLE);
        Ball size = COARSE.divide(time, steps).midpoint();
        Ball angle = first.midpoint();
        for (int step = 0; step < steps; step++) {
            Ball half = COARSE.subtract(angle, COARSE.multiply(COARSE.shift(size, -1), speed.evaluate(COARSE, angle))).midpoint();
            angle = COARSE.subtract(angle, COARSE.multiply(size, speed.evaluate(COARSE, half))).midpoint();
        }
        return angle;
    }
}
