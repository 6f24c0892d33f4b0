package zonal.number;

import org.apache.commons.numbers.fraction.BigFraction;

/** Square roots of exact numbers. */
final class ExactRoots {

    private final ExactRing ring;
    private final ExactSigns signs;

    ExactRoots(ExactRing ring, ExactSigns signs) {
        this.ring = ring;
        this.signs = signs;
    }

    /**
     * The square root: rational content and even powers are taken out of it, the root of what remains is a generator.
     *
     * @throws ArithmeticException if the number is negative or its sign cannot be decided
     */
    ExactReal of(ExactReal a) {
        if (a.isZero()) {
            return a;
        }
        if (!signs.isPositive(a)) {
            throw new ArithmeticException("square root of the negative number " + ExactSigns.shortened(a));
        }
        return a.isMonomial() ? ofTerm(a.leading()) : ofSum(a);
    }

    private ExactReal ofTerm(ExactReal.Term term) {
        ExactReal outside = ExactRing.rootOfRational(term.coefficient().abs());
        ExactMonomial inside = ExactMonomial.ONE;
        for (ExactMonomial.Power power : term.monomial().powers()) {
            ExactReal base = ExactReal.of(BigFraction.ONE, ExactMonomial.of(power.generator(), Math.floorDiv(power.exponent(), 2)));
            // sqrt(g^2k) = |g|^k
            boolean flip = Math.floorDiv(power.exponent(), 2) % 2 != 0 && !signs.isPositive(ExactReal.of(power.generator()));
            outside = ring.multiply(outside, flip ? ring.scale(BigFraction.ONE.negate(), base) : base);
            inside = inside.times(ExactMonomial.of(power.generator(), Math.floorMod(power.exponent(), 2)));
        }
        if (inside.equals(ExactMonomial.ONE)) {
            return outside;
        }
        // the coefficient is negative exactly if the rest is, since the number is positive
        ExactReal rest = ExactReal.of(term.coefficient().signum() < 0 ? BigFraction.ONE.negate() : BigFraction.ONE, inside);
        return ring.multiply(outside, ofRest(rest));
    }

    /** sqrt(1/q) = sqrt(q) / q for q > 0; otherwise a generator. */
    private ExactReal ofRest(ExactReal rest) {
        ExactReal.Term term = rest.leading();
        ExactMonomial.Power first = term.monomial().powers().get(0);
        boolean single = term.monomial().powers().size() == 1 && term.coefficient().signum() > 0;
        if (single && first.generator() instanceof ExactGenerator.Call call && call.head() == ExactGenerator.Head.INVERSE) {
            return ring.multiply(of(call.argument()), rest);
        }
        return ring.call(ExactGenerator.Head.SQRT, rest);
    }

    /** Takes out the content and an even power of pi, so that the lowest exponent of pi that remains is 0 or -1. */
    private ExactReal ofSum(ExactReal a) {
        BigFraction content = a.content();
        int lowest = a.terms().stream().mapToInt(t -> ExactRing.piExponent(t.monomial())).min().orElse(0);
        int half = Math.floorDiv(lowest + 1, 2);
        ExactReal primitive = ring.plainProduct(ring.scale(content.reciprocal(), a), ExactRing.pi(-2 * half));
        ExactReal outside = ring.multiply(ExactRing.rootOfRational(content), ExactRing.pi(half));
        return ring.multiply(outside, ring.call(ExactGenerator.Head.SQRT, ring.compactRadicand(primitive)));
    }
}
