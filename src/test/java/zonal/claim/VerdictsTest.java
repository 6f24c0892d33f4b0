package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import zonal.claim.yaml.YamlFile;

/** Each kind of claim reaches each of its verdicts, and a small change of a true statement is refuted. */
class VerdictsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CERTIFIED | value        | fc-ntk(depth=2)        | at: 1, equals: 3
            CERTIFIED | value        | laplace(c=1/2)         | at: -1, equals: exp(-1)
            REFUTED   | value        | fc-ntk(depth=2)        | at: 1, equals: 3 + 10^(-25)
            REFUTED   | value        | fc-ntk(depth=2)        | at: 1, equals: 3 + 10^(-60)
            CERTIFIED | eigenvalue   | fc-ntk(depth=1)        | degree: 1, equals: 1/d
            CERTIFIED | eigenvalue   | fc-ntk(depth=1)        | degree: [3, "5", 9..9], equals: (1 + (-1)^k)*pi
            REFUTED   | eigenvalue   | fc-ntk(depth=1)        | degree: 1, equals: 1/d + 10^(-29)
            REFUTED   | eigenvalue   | fc-ntk(depth=1)        | degree: 3, equals: 10^(-60)
            REFUTED   | eigenvalue   | fc-ntk(depth=2)        | degree: 3, equals: 0
            PROVED    | decay        | fc-ntk(depth=2)        | exponent: d, parity: both
            REFUTED   | decay        | fc-ntk(depth=2)        | exponent: d + 1/2, parity: even
            REFUTED   | decay        | fc-ntk(depth=1)        | exponent: d, parity: odd
            REFUTED   | decay        | gaussian(c=1)          | exponent: d, parity: both
            PROVED    | decay-constants | laplace(c=1)        | limit: 1/2, parity: both
            REFUTED   | decay-constants | laplace(c=1)        | limit: 1/2 + 10^(-14), parity: odd
            REFUTED   | decay-constants | laplace(c=1)        | limit: 0, parity: odd
            REFUTED   | decay-constants | fc-ntk(depth=1)     | limit: 1/2, parity: odd
            REFUTED   | decay-constants | laplace(c=1)        | lower: 1/4, parity: odd
            PROVED    | decay-constants | laplace(c=1)        | 'lower: "0.0826", parity: odd'
            REFUTED   | decay-constants | laplace(c=1)        | 'lower: "0.0827", parity: odd'
            PROVED    | decay-constants | laplace(c=1)        | upper: 1/2, parity: both
            PROVED    | decay-constants | laplace(c=1)        | 'upper: "0.5000001", parity: both'
            REFUTED   | decay-constants | laplace(c=1)        | 'upper: "0.4999999", parity: even'
            REFUTED   | decay-constants | fc-ntk(depth=1)     | lower: 0, parity: odd
            PROVED    | zero-degrees | fc-ntk(depth=1)        | degrees: odd >= 3
            PROVED    | zero-degrees | fc-ntk(depth=2)        | degrees: none
            REFUTED   | zero-degrees | fc-ntk(depth=1)        | degrees: none
            REFUTED   | zero-degrees | fc-ntk(depth=1)        | degrees: [odd >= 5]
            REFUTED   | zero-degrees | fc-ntk(depth=1)        | degrees: odd >= 1
            REFUTED   | zero-degrees | fc-ntk(depth=1)        | 'degrees: "2, odd >= 3"'
            PROVED    | same-space   | fc-ntk(depth=2)        | with: laplace(c=1), same: true
            REFUTED   | same-space   | fc-ntk(depth=2)        | with: laplace(c=1), same: false
            PROVED    | same-space   | fc-ntk(depth=1)        | with: laplace(c=1), same: false
            REFUTED   | same-space   | fc-ntk(depth=2)        | with: fc-nngp(depth=2), same: true
            UNDECIDED | same-space   | gaussian(c=1)          | with: gaussian(c=2), same: true
            PROVED    | interpolation | fc-ntk(depth=2)       | process: fc-nngp(depth=2), critical: 3/d
            REFUTED   | interpolation | fc-ntk(depth=2)       | process: fc-nngp(depth=2), critical: 3/(d+1)
            REFUTED   | interpolation | fc-ntk(depth=2)       | process: gaussian(c=1), critical: 3/d
            REFUTED   | interpolation | fc-ntk(depth=1)       | 'process: fc-nngp(depth=2), critical: 3/d'
            PROVED    | rate         | fc-ntk(depth=2)        | process: fc-nngp(depth=2), exponent: 3/(d+2)
            REFUTED   | rate         | fc-ntk(depth=2)        | process: fc-nngp(depth=2), exponent: 3/(d+3)
            PROVED    | rate         | fc-ntk(depth=2)        | exponent: d/(2*d-1)
            PROVED    | rate         | fc-ntk(depth=2)        | exponent: 2*d/(3*d-1), smoothness: 2
            REFUTED   | rate         | gaussian(c=1)          | exponent: 1/2
            PROVED    | definite     | fc-ntk(depth=2)        | strictly: true
            REFUTED   | definite     | fc-ntk(depth=1)        | strictly: true
            PROVED    | definite     | fc-ntk(depth=1)        | strictly: false
            REFUTED   | definite     | fc-ntk(depth=2)        | strictly: false
            CERTIFIED | definite     | fc-ntk(depth=1)        | 'strictly: true, points: [[1, 0], [0, 2]], smallest: "(10 - sqrt(36 + 16/pi^2))/2"'
            REFUTED   | definite     | fc-ntk(depth=1)        | 'strictly: true, points: [[1, 0], [0, 2]], smallest: "(10 - sqrt(36 + 16/pi^2))/2 + 10^(-28)"'
            REFUTED   | definite     | fc-ntk(depth=1)        | 'strictly: false, points: [[1, 0], [0, 2]]'
            PROVED    | definite     | fc-ntk(depth=1)        | 'strictly: false, points: [[1, 0], [-2, 0], [0, 1], [0, -1], [3, 4], [-3/5, -0.8]], smallest: 0'
            REFUTED   | definite     | fc-ntk(depth=1)        | 'strictly: true, points: [[1, 0], [-2, 0], [0, 1], [0, -1], [3, 4], [-3/5, -0.8]]'
            UNDECIDED | definite     | fc-ntk(depth=1)        | 'strictly: false, points: [[1, 0], [-2, 0], [0, 1], [0, -1], [3, 4], [-3/5, -0.8]], condition: {above: 1}'
            CERTIFIED | definite     | laplace(c=1)           | 'strictly: true, points: [[3, 0], [0, 2]], normalise: true, condition: "(1 + exp(-sqrt(2)))/(1 - exp(-sqrt(2)))"'
            CERTIFIED | definite     | fc-ntk(depth=2)        | 'strictly: true, points: [[3, 0], [1, 2]], than: fc-ntk(depth=1)'
            REFUTED   | definite     | fc-ntk(depth=1)        | 'strictly: true, points: [[3, 0], [1, 2]], than: fc-ntk(depth=2)'
            REFUTED   | definite     | formula(\\"1-t\\")     | 'strictly: true, points: [[1, 0], [0, 1]]'
            CERTIFIED | definite     | fc-ntk(depth=1)        | 'strictly: true, points: [[1, 0], [0, 1]], smallest: {above: 1.68}, condition: {below: 1.38}'
            REFUTED   | definite     | fc-ntk(depth=1)        | 'strictly: true, points: [[1, 0], [0, 1]], condition: {below: 1.37}'
            PROVED    | identity     | fc-ntk(depth=1)        | left: K(t) - K(-t), right: 2*t
            REFUTED   | identity     | fc-ntk(depth=1)        | left: K(t) - K(-t), right: t
            REFUTED   | identity     | fc-ntk(depth=1)        | left: K(t) - K(-t), right: 2*t + t/10^(40)
            PROVED    | identity     | fc-nngp(depth=1)       | left: diff(K(t)), right: 1 - theta/pi
            PROVED    | identity     | fc-ntk(depth=3)        | left: K(1), right: 4
            REFUTED   | identity     | fc-ntk(depth=3)        | left: K(1), right: 4 + 10^(-60)
            PROVED    | identity     | fc-nngp(depth=2)       | 'left: K(-1) - K(0), right: A(A(-1)) - A(A(0)), kernels: {A: fc-nngp(depth=1)}'
            PROVED    | identity     | fc-ntk(depth=3)        | 'left: K(-t), right: S(-t) + D(A(A(-t)))*N(-t), kernels: {S: fc-nngp(depth=3), A: fc-nngp(depth=1), N: fc-ntk(depth=2), D: ''formula("1 - acos(t)/pi")''}'
            REFUTED   | identity     | fc-ntk(depth=3)        | 'left: K(-t), right: S(-t) + D(A(-t))*N(-t), kernels: {S: fc-nngp(depth=3), A: fc-nngp(depth=1), N: fc-ntk(depth=2), D: ''formula("1 - acos(t)/pi")''}'
            PROVED    | identity     | fc-nngp(depth=2)       | 'left: diff(K(t^2/3)), right: 2*t/3*D(t^2/3)*D(A(t^2/3)), kernels: {A: fc-nngp(depth=1), D: ''formula("1 - acos(t)/pi")''}'
            PROVED    | identity     | resntk(depth=2, alpha=sqrt(2)) | 'left: K(t) + diff(K(t)), right: K(t) + diff(K(t) + t) - 1'
            UNDECIDED | identity     | formula(\\"abs(t)\\") | left: K(t), right: sqrt(t^2)
            UNDECIDED | identity     | fc-ntk(depth=1)        | left: K(t + 3), right: 2*K(t + 3)
            PROVED    | limit        | fc-ntk(depth={L})      | 'parameter: L, to: infinity, at: 1/2, equals: 1/4'
            REFUTED   | limit        | fc-ntk(depth={L})      | 'parameter: L, to: infinity, at: 1/2, equals: 1/4 + 10^(-40)'
            REFUTED   | limit        | fc-nngp(depth={L})     | 'parameter: L, to: infinity, at: 1/2, equals: 1/4'
            CERTIFIED | limit        | fc-ntk(depth={L})      | 'parameter: L, to: infinity, at: 0, equals: "0.2599", tolerance: 1/100'
            REFUTED   | limit        | fc-ntk(depth={L})      | 'parameter: L, to: infinity, at: 0, equals: "0.26", tolerance: 1/101'
            CERTIFIED | limit        | fc-ntk(depth={L})      | 'parameter: L, to: infinity, at: 0, equals: 1/4, within: log(L)/L, depths: [9, 1000]'
            REFUTED   | limit        | fc-ntk(depth={L})      | 'parameter: L, to: infinity, at: 0, equals: 1/4, within: log(L)/(3*L), depths: [9, 1000]'
            UNDECIDED | limit        | fc-ntk(depth={L})      | 'parameter: L, to: infinity, at: 0, equals: 1/4, within: "0.0031", depths: [1000]'
            UNDECIDED | limit        | fc-ntk(depth={L}, bias=1) | 'parameter: L, to: infinity, at: 0, equals: 1/4'
            CERTIFIED | limit        | resntk(depth={L}, alpha=1/depth) | 'parameter: L, to: infinity, at: 0, equals: 1/(2*pi)'
            REFUTED   | limit        | resntk(depth={L}, alpha=1/depth) | 'parameter: L, to: infinity, at: 0, equals: 1/4'
            PROVED    | limit        | resntk(depth={L}, alpha=2) | 'parameter: L, to: infinity, at: 0, equals: 1/4'
            SUPPORTED | sampling     | fc-ntk(depth=1)        | width: 32, networks: 200
            UNDECIDED | sampling     | fc-ntk(depth=1)        | 'width: 32, networks: 200, error: 1/1000'
            SUPPORTED | sampling     | formula(\\"2*cos(theta)*(1 - theta/pi) + sin(theta)/pi\\") | 'width: 32, networks: 200, network: fc-ntk(depth=1)'
            REFUTED   | sampling     | fc-nngp(depth=1)       | 'width: 32, networks: 200, network: fc-ntk(depth=1)'
            SUPPORTED | sampling     | fc-ntk(depth=2)        | 'width: 128, networks: 400, weights: orthogonal'
            REFUTED   | sampling     | fc-ntk(depth=1)        | 'width: 128, networks: 400, weights: orthogonal, network: fc-ntk(depth=2)'
            SUPPORTED | dispersion   | fc-ntk(depth=1)        | 'equals: 2, width: 3, networks: 20000'
            REFUTED   | dispersion   | fc-ntk(depth=1)        | 'equals: 20/9, width: 3, networks: 20000'
            SUPPORTED | dispersion   | fc-ntk(depth=1)        | 'equals: 20/9, width: 3, networks: 20000, tolerance: 1/5'
            UNDECIDED | dispersion   | fc-ntk(depth=1)        | 'equals: 2, width: 3, networks: 1000'
            SUPPORTED | dispersion   | fc-ntk(depth=2)        | 'equals: 79/36, width: 6, networks: 40000, weights: orthogonal'
            REFUTED   | dispersion   | fc-ntk(depth=2)        | 'equals: 79/36, width: 6, networks: 40000, weights: gaussian'
            """)
    void verdictOf(Verdict verdict, String kind, String kernel, String assertion) {
        Claim claim = claim(kind, kernel, assertion);
        Finding finding = new Verifiers(new FalseAlarms(1)).verify(claim.assertion(), claim.cases().get(0));
        assertEquals(verdict, finding.verdict(), finding.summary());
        assertFalse(finding.summary().contains("\n"));
    }

    @Test
    void aFormulaThatMayHaveZerosDoesNotDecideTheSpace() {
        // in three dimensions the eigenvalue of degree 1 vanishes, which no rule proves
        Claim claim = claim("same-space", "formula(\\\"10 - theta - 3*pi/8*cos(theta)\\\")", "with: 'formula(\"1 - theta/pi\")', same: true");
        assertEquals(Verdict.UNDECIDED, new Verifiers(new FalseAlarms(1)).verify(claim.assertion(), claim.cases().get(0)).verdict());
    }

    @Test
    void theWeakestInstanceDecides() {
        VerifiedClaim verified = verify("decay", "fc-ntk(depth={L})", "L: [2, 1, 3], d: 3", "exponent: d, parity: both", "CERTIFIED");
        assertEquals(Verdict.REFUTED, verified.verdict());
        assertEquals(1, verified.decisive());
    }

    @Test
    void oneRefutedInstanceRefutesTheStatement() {
        VerifiedClaim verified = verify("decay", "fc-ntk(depth={L})", "L: [2, 1], d: 3", "exponent: d, parity: both", "REFUTED");
        assertTrue(verified.asExpected());
        assertEquals(1, verified.decisive());
        assertEquals(1, verified.weakest());
        assertEquals(2, verify("decay", "fc-ntk(depth={L})", "L: [2, 3], d: 3", "exponent: d + 1, parity: both", "REFUTED").weakest());
    }

    @Test
    void aSampleThatCouldNotHaveFailedSupportsNothing() {
        Claim claim = claim("sampling", "fc-ntk(depth=1)", "width: 64, networks: 8");
        assertEquals(Verdict.UNDECIDED, new Verifiers(new FalseAlarms(1)).verify(claim.assertion(), claim.cases().get(0)).verdict());
    }

    @Test
    void aVerdictStrongerThanExpectedIsNotAsExpected() {
        assertFalse(verify("decay", "fc-ntk(depth={L})", "L: 2, d: 3", "exponent: d, parity: both", "UNDECIDED").asExpected());
        assertFalse(verify("decay", "fc-ntk(depth={L})", "L: 2, d: 3", "exponent: d, parity: both", "CERTIFIED").asExpected());
        assertTrue(verify("decay", "fc-ntk(depth={L})", "L: 2, d: 3", "exponent: d, parity: both", "PROVED").asExpected());
    }

    private static VerifiedClaim verify(String kind, String kernel, String parameters, String assertion, String expect) {
        return Verification.verify(ClaimFiles.read(YamlFile.parse("f.yaml", text(kind, kernel, parameters, assertion, expect)))).claims().get(0);
    }

    private static Claim claim(String kind, String kernel, String assertion) {
        boolean ofSphere = Arrays.stream(Kind.values()).filter(known -> known.text().equals(kind)).allMatch(Kind::needsDimension);
        String parameters = ofSphere && !assertion.contains("points:") ? "d: 3" : "";
        return ClaimFiles.read(YamlFile.parse("f.yaml", text(kind, kernel, parameters, assertion, "CERTIFIED"))).get(0);
    }

    private static String text(String kind, String kernel, String parameters, String assertion, String expect) {
        return "paper: {key: p}\nclaims:\n  - {id: a, kind: %s, kernel: \"%s\", parameters: {%s}, assert: {%s}, expect: %s}\n"
                .formatted(kind, kernel, parameters, assertion, expect);
    }
}
