package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;

class DegreeListTest {

    @Test
    void rangesIncludeBothEndsAndTheOrderIsKept() {
        assertEquals(List.of(5L, 0L, 1L, 2L, 7L, 7L), DegreeList.parse("5, 0..2,7..7,7"));
    }

    @Test
    void theLargestDegreeIsAllowed() {
        assertEquals(List.of(1_000_000_000_000_000L), DegreeList.parse("1000000000000000"));
        assertEquals(100_001, DegreeList.parse("0..100000").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "a", "1..", "..3", "1...3", "3..1", "-1", "1.5", "1000000000000001", "0..100000,1", "99999999999999999999"})
    void whatIsNotAListOfDegreesIsRefused(String text) {
        assertThrows(InputException.class, () -> DegreeList.parse(text));
    }
}
