package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** {@link SharedParts} and {@link LongParts}: what is named, and that names inserted again give the formulas they stand for. */
class NamedPartsTest {

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.any();
    }

    private static List<String> shared(String... definitions) {
        return printed(SharedParts.named(List.of(definitions(definitions)), "x", 2));
    }

    private static List<Definition> definitions(String... texts) {
        List<Definition> result = new ArrayList<>();
        for (String text : texts) {
            String[] sides = text.split(" = ");
            result.add(new Definition(sides[0], FormulaParser.parse(sides[1])));
        }
        return result;
    }

    private static List<String> printed(List<List<Definition>> groups) {
        return groups.stream().flatMap(List::stream).map(definition -> definition.name() + " = " + FormulaText.print(definition.formula())).toList();
    }

    @Test
    void whatOccursTwiceIsDefinedOnceBeforeItsFirstUse() {
        assertEquals(List.of("a = 1 + y", "x_1 = cos(theta)", "b = sin(theta)*x_1 + x_1^2"), shared("a = 1+y", "b = sin(theta)*cos(theta)+cos(theta)^2"));
    }

    @Test
    void aPartOfARepeatedPartIsNoRepetition() {
        assertEquals(List.of("x_1 = exp(sin(theta))", "a = x_1 + x_1^2"), shared("a = exp(sin(theta))+exp(sin(theta))^2"));
    }

    @Test
    void whatIsDefinedAlreadyIsUsedByItsName() {
        assertEquals(List.of("a = sin(theta)", "b = 1 + a"), shared("a = sin(theta)", "b = 1+sin(theta)"));
    }

    @Test
    void smallPartsAreWrittenOut() {
        List<Definition> group = definitions("a = sin(theta)+sin(theta)*exp(1+theta^2)+exp(1+theta^2)");
        assertEquals(List.of("x_1 = exp(1 + theta^2)", "a = sin(theta) + sin(theta)*x_1 + x_1"), printed(SharedParts.named(List.of(group), "x", 5)));
    }

    @Test
    void newNamesDifferFromThoseThereAre() {
        assertEquals(List.of("xx_1 = sin(x_1)", "a = xx_1 + xx_1^2"), shared("a = sin(x_1)+sin(x_1)^2"));
    }

    @Test
    void longPartsGetNamesUntilTheRestIsShort() {
        List<List<Definition>> named = LongParts.named(List.of(definitions("a = exp(-theta*(1+theta+theta^2+theta^3))/(1+theta)")), "x",
                formula -> FormulaText.print(formula).length(), 15);
        assertEquals(List.of("x_1 = 1 + theta + theta^2 + theta^3", "x_2 = exp(-theta*x_1)", "a = x_2/(1 + theta)"), printed(named));
    }

    @Property(tries = 500, seed = "1")
    void termsAreShortAfterwards(@ForAll("formulas") Formula formula) {
        LongParts.named(List.of(List.of(new Definition("a", formula))), "p", part -> FormulaText.print(part).length(), 60).forEach(group -> group.forEach(
                definition -> {
                    Formula value = definition.formula();
                    List<Formula> terms = value instanceof Formula.Sum sum ? sum.terms() : List.of(value);
                    terms.forEach(term -> assertTrue(FormulaText.print(term).length() <= 60, FormulaText.print(term)));
                }));
    }

    @Property(tries = 500, seed = "1")
    void theNamesStandForTheFormulas(@ForAll("formulas") Formula first, @ForAll("formulas") Formula second) {
        List<List<Definition>> groups = List.of(List.of(new Definition("a", first)), List.of(new Definition("b", second)));
        assertEquals(inserted(groups), inserted(SharedParts.named(groups, "s", 2)));
        assertEquals(inserted(groups), inserted(LongParts.named(groups, "s", formula -> FormulaText.print(formula).length(), 30)));
    }

    private static List<Formula> inserted(List<List<Definition>> groups) {
        Map<String, Formula> known = new HashMap<>();
        groups.forEach(group -> group.forEach(definition -> known.put(definition.name(), Formulas.substitute(definition.formula(), known))));
        return List.of(known.get("a"), known.get("b"));
    }
}
