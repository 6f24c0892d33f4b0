package zonal.kernel.series;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactGenerator;
import zonal.number.ExactMonomial;
import zonal.number.ExactReal;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** Names for constants that are too long to be written out wherever they occur, each defined by constants before it. */
final class ConstantNames {

    private static final int MOST_TERMS = 3;
    private static final int MOST_TERMS_OF_COSINE = 2;
    private static final BigFraction TWO = BigFraction.of(2);

    private final ExactArithmetic exact;
    private final Map<ExactGenerator, Formula> formulas = new HashMap<>();
    private final Map<ExactGenerator, String> owners = new HashMap<>();
    private final Map<String, NamedConstant> constants = new LinkedHashMap<>();
    private String quantity = "";

    ConstantNames(ExactArithmetic exact) {
        this.exact = exact;
    }

    /** Says which quantity of the recursion is being computed; the constants of its angle get their index from it. */
    void enter(String name) {
        quantity = name;
    }

    /** Whether the quantity belongs to a layer with an index. */
    boolean isInLayer() {
        return IndexedName.of(quantity).isPresent();
    }

    /** Whether the number is one in Q(pi) of few terms, or in an extension by square roots of integers. */
    boolean isSimple(ExactReal a) {
        return a.depth() == 0 && a.terms().size() <= MOST_TERMS_OF_COSINE;
    }

    /** The number if it is short, otherwise a constant of the given name. */
    ExactReal shortened(String name, ExactReal a) {
        if (isShort(a)) {
            return a;
        }
        ExactReal constant = exact.asGenerator(a);
        add(name, constant, a, Definition.VALUE);
        return constant;
    }

    /**
     * Names the numbers that belong to the angle arccos u where they are not simple.
     *
     * @param cosine u, or u as a whole
     * @param share 1 - arccos(u)/pi
     * @param squaredSine 1 - u^2
     */
    void addAngle(ExactReal u, ExactReal cosine, ExactReal share, ExactReal squaredSine, ExactReal sine) {
        String index = quantity.substring(quantity.lastIndexOf('_') + 1);
        if (!cosine.equals(u)) {
            add("c_" + index, cosine, u, Definition.VALUE);
        }
        if (!share.isRational()) {
            add("k_" + index, share, cosine, Definition.SHARE);
        }
        if (!squaredSine.isRational()) {
            String name = add("s_" + index, sine, cosine, Definition.SINE);
            ExactGenerator square = generator(exact.asGenerator(squaredSine));
            formulas.put(square, Formulas.power(Formulas.variable(name), TWO));
            owners.put(square, name);
        }
    }

    /** Names what is written as a whole without having a name, such as a sum that became too long on the way, and functions of long numbers. */
    private void adopt(ExactReal a) {
        for (ExactReal.Term term : a.terms()) {
            for (ExactMonomial.Power power : term.monomial().powers()) {
                if (power.generator() instanceof ExactGenerator.Call call && !owners.containsKey(call)) {
                    adopt(call.argument());
                    if (call.head() == ExactGenerator.Head.SUM || !isShort(call.argument())) {
                        String name = unused("C_" + (constants.size() + 1));
                        constants.put(name, new NamedConstant(name, ExactReal.of(call), call.argument(), Definition.FUNCTION));
                        owners.put(call, name);
                        formulas.put(call, Formulas.variable(name));
                    }
                }
            }
        }
    }

    private static boolean isShort(ExactReal a) {
        return a.terms().size() <= MOST_TERMS;
    }

    private enum Definition { VALUE, SHARE, SINE, FUNCTION }

    /**
     * A constant with a name.
     *
     * @param value the constant
     * @param argument what it is defined by: itself written out, or the argument of the function
     */
    private record NamedConstant(String name, ExactReal value, ExactReal argument, Definition definition) {
    }

    private String add(String name, ExactReal constant, ExactReal argument, Definition definition) {
        String owner = owners.get(generator(constant));
        if (owner != null) {
            return owner;
        }
        String free = unused(name);
        formulas.put(generator(constant), Formulas.variable(free));
        owners.put(generator(constant), free);
        constants.put(free, new NamedConstant(free, constant, argument, definition));
        return free;
    }

    private String unused(String name) {
        String free = name;
        while (constants.containsKey(free)) {
            free += "'";
        }
        return free;
    }

    private static ExactGenerator generator(ExactReal a) {
        return a.terms().get(0).monomial().powers().get(0).generator();
    }

    /** The number as a formula in pi and the names. */
    Formula formula(ExactReal a) {
        adopt(a);
        return ExactFormulas.of(a, formulas);
    }

    /** The constants that the numbers are written with, and those that these are defined by, each after those it is defined by. */
    List<Constant> neededBy(List<ExactReal> numbers) {
        numbers.forEach(this::adopt);
        List.copyOf(constants.values()).forEach(constant -> adopt(constant.argument()));
        Set<String> needed = new LinkedHashSet<>();
        numbers.forEach(number -> collect(number, needed));
        Set<String> sorted = new LinkedHashSet<>();
        constants.values().stream().filter(constant -> needed.contains(constant.name())).forEach(constant -> {
            collect(constant.argument(), sorted);
            sorted.add(constant.name());
        });
        return sorted.stream().map(constants::get).map(constant -> new Constant(constant.name(), definition(constant), constant.value())).toList();
    }

    /** Adds the names in the number, each after those in its definition. */
    private void collect(ExactReal number, Set<String> names) {
        for (ExactReal.Term term : number.terms()) {
            for (ExactMonomial.Power power : term.monomial().powers()) {
                String owner = owners.get(power.generator());
                if (owner != null && !names.contains(owner)) {
                    collect(constants.get(owner).argument(), names);
                    names.add(owner);
                } else if (owner == null && power.generator() instanceof ExactGenerator.Call call) {
                    collect(call.argument(), names);
                }
            }
        }
    }

    private Formula definition(NamedConstant constant) {
        Formula argument = formula(constant.argument());
        return switch (constant.definition()) {
            case VALUE -> argument;
            case FUNCTION -> function(constant);
            case SHARE -> Formulas.subtract(Formulas.integer(1), Formulas.divide(Formulas.call(Formula.Head.ACOS, argument), Formulas.pi()));
            case SINE -> Formulas.sqrt(Formulas.subtract(Formulas.integer(1), Formulas.power(argument, TWO)));
        };
    }

    private Formula function(NamedConstant constant) {
        Map<ExactGenerator, Formula> others = new HashMap<>(formulas);
        others.remove(generator(constant.value()));
        return ExactFormulas.of(constant.value(), others);
    }

    /**
     * A constant that a series is written with.
     *
     * @param name what it is called
     * @param definition what it is, in pi and constants before it
     * @param value the number
     */
    record Constant(String name, Formula definition, ExactReal value) {
    }
}
