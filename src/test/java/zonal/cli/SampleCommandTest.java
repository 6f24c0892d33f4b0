package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {

    @TempDir
    private Path folder;

    @Test
    void derivedKernelAgreesAndTheRatesAreStated() {
        Invocation invocation = sample("fc-ntk(depth=2)");
        assertEquals(0, invocation.status(), invocation.err());
        assertTrue(invocation.out().startsWith("fc-ntk(depth=2): 200 networks of width 512 and of width 256 and of width 128, seed "), invocation.out());
        assertTrue(invocation.out().contains("agrees with the networks at every pair"), invocation.out());
        assertTrue(invocation.out().contains("rejected with probability at most 1.0E-6, over all pairs;"), invocation.out());
        assertTrue(invocation.out().contains("detectable passes with probability at most 1.0E-6"), invocation.out());
        assertEquals("", invocation.err());
    }

    @Test
    void sameSeedPrintsTheSame() {
        assertEquals(sample("resntk(depth=1, alpha=1/2)", "--seed", "5").out(), sample("resntk(depth=1, alpha=1/2)", "--seed", "5").out());
    }

    @Test
    void pairsComeFromTheFileAndAreEchoed() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), "t\n0.25\n\nsqrt(1/2)\n-1\n");
        Invocation invocation = sample("fc-nngp(depth=2)", "--pairs", pairs.toString(), "--format", "csv");
        assertEquals(0, invocation.status(), invocation.err());
        assertEquals("t,derived,sampled,standardError,z,lower,upper,biasAllowance,detectable,agrees,bias,deviation", invocation.lines().get(0));
        assertEquals(4, invocation.lines().size());
        assertTrue(invocation.lines().get(2).startsWith("sqrt(1/2),"));
    }

    @Test
    void jsonHoldsThePlanTheVerdictAndTheRows() throws IOException {
        JsonNode document = new ObjectMapper().readTree(sample("fc-ntk(depth=2)", "--seed", "-3", "--format", "json").out());
        assertEquals(256, document.get("width").intValue());
        assertEquals(200, document.get("networks").intValue());
        assertEquals("-3", document.get("seed").textValue());
        assertTrue(document.get("agrees").booleanValue());
        assertEquals(7, document.get("rows").size());
        double lower = Double.parseDouble(document.get("rows").get(1).get("lower").textValue());
        double derived = Double.parseDouble(document.get("rows").get(1).get("derived").textValue());
        assertTrue(lower < derived);
    }

    @Test
    void badInputIsOneLineThatNamesThePlace() throws IOException {
        assertRefused("laplace(c=1)", "has no network to sample");
        assertRefused("fc-ntk(depth=60)", "width 256 is too small for this network");
        Path far = Files.writeString(folder.resolve("far.csv"), "t\n0\n1.5\n");
        assertRefused("fc-ntk(depth=2)", "far.csv line 3: t = 1.5", "--pairs", far.toString());
        Path vectors = Files.writeString(folder.resolve("vectors.csv"), "1,0,0,1\n");
        assertRefused("fc-ntk(depth=2)", "vectors.csv line 1: more than one column", "--pairs", vectors.toString());
        Path empty = Files.writeString(folder.resolve("empty.csv"), "t\n");
        assertRefused("fc-ntk(depth=2)", "holds 0 pairs", "--pairs", empty.toString());
        assertRefused("fc-ntk(depth=2)", "cannot read", "--pairs", folder.resolve("missing.csv").toString());
        assertRefused("fc-ntk(depth=2)", "not offered", "--format", "latex");
    }

    @Test
    void samplingStopsWhereTheErrorToDetectWouldBe() throws IOException {
        JsonNode document = new ObjectMapper().readTree(Invocation.of("sample", "fc-ntk(depth=2)", "--width", "1024", "--networks", "100000", "--detect", "0.01",
                "--format", "json").out());
        assertTrue(document.get("networks").intValue() < 1000, document.toString());
        assertTrue(document.get("agrees").booleanValue());
    }

    private static void assertRefused(String kernel, String fault, String... more) {
        Invocation invocation = sample(kernel, more);
        assertEquals(2, invocation.status());
        assertEquals("", invocation.out());
        assertTrue(invocation.err().contains(fault) && invocation.err().lines().count() == 1, invocation.err());
    }

    private static Invocation sample(String kernel, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(new String[] {"sample", kernel, "--width", "256", "--networks", "200"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Invocation.of(arguments);
    }
}
