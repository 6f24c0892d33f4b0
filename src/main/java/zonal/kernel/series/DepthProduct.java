package zonal.kernel.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.kernel.DepthFamily;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.symbolic.Formula;

/** The first odd coefficient at theta = pi of the kernels of a family, as a product over the layers: x_L = x_1 product of f(theta_l), l = 1, ..., L - 1. */
final class DepthProduct {

    private static final String ANGLE = "theta";

    private final DepthFamily family;
    private final LayerStep step;
    private final Optional<Formula> last;
    private final ExactArithmetic exact;

    /** For a kernel that is a quantity of the step, or is what {@code last} says of those of layer l. */
    DepthProduct(DepthFamily family, LayerStep step, Optional<Formula> last, ExactArithmetic exact) {
        this.family = family;
        this.step = step;
        this.last = last;
        this.exact = exact;
    }

    /** The product, if it is proved. */
    Optional<EveryDepth.Product> atPi() {
        try {
            return step.start() == 1 ? List.of(1, 3).stream().filter(order -> !first(order).isZero()).findFirst().flatMap(this::product) : Optional.empty();
        } catch (ArithmeticException notInTheRing) {
            return Optional.empty();
        }
    }

    /** The coefficient of the kernel of depth 1. */
    private ExactReal first(int order) {
        return LayerSeries.of(family.layers(1), family.output(1), End.PI, order).of(family.output(1)).coefficient(order);
    }

    private Optional<EveryDepth.Product> product(int order) {
        Optional<String> quantity = IndexedName.of(family.output(1)).map(IndexedName::stem)
                .or(() -> step.state().stream().filter(stem -> !stem.equals(ANGLE)).findFirst());
        ProductAtPi layers = new ProductAtPi(step, exact);
        return quantity.filter(stem -> layers.begins(family.layers(2), stem, order))
                .flatMap(stem -> layers.factor(stem, order).flatMap(factor -> scale(stem).flatMap(scale -> product(order, scale, factor))));
    }

    /** What the kernel of depth l is a multiple of the quantity by. */
    private Optional<ExactReal> scale(String quantity) {
        if (last.isEmpty()) {
            return IndexedName.of(family.output(1)).map(name -> ExactReal.ONE);
        }
        Induction induction = new Induction(step, exact, 0);
        ExactReal letter = exact.symbol(quantity);
        ExactReal multiple = induction.valueAtLayer(last.get(), Map.of(IndexedName.current(quantity), new Jet<>(List.of(letter)))).coefficient(0);
        ExactReal scale = exact.divide(multiple, letter);
        return Optional.of(scale).filter(found -> exact.substitute(found, Map.of(quantity, ExactReal.ONE)).equals(found));
    }

    /** With scale(l)/scale(1) = r(l) base^(l-1), the powers taken into the factors. */
    private Optional<EveryDepth.Product> product(int order, ExactReal scale, ExactReal factor) {
        Induction induction = new Induction(step, exact, 0);
        ExactReal ratio = exact.divide(scale, induction.at(new Jet<>(List.of(scale)), ExactReal.ONE).coefficient(0));
        boolean powers = containsPower(ratio);
        ExactReal growing = powers ? induction.base().orElseThrow() : ExactReal.ONE;
        ExactReal rest = powers ? exact.divide(exact.multiply(ratio, growing), exact.symbol(Induction.POWER)) : ratio;
        Map<String, ExactReal> names = Map.of(Induction.LAYER, exact.symbol(EveryDepth.DEPTH),
                EveryDepth.INVERSE_GROWTH, exact.subtract(ExactReal.ONE, exact.symbol(EveryDepth.SHARE)));
        return containsPower(rest) ? Optional.empty() : Optional.of(new EveryDepth.Product(order,
                new PolynomialFormula(EveryDepth.DEPTH, EveryDepth.DEPTH).of(exact.substitute(exact.multiply(first(order), rest), names)),
                new PolynomialFormula(ANGLE, IndexedName.current(ANGLE)).of(exact.substitute(exact.multiply(factor, growing), names))));
    }

    private boolean containsPower(ExactReal number) {
        return !exact.substitute(number, Map.of(Induction.POWER, ExactReal.ONE)).equals(number);
    }
}
