package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.claim.yaml.YamlFile;

class ClaimFilesTest {

    private static final String CLAIM = """
            paper: {key: p}
            claims:
              - id: a
                kind: decay
                kernel: "fc-ntk(depth={L})"
                parameters: {L: [2, 3], d: [3, 5, 10]}
                assert: {exponent: "d", parity: both}
                expect: CERTIFIED
            """;

    @Test
    void parametersRunOverAllCombinations() {
        Claim claim = read(CLAIM).get(0);
        assertEquals(6, claim.cases().size());
        assertEquals(Map.of("L", "2", "d", "5"), claim.cases().get(1).values());
        assertEquals("L=3, d=10", claim.cases().get(5).shown());
        assertEquals(10, claim.cases().get(5).dimension());
        assertEquals("fc-ntk(depth=3)", claim.cases().get(5).kernel().text());
    }

    @Test
    void anUnknownKindIsNamedWithTheKnownOnes() {
        assertFails("f.yaml:4:11: unknown claim kind 'decya'; kinds: value, eigenvalue, decay, decay-constants, zero-degrees, same-space, interpolation, rate, definite, identity, sampling, dispersion",
                "kind: decay", "kind: decya");
    }

    @Test
    void fieldsAreChecked() {
        assertFails("f.yaml:8:5: unknown field 'expected' of a claim; fields: id, source, statement, mapping, kind, kernel, parameters, assert, expect, note",
                "expect:", "expected:");
        assertFails("f.yaml:7:29: unknown field 'party' of assert of kind decay; fields: exponent, parity", "parity:", "party:");
        assertFails("f.yaml:7:13: the field 'parity' is missing", ", parity: both", "");
        assertFails("f.yaml:3:5: the field 'expect' is missing", "expect: CERTIFIED", "note: x");
        assertFails("f.yaml:1:17: unknown field 'name' of paper; fields: key, title, authors, arxiv, doi, note", "{key: p}", "{key: p, name: q}");
    }

    @Test
    void valuesAreChecked() {
        assertFails("f.yaml:8:13: unknown value 'TRUE'; expected one of PROVED, CERTIFIED, SUPPORTED, UNDECIDED, REFUTED", "expect: CERTIFIED",
                "expect: 'TRUE'");
        assertFails("f.yaml:7:37: unknown value 'all'; expected one of even, odd, both", "both", "all");
        assertFails("f.yaml:6:32: expected an integer that is at least 2, found 1", "[3, 5, 10]", "1");
        assertFails("f.yaml:3:9: 'a b' cannot be an id; use letters, digits, '.', '_' and '-'", "id: a", "id: a b");
        assertFails("f.yaml:7:24: the exponent 'sqrt(d)' is not a rational number", "\"d\"", "\"sqrt(d)\"");
    }

    @Test
    void parametersMatchTheirUse() {
        assertFails("f.yaml:5:13: no parameter 'M' for the placeholder {M}; parameters: L, d", "{L}", "{M}");
        assertFails("f.yaml:6:17: the parameter 'L' is used nowhere; remove it, or write {L} in the kernel", "{L}", "2");
        assertFails("f.yaml:3:5: a claim of kind decay needs the dimension; write parameters: {d: [3, 5, 10]}", ", d: [3, 5, 10]", "");
        assertFails("f.yaml:6:21: 'k' cannot be the name of a parameter; use letters and digits, and not k, pi, t, theta", "{L: [2, 3]", "{k: [2, 3]");
    }

    @Test
    void kernelsAndFormulasAreReadBeforeAnythingIsVerified() {
        assertTrue(message("fc-ntk(depth", "fc-ntj(depth").startsWith("f.yaml:5:13: "), message("fc-ntk(depth", "fc-ntj(depth"));
        assertTrue(message("[2, 3], d", "[2, -3], d").startsWith("f.yaml:5:13: "));
        assertFails("f.yaml:7:24: unknown name 'q' in the formula 'd + q'; names: pi, L, d", "\"d\"", "\"d + q\"");
    }

    @Test
    void idsAreUnique() {
        String twice = CLAIM + CLAIM.substring(CLAIM.indexOf("  - id"));
        assertEquals("f.yaml:9:5: the id 'a' is used at f.yaml:3:5 too; ids are unique over a run",
                assertThrows(InputException.class, () -> read(twice)).getMessage());
    }

    @Test
    void oneDecayConstantIsAsserted() {
        String constants = CLAIM.replace("kind: decay", "kind: decay-constants");
        assertEquals("f.yaml:7:13: expected one of the fields limit, lower, upper, found none",
                assertThrows(InputException.class, () -> read(constants.replace("exponent: \"d\", ", ""))).getMessage());
        assertEquals("f.yaml:7:13: expected one of the fields limit, lower, upper, found several",
                assertThrows(InputException.class, () -> read(constants.replace("exponent: \"d\"", "limit: 1, upper: 2"))).getMessage());
    }

    @Test
    void pointsOutsideTheSphereAndKernelsWithoutNetworkAreRefused() {
        String value = CLAIM.replace("kind: decay", "kind: value").replace(", d: [3, 5, 10]", "").replace("exponent: \"d\", parity: both", "at: 2, equals: 1");
        assertTrue(assertThrows(InputException.class, () -> read(value)).getMessage().startsWith("f.yaml:7:18: t = 2 lies outside [-1, 1]"));
        String sampling = CLAIM.replace("kind: decay", "kind: sampling").replace("\"fc-ntk(depth={L})\"", "laplace(c=1)")
                .replace("parameters: {L: [2, 3], d: [3, 5, 10]}", "note: x").replace("exponent: \"d\", parity: both", "width: 64, networks: 20");
        assertTrue(assertThrows(InputException.class, () -> read(sampling)).getMessage().startsWith("f.yaml:7:13: "));
    }

    @Test
    void unknownWeightsAreToldInOnePlace() {
        String sampling = CLAIM.replace("kind: decay", "kind: sampling").replace(", d: [3, 5, 10]", "")
                .replace("exponent: \"d\", parity: both", "width: 64, networks: 20, weights: foo");
        assertEquals("f.yaml:7:48: unknown value 'foo'; expected one of gaussian, orthogonal",
                assertThrows(InputException.class, () -> read(sampling)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            left: K(t), right: B(t)                                                | 7:33: formula 'B(t)': unknown function 'B'
            left: K(t), right: t, kernels: {A: laplace(c=1)}                       | 7:20: the kernel A occurs on neither side; write A(t), or remove it
            left: t, right: theta                                                  | 7:20: the kernel K occurs on neither side; write K(t), or remove it
            left: K(x), right: t                                                   | 7:20: unknown name 'x' in the formula 'K(x)'; names: pi, L
            left: K(t, right: t                                                    | 7:20: formula 'K(t': a parenthesis is not closed
            left: K(2), right: t                                                   | 7:20: formula 'K(2)': t = 2 lies outside [-1, 1]
            left: K(t), right: diff()                                              | 7:33: formula 'diff()': the formula is empty
            left: K(t), right: value_0                                             | 7:33: unknown name 'value'
            left: K(t), right: A(t), kernels: {A: laplac(c=1)}                     | 7:52: unknown kernel 'laplac'
            left: K(t), right: K(t), kernels: {K: laplace(c=1)}                    | 7:52: 'K' cannot be the name of a kernel
            left: K(t), right: sin(t), kernels: {sin: laplace(c=1)}                | 7:56: 'sin' cannot be the name of a kernel
            left: K(t), right: L(t), kernels: {L: laplace(c=1)}                    | 7:52: 'L' is a parameter; give the kernel another name
            left: K(t), right: t, kernels: laplace(c=1)                            | 7:45: expected fields with values
            left: K(t)                                                             | 7:13: the field 'right' is missing
            left: K(t), right: 1/0                                                 | 7:33: formula '1/0': division by zero
            """)
    void identitiesAreReadBeforeAnythingIsVerified(String assertion, String message) {
        String identity = CLAIM.replace("kind: decay", "kind: identity").replace(", d: [3, 5, 10]", "").replace("exponent: \"d\", parity: both", assertion);
        String found = assertThrows(InputException.class, () -> read(identity)).getMessage();
        assertTrue(found.startsWith("f.yaml:" + message), found);
        assertTrue(!found.contains("\n"), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dispersion | width: 20, networks: 1000                                  | 7:13: the field 'equals' is missing
            dispersion | equals: L, width: 20, networks: 1000, seed: 1              | 7:52: unknown field 'seed' of assert of kind dispersion; fields: equals, width, networks, weights, tolerance
            dispersion | equals: L, width: 20.5, networks: 1000                     | 7:32: the width '20.5' is not a positive integer
            dispersion | equals: L, width: M, networks: 1000                        | 7:32: unknown name 'M' in the formula 'M'; names: pi, L
            dispersion | equals: 2 - L, width: 20, networks: 1000                   | 7:22: the dispersion '2 - L' is 0.0; give a number above 0
            dispersion | equals: L, width: 20, networks: 100                        | 7:13: 100 networks are too few to know the tails of their kernels; give at least 1000
            dispersion | equals: L, width: 20, networks: 1000000000                 | 7:13: the number of networks 1000000000 is out of range: give 8 to 1000000
            dispersion | equals: L, width: 8, networks: 1000                        | 7:13: width 8 is too small for depth 3
            dispersion | equals: L, width: 20, networks: 1000, weights: haar        | 7:61: unknown value 'haar'; expected one of gaussian, orthogonal
            dispersion | equals: L, width: 20, networks: 1000, tolerance: 2         | 7:63: the tolerance '2' is 2.0; give a number above 0 and below 1.0
            sampling   | width: 64, networks: 100, error: 0                         | 7:47: the error '0' is 0.0; give a number above 0 and below 1.0
            sampling   | width: 64, networks: 100, network: laplace(c=1)            | 7:49: kernel laplace(c=1) has no network to sample
            sampling   | 'width: 64, networks: 100, network: "fc-ntk(depth={M})"'   | 7:49: no parameter 'M' for the placeholder {M}; parameters: L
            """)
    void sampledClaimsAreReadBeforeAnythingIsVerified(String kind, String assertion, String message) {
        String claim = CLAIM.replace("kind: decay", "kind: " + kind).replace(", d: [3, 5, 10]", "").replace("exponent: \"d\", parity: both", assertion);
        String found = assertThrows(InputException.class, () -> read(claim)).getMessage();
        assertTrue(found.startsWith("f.yaml:" + message), found);
        assertTrue(!found.contains("\n"), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            strictly: true, smallest: 1                                       | 7:40: this is said of a Gram matrix; name its points
            'strictly: true, points: [[1, 0], [1]]'                           | 7:38: points row 2: a point of one coordinate
            'strictly: true, points: [[1, 0], [x, 1]]'                        | 7:38: points row 2: column 1: 'x' is not a number
            'strictly: true, points: none.csv'                                | 7:38: cannot read none.csv
            'strictly: true, points: [[1, 0]], condition: {near: 2}'          | 7:60: unknown field 'near' of a bound; fields: equals, above, below
            'strictly: true, points: [[1, 0]], condition: {above: 1, below: 2}' | 7:59: expected one of the fields equals, above, below
            'strictly: true, points: [[1, 0]], smallest: M'                   | 7:58: unknown name 'M' in the formula 'M'; names: pi, L
            'strictly: true, points: [[1, 2]], than: laplace(c=1)'            | 7:38: points row 1: point 1 has the norm sqrt(5)
            """)
    void claimsOnPointsAreReadBeforeAnythingIsVerified(String assertion, String message) {
        String claim = CLAIM.replace("kind: decay", "kind: definite").replace(", d: [3, 5, 10]", "").replace("exponent: \"d\", parity: both", assertion);
        String found = assertThrows(InputException.class, () -> read(claim)).getMessage();
        assertTrue(found.startsWith("f.yaml:" + message), found);
        assertTrue(!found.contains("\n"), found);
    }

    private static List<Claim> read(String text) {
        return ClaimFiles.read(YamlFile.parse("f.yaml", text));
    }

    private static String message(String from, String to) {
        assertTrue(CLAIM.contains(from), from);
        return assertThrows(InputException.class, () -> read(CLAIM.replace(from, to))).getMessage();
    }

    private static void assertFails(String message, String from, String to) {
        assertEquals(message, message(from, to));
    }
}
