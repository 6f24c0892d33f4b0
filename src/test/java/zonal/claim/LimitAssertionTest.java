package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.claim.yaml.YamlFile;

/** What is wrong with a claim on a limit is said where it stands, before anything is verified. */
class LimitAssertionTest {

    private static final String CLAIM = """
            paper: {key: p}
            claims:
              - id: a
                kind: limit
                kernel: "fc-ntk(depth={L})"
                parameters: {u: [0, 1/2]}
                assert: {parameter: L, to: infinity, at: u, equals: 1/4, within: log(L)/L, depths: [10, 20]}
                expect: CERTIFIED
            """;

    @Test
    void theDepthIsFreeInTheKernelAndInTheDistance() {
        Claim claim = read(CLAIM).get(0);
        assertEquals(2, claim.cases().size());
        assertEquals("fc-ntk(depth=depth)", claim.cases().get(0).sequence().orElseThrow().text());
        assertEquals("fc-ntk(depth=7)", claim.cases().get(0).sequence().orElseThrow().at(7).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to: infinity       | to: 0              | 7:32: '0' is not a limit that is verified; write to: infinity
            , depths: [10, 20] | ''                 | 7:13: a distance at finite depth needs both fields within, depths
            depths: [10, 20]   | depths: [10, 1/2]  | 7:93: the depth '1/2' is not a positive integer
            log(L)/L           | log(M)/L           | 7:70: unknown name 'M' in the formula 'log(M)/L'; names: pi, u, L
            parameter: L       | parameter: M       | 5:13: no parameter 'L' for the placeholder {L}; parameters: u, M
            u: [0, 1/2]        | 'u: 0, L: [1, 2]'  | 5:13: the parameter 'L' tends to infinity; remove its values
            fc-ntk(depth={L})  | fc-ntk(depth=3)    | 5:13: kernel 'fc-ntk(depth=3)' has no depth that could grow; write depth=depth
            """)
    void mistakesAreNamed(String from, String to, String message) {
        assertTrue(CLAIM.contains(from), from);
        String found = assertThrows(InputException.class, () -> read(CLAIM.replace(from, to))).getMessage();
        assertEquals("f.yaml:" + message, found);
    }

    private static List<Claim> read(String text) {
        return ClaimFiles.read(YamlFile.parse("f.yaml", text));
    }
}
