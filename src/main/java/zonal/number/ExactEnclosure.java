package zonal.number;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Balls around exact numbers, computed with a fixed number of bits; each generator is enclosed once, however often it occurs and in however many numbers. */
public final class ExactEnclosure {

    private final BallArithmetic balls;
    private final Map<ExactGenerator, Ball> enclosed = new ConcurrentHashMap<>();

    /** Enclosures computed with the given number of bits at each step. */
    public ExactEnclosure(int precision) {
        balls = new BallArithmetic(precision);
    }

    /** A ball around the number. */
    public Ball of(ExactReal number) {
        Ball sum = Ball.ZERO;
        for (ExactReal.Term term : number.terms()) {
            Ball product = balls.rational(term.coefficient());
            for (ExactMonomial.Power power : term.monomial().powers()) {
                product = balls.multiply(product, balls.power(of(power.generator()), power.exponent()));
            }
            sum = balls.add(sum, product);
        }
        return sum;
    }

    private Ball of(ExactGenerator generator) {
        Ball known = enclosed.get(generator);
        if (known == null) {
            known = compute(generator);
            enclosed.put(generator, known);
        }
        return known;
    }

    private Ball compute(ExactGenerator generator) {
        if (generator instanceof ExactGenerator.Call call) {
            return apply(call.head(), of(call.argument()));
        }
        if (generator instanceof ExactGenerator.Symbol) {
            return Ball.UNKNOWN;
        }
        return generator instanceof ExactGenerator.Root root ? balls.sqrt(Ball.of(root.radicand())) : balls.pi();
    }

    private Ball apply(ExactGenerator.Head head, Ball argument) {
        return switch (head) {
            case SQRT -> balls.sqrt(argument);
            case INVERSE -> balls.divide(Ball.ONE, argument);
            case SUM -> argument;
            case EXP -> balls.exp(argument);
            case LOG -> balls.log(argument);
            case SIN -> balls.sin(argument);
            case COS -> balls.cos(argument);
            case ACOS -> balls.acos(argument);
            case ATAN -> balls.atan(argument);
            case ERF -> balls.erf(argument);
        };
    }
}
