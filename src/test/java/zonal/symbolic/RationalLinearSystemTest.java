package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RationalLinearSystemTest {

    @Property(tries = 500, seed = "1")
    void aCombinationOfTheColumnsIsFound(@ForAll @Size(4) List<@Size(5) List<@IntRange(min = -2, max = 2) Integer>> columns,
            @ForAll @Size(4) List<@IntRange(min = -9, max = 9) Integer> coefficients) {
        List<List<BigFraction>> vectors = columns.stream().map(RationalLinearSystemTest::vector).toList();
        List<BigFraction> right = combine(vectors, vector(coefficients));
        List<BigFraction> solution = RationalLinearSystem.solve(vectors, right).orElseThrow();
        assertEquals(right, combine(vectors, solution));
    }

    @Test
    void dependentColumnsAreLeftOutInFavourOfEarlierOnes() {
        List<List<BigFraction>> columns = List.of(vector(List.of(1, 1)), vector(List.of(2, 2)), vector(List.of(0, 3)));
        assertEquals(Optional.of(List.of(BigFraction.of(4), BigFraction.ZERO, BigFraction.of(1, 3))), RationalLinearSystem.solve(columns, vector(List.of(4, 5))));
    }

    @Test
    void whatIsNoCombinationHasNoSolution() {
        assertEquals(Optional.empty(), RationalLinearSystem.solve(List.of(vector(List.of(1, 1)), vector(List.of(2, 2))), vector(List.of(1, 2))));
    }

    private static List<BigFraction> vector(List<Integer> values) {
        return values.stream().map(BigFraction::of).toList();
    }

    private static List<BigFraction> combine(List<List<BigFraction>> columns, List<BigFraction> coefficients) {
        List<BigFraction> sum = new ArrayList<>();
        for (int i = 0; i < columns.get(0).size(); i++) {
            BigFraction entry = BigFraction.ZERO;
            for (int j = 0; j < columns.size(); j++) {
                entry = entry.add(columns.get(j).get(i).multiply(coefficients.get(j)));
            }
            sum.add(entry);
        }
        return sum;
    }
}
