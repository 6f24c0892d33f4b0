package zonal.kernel.depth;

import java.util.Map;
import zonal.kernel.KernelSequence;
import zonal.kernel.Recursion;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.DualActivation;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaDerivative;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * The flow u' = kappa1(u) - u that residual blocks follow in steps of alpha^2/(1 + alpha^2), in the angle: the block's own part of the tangent kernel is kappa1 + u kappa0, and
 * back-propagation through later blocks damps it at the rate 1 - kappa0.
 *
 * @param rate g = kappa1 - u
 * @param damping p = 1 - kappa0, which is -dg/du
 * @param source F = kappa1 + u kappa0, at most 2 in modulus
 */
record ResidualFlow(Formula rate, Formula damping, Formula source) {

    /** Parts into which an interval is cut for a bound over it. */
    private static final int PARTS = 64;

    static ResidualFlow of(DualActivation.Angular dual) {
        Formula u = Formulas.call(Formula.Head.COS, Formulas.variable(Recursion.ANGLE));
        Formula slope = dual.derivative().orElseThrow();
        return new ResidualFlow(Formulas.subtract(dual.value(), u), Formulas.subtract(Formulas.integer(1), slope),
                Formulas.add(dual.value(), Formulas.multiply(u, slope)));
    }

    /** alpha^2/(1 + alpha^2): one block takes u to u + step (kappa1 - u). */
    static Ball step(Formula alpha, long depth, BallArithmetic a) {
        Ball square = a.square(Program.valueOf(Formulas.substitute(alpha, Map.of(KernelSequence.DEPTH, Formulas.integer(depth))), a));
        return a.divide(square, a.add(Ball.ONE, square));
    }

    /** The value of one of the formulas at the angle. */
    static Ball at(Formula formula, Ball angle, BallArithmetic a) {
        return Program.of(formula, Recursion.ANGLE).evaluate(a, angle);
    }

    /** The derivative of a formula in the angle by u = cos theta. */
    static Formula byCosine(Formula formula) {
        Formula sine = Formulas.call(Formula.Head.SIN, Formulas.variable(Recursion.ANGLE));
        return Formulas.negate(Formulas.divide(FormulaDerivative.of(formula, Recursion.ANGLE), sine));
    }

    /** An upper bound of the modulus of the formula for angles from the one to the other. */
    static Ball largest(Formula formula, Ball from, Ball to, BallArithmetic a) {
        Program program = Program.of(formula, Recursion.ANGLE);
        Ball width = a.divide(a.subtract(to, from), PARTS);
        Ball hull = Ball.ZERO;
        for (int part = 0; part < PARTS; part++) {
            Ball left = a.add(from, a.multiply(width, part));
            hull = a.union(hull, a.abs(program.evaluate(a, a.union(left, a.add(left, width)))));
        }
        return hull.isFinite() ? hull.upper() : Ball.UNKNOWN;
    }

    /** The ball around the middle whose radius is increased by the distance. */
    static Ball around(Ball middle, Ball distance) {
        return distance.isFinite() ? middle.enlarge(distance.magnitude()) : Ball.UNKNOWN;
    }
}
