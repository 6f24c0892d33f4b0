package zonal.kernel.series;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonal.number.ExactArithmetic;
import zonal.number.ExactGenerator;
import zonal.number.ExactMonomial;
import zonal.number.ExactReal;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** Names for constants that are too long to be written out wherever they occur, in the order in which they were introduced. */
final class ConstantNames {

    private static final int MOST_TERMS = 6;
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

    /** Whether the number needs no name. */
    boolean isShort(ExactReal a) {
        return a.terms().size() <= MOST_TERMS;
    }

    /** The number if it is short, otherwise a constant of the given name. */
    ExactReal shortened(String name, ExactReal a) {
        if (isShort(a)) {
            return a;
        }
        ExactReal constant = exact.asGenerator(a);
        add(name, constant, constant, a, Definition.VALUE);
        return constant;
    }

    /** Names the angle arccos u, and its sine and cosine where they are not short. */
    void addAngle(ExactReal u, ExactReal cosine, ExactReal angle, ExactReal squaredSine) {
        String index = quantity.substring(quantity.lastIndexOf('_') + 1);
        if (!cosine.equals(u)) {
            add("c_" + index, cosine, cosine, u, Definition.VALUE);
        }
        if (isGenerator(angle)) {
            add(quantity, angle, angle, cosine, Definition.ARCCOSINE);
        }
        if (squaredSine.terms().size() > 1) {
            ExactReal square = exact.asGenerator(squaredSine);
            ExactReal sine = exact.sqrt(square);
            String name = unused("s_" + index);
            formulas.put(generator(square), Formulas.power(Formulas.variable(name), TWO));
            owners.put(generator(square), name);
            add(name, sine, sine, squaredSine, Definition.ROOT);
        }
    }

    private enum Definition { VALUE, ARCCOSINE, ROOT }

    /**
     * A constant with a name.
     *
     * @param value the constant
     * @param argument what it is defined by: itself written out, or the argument of the function
     */
    private record NamedConstant(String name, ExactReal value, ExactReal argument, Definition definition) {
    }

    private void add(String name, ExactReal generator, ExactReal value, ExactReal argument, Definition definition) {
        if (formulas.containsKey(generator(generator))) {
            return;
        }
        String free = constants.containsKey(name) ? unused(name) : name;
        formulas.put(generator(generator), Formulas.variable(free));
        owners.put(generator(generator), free);
        constants.put(free, new NamedConstant(free, value, argument, definition));
    }

    private String unused(String name) {
        String free = name;
        while (constants.containsKey(free)) {
            free += "'";
        }
        return free;
    }

    private static boolean isGenerator(ExactReal a) {
        return a.terms().size() == 1 && a.terms().get(0).coefficient().equals(BigFraction.ONE) && a.terms().get(0).monomial().powers().size() == 1
                && a.terms().get(0).monomial().powers().get(0).exponent() == 1
                && a.terms().get(0).monomial().powers().get(0).generator() instanceof ExactGenerator.Call;
    }

    private static ExactGenerator generator(ExactReal a) {
        return a.terms().get(0).monomial().powers().get(0).generator();
    }

    /** The number as a formula in pi and the names. */
    Formula formula(ExactReal a) {
        return ExactFormulas.of(a, formulas);
    }

    /** The constants that the numbers are written with, and those that these are defined by. */
    List<Constant> neededBy(List<ExactReal> numbers) {
        Set<String> needed = new HashSet<>();
        Deque<ExactReal> open = new ArrayDeque<>(numbers);
        while (!open.isEmpty()) {
            for (ExactReal.Term term : open.pop().terms()) {
                for (ExactMonomial.Power power : term.monomial().powers()) {
                    String owner = owners.get(power.generator());
                    if (owner != null && needed.add(owner)) {
                        open.push(constants.get(owner).argument());
                    } else if (owner == null && power.generator() instanceof ExactGenerator.Call call) {
                        open.push(call.argument());
                    }
                }
            }
        }
        List<Constant> result = new ArrayList<>();
        constants.values().stream().filter(constant -> needed.contains(constant.name()))
                .forEach(constant -> result.add(new Constant(constant.name(), definition(constant), constant.value())));
        return result;
    }

    private Formula definition(NamedConstant constant) {
        Formula argument = formula(constant.argument());
        return switch (constant.definition()) {
            case VALUE -> argument;
            case ARCCOSINE -> Formulas.call(Formula.Head.ACOS, argument);
            case ROOT -> Formulas.sqrt(argument);
        };
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
