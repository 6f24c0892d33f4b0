package zonal.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reciprocals of exact numbers. A sum's reciprocal is a generator, after rational content, common factors and denominators have been taken out. */
final class ExactInverse {

    private final ExactRing ring;
    private final Map<ExactReal, ExactReal> known = new ConcurrentHashMap<>();

    ExactInverse(ExactRing ring) {
        this.ring = ring;
    }

    /** 1/a for a number known not to be zero. */
    ExactReal of(ExactReal a) {
        if (a.isMonomial()) {
            return ofTerm(a.leading());
        }
        ExactReal result = known.get(a);
        if (result == null) {
            result = ofSum(a);
            known.put(a, result);
        }
        return result;
    }

    private ExactReal ofSum(ExactReal a) {
        ExactReal.Term common = commonFactor(a);
        ExactReal factor = ofTerm(common);
        ExactReal primitive = ring.multiply(a, factor);
        return ring.multiply(factor, primitive.isMonomial() ? ofTerm(primitive.leading()) : ofPrimitive(primitive));
    }

    /** The reciprocal of coefficient * monomial: radicals go to the numerator, reciprocals turn back into sums. */
    ExactReal ofTerm(ExactReal.Term term) {
        ExactReal result = ExactReal.of(term.coefficient().reciprocal());
        for (ExactMonomial.Power power : term.monomial().powers()) {
            result = ring.multiply(result, ofPower(power));
        }
        return result;
    }

    private ExactReal ofPower(ExactMonomial.Power power) {
        ExactGenerator generator = power.generator();
        if (generator instanceof ExactGenerator.Root root) {
            return ExactReal.of(BigFraction.of(BigInteger.ONE, root.radicand()), ExactMonomial.of(root, 1));
        }
        if (generator instanceof ExactGenerator.Call call) {
            if (call.head() == ExactGenerator.Head.SQRT) {
                return ring.multiply(ExactReal.of(call), of(call.argument()));
            }
            if (call.head() == ExactGenerator.Head.INVERSE) {
                return ring.power(call.argument(), power.exponent());
            }
        }
        return ExactReal.of(BigFraction.ONE, ExactMonomial.of(generator, -power.exponent()));
    }

    /** The content with the sign of the leading coefficient, times the lowest power of each generator among the terms. */
    private static ExactReal.Term commonFactor(ExactReal a) {
        BigFraction content = a.content();
        ExactMonomial monomial = ExactMonomial.ONE;
        for (ExactGenerator generator : ExactRing.generators(a)) {
            monomial = monomial.times(ExactMonomial.of(generator, ExactCancellation.lowestExponent(a, generator)));
        }
        return new ExactReal.Term(a.leading().coefficient().signum() < 0 ? content.negate() : content, monomial);
    }

    private ExactReal ofPrimitive(ExactReal a) {
        List<ExactGenerator> generators = ExactRing.generators(a);
        for (ExactGenerator generator : generators) {
            if (generator.isCallOf(ExactGenerator.Head.INVERSE)) {
                // 1/a = q^k / (a q^k) clears the denominator q of a
                ExactReal denominator = ring.power(((ExactGenerator.Call) generator).argument(), ExactCancellation.highestExponent(a, generator));
                return ring.multiply(denominator, of(ring.multiply(a, denominator)));
            }
        }
        if (generators.size() == 1 && generators.get(0) instanceof ExactGenerator.Root root) {
            return rationalised(a, root);
        }
        return ring.call(ExactGenerator.Head.INVERSE, a);
    }

    /** 1/(u + v sqrt(n)) = (u - v sqrt(n)) / (u^2 - v^2 n), whose denominator is a rational number, and not zero since sqrt(n) is irrational. */
    private ExactReal rationalised(ExactReal a, ExactGenerator.Root root) {
        ExactReal radical = ExactReal.of(root);
        BigFraction v = a.leading().coefficient();
        ExactReal u = ring.plainSum(a, radical, v.negate());
        ExactReal conjugate = ring.plainSum(u, radical, v.negate());
        return ring.scale(ring.plainProduct(a, conjugate).toRational().reciprocal(), conjugate);
    }
}
