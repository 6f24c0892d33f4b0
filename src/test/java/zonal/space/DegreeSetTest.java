package zonal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import zonal.InputException;

class DegreeSetTest {

    @Test
    void wordsNameSets() {
        DegreeSet odd = DegreeSet.parse("odd >= 3");
        assertTrue(odd.contains(3) && odd.contains(999) && !odd.contains(1) && !odd.contains(4));
        assertEquals(odd, DegreeSet.parse("odd>=2"));
        assertEquals(DegreeSet.parse("all >= 4"), DegreeSet.parse(List.of("even >= 4", "odd >= 5")));
        assertEquals(DegreeSet.NONE, DegreeSet.parse("none"));
        assertEquals(DegreeSet.NONE, DegreeSet.parse(List.of()));
    }

    @Test
    void emptyRangesAreRefusedInsteadOfNamingNoDegree() {
        assertTrue(assertThrows(InputException.class, () -> DegreeSet.parse("9..5")).getMessage().contains("smaller degree first"));
    }

    @Test
    void theSameSetHasOneRepresentation() {
        assertEquals(DegreeSet.parse("odd >= 3"), DegreeSet.parse("3, 5, odd >= 7, 9"));
        assertEquals(DegreeSet.parse("1, 3, 5, even >= 2"), DegreeSet.parse("1..6, even >= 4, 8"));
        assertEquals(DegreeSet.parse("all >= 0"), DegreeSet.parse("0, 1, all >= 2"));
    }

    @Test
    void theLeastDifferenceIsFoundInTailsToo() {
        assertEquals(OptionalInt.of(1), DegreeSet.parse("odd >= 1").leastNotIn(DegreeSet.parse("odd >= 3")));
        assertEquals(OptionalInt.of(7), DegreeSet.parse("odd >= 3").leastNotIn(DegreeSet.parse("3, 5")));
        assertEquals(OptionalInt.of(2), DegreeSet.parse("even >= 2").leastNotIn(DegreeSet.parse("odd >= 1")));
        assertEquals(OptionalInt.empty(), DegreeSet.parse("5").leastNotIn(DegreeSet.parse("odd >= 3")));
        assertEquals(OptionalInt.empty(), DegreeSet.NONE.leastNotIn(DegreeSet.NONE));
    }

    @Test
    void missingDegreesOfAParityAreFinitelyManyOrNotGiven() {
        assertEquals(Optional.of(List.of(1)), DegreeSet.parse("odd >= 3").missing(true));
        assertEquals(Optional.empty(), DegreeSet.parse("odd >= 3").missing(false));
    }

    @Test
    void otherWordsAreRefused() {
        for (String word : List.of("odd", "odd > 3", "3..", "-1", "", "9999999", "some")) {
            assertThrows(InputException.class, () -> DegreeSet.parse(word), word);
        }
    }

    @Property(tries = 200, seed = "1")
    void aPrintedSetIsReadBack(@ForAll @Size(max = 6) List<@IntRange(min = 0, max = 20) Integer> single, @ForAll @IntRange(min = -1, max = 8) int even,
            @ForAll @IntRange(min = -1, max = 8) int odd) {
        DegreeSet set = new DegreeSet(single, even < 0 ? OptionalInt.empty() : OptionalInt.of(2 * even), odd < 0 ? OptionalInt.empty()
                : OptionalInt.of(2 * odd + 1));
        DegreeSet read = DegreeSet.parse(set.toString());
        assertEquals(set, read);
        assertFalse(set.leastNotIn(read).isPresent());
        single.forEach(degree -> assertTrue(set.contains(degree)));
    }
}
