package zonal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0.5000 1.250 0; S[table-format=1.4]",
        "12 7 1000; S[table-format=4.0]",
        "0.5000 0.00001234; S[table-format=1.3e-1]",
        "0.5000 1.234e-17; S[table-format=1.3e-2]",
        "-0.25 3.5; S[table-format=-1.2]",
        "12345678.9 1.5; S[table-format=1.8e1]",
        "29880.83 0.31830988; S[table-format=5.8]"})
    void theFormatHoldsEveryNumberOfTheColumn(String numbers, String format) {
        assertEquals(format, format(numbers).column());
    }

    @Test
    void powersOfTenHaveOneDigitBeforeThePoint() {
        NumberFormat format = format("0.5000 0.00001234 1.5e-20 0");
        assertEquals(List.of("5.000e-1", "1.234e-5", "1.5e-20", "0"), Stream.of("0.5000", "0.00001234", "1.5e-20", "0").map(format::print).toList());
        assertEquals("0.5000", format("0.5000 0.25").print("0.5000"));
    }

    private static NumberFormat format(String numbers) {
        return NumberFormat.of(Stream.of(numbers.split(" ")).map(number -> new Cell(number, "", "")).toList());
    }
}
