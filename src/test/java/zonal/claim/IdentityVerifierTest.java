package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.claim.yaml.YamlFile;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.NestedAngles;
import zonal.symbolic.Program;

class IdentityVerifierTest {

    private static final BallArithmetic BALLS = new BallArithmetic(192);

    /** The dual of erf at unit variance; the layers of its kernels pass on covariances, no angles. */
    private static final String ERF = "formula(\\\"2*asin(2*t/3)/pi\\\")";

    @Test
    void layersThatPassOnCovariancesAreComposedToo() {
        String derivative = "16/(9*pi^2)/sqrt(1 - 4*t^2/9)/sqrt(1 - 4*K(t)^2/9)";
        assertEquals(Verdict.PROVED, verify(ERF, "diff(K(K(t)))", derivative).verdict());
        assertEquals(Verdict.REFUTED, verify(ERF, "diff(K(K(t)))", derivative.replace("K(t)", "t")).verdict());
        assertEquals(Verdict.PROVED, verify(ERF, "K(-K(t))", "-K(K(t))").verdict());
    }

    @Test
    void aRefutationNamesThePointAndTheDifference() {
        Finding finding = verify("fc-nngp(depth=1)", "K(t)", "K(t) + t/10^30");
        assertEquals("at t = 1/3 the left side is 0.50282992, the right side 0.50282992, a difference of -3.333333e-31", finding.summary());
        assertEquals("1/3", finding.evidence().get("t"));
        assertFalse(finding.evidence().get("left").equals(finding.evidence().get("right")));
    }

    @Test
    void aProofNamesTheAnglesAndAPoint() {
        Finding finding = verify("fc-nngp(depth=2)", "diff(K(t))", "diff(K(t) + 1)");
        assertEquals(Verdict.PROVED, finding.verdict());
        assertEquals(1, ((List<?>) finding.evidence().get("angles")).size());
        assertEquals("1/3", finding.evidence().get("t"));
    }

    @Test
    void constantsHaveNoPoint() {
        Finding finding = verify("fc-ntk(depth=2)", "K(1)", "2");
        assertEquals("the left side is 3.0000000, the right side 2.0000000, a difference of 1.0000000", finding.summary());
        assertFalse(finding.evidence().containsKey("t"));
    }

    /** A sum of products over the layers, typed for a random depth, is the recursion; with one factor more or less it is not. */
    @Property(tries = 12, seed = "1")
    void productsOverLayersAreTheRecursion(@ForAll @IntRange(min = 2, max = 4) int depth, @ForAll @IntRange(min = 0, max = 3) int row, @ForAll @IntRange(min = 0, max = 3) int factor) {
        StringBuilder right = new StringBuilder();
        StringBuilder wrong = new StringBuilder();
        String cosine = "t";
        for (int h = 0; h <= depth; h++) {
            String inner = cosine;
            right.append(h == 0 ? "" : " + ").append(inner);
            wrong.append(h == 0 ? "" : " + ").append(inner);
            String passed = inner;
            for (int s = h; s < depth; s++) {
                String times = "*(1 - acos(" + passed + ")/pi)";
                right.append(times);
                wrong.append(h == row % depth && s == h + factor % (depth - h) ? "" : times);
                passed = "A(" + passed + ")";
            }
            cosine = "A(" + cosine + ")";
        }
        String kernels = ", kernels: {A: fc-nngp(depth=1)}";
        assertEquals(Verdict.PROVED, verify("fc-ntk(depth=" + depth + ")", "K(t)", right + kernels).verdict());
        assertEquals(Verdict.REFUTED, verify("fc-ntk(depth=" + depth + ")", "K(t)", wrong + kernels).verdict());
    }

    /** The formulas that enter proofs have the values of the recursions as they stand. */
    @Property(tries = 30, seed = "1")
    void compositionKeepsValues(@ForAll @IntRange(min = 1, max = 3) int depth, @ForAll @IntRange(min = 0, max = 2) int bias, @ForAll @IntRange(min = -9, max = 9) int t) {
        Map<String, Kernel> kernels = Map.of("K", Kernels.parse("fc-ntk(depth=%d, bias=%d/2)".formatted(depth, bias)), "A", Kernels.parse("resntk(depth=%d, alpha=1/2)".formatted(depth)));
        for (String text : List.of("K(t)", "A(-t)", "K(A(t))*t", "diff(K(t))", "diff(A(t^2/2)*t)", "K(1) + A(t)", "diff(diff(A(t)))")) {
            KernelFormula formula = KernelFormulaReader.read(new ConstantFormula(text, null), kernels.keySet(), Map.of());
            NestedAngles angles = new NestedAngles();
            Formula composed = new KernelComposition(angles, kernels).compose(formula);
            Ball at = BALLS.rational(BigFraction.of(t, 10));
            Ball byRecursion = new KernelFormulaValues(formula, kernels).at(at, BALLS);
            Ball byFormula = value(composed, angles, at);
            assertTrue(byRecursion.isFinite(), text);
            assertTrue(byFormula.overlaps(byRecursion), text);
        }
    }

    private static Ball value(Formula composed, NestedAngles angles, Ball t) {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("theta", Formulas.call(Formula.Head.ACOS, Formulas.variable("t"))));
        definitions.addAll(angles.definitions());
        definitions.add(new Definition("value", composed));
        return Program.compile(List.of("t"), definitions, List.of("value")).evaluate(BALLS, t);
    }

    private static Finding verify(String kernel, String left, String right) {
        String text = "paper: {key: p}\nclaims:\n  - {id: a, kind: identity, kernel: \"%s\", assert: {left: %s, right: %s}, expect: PROVED}\n".formatted(kernel, left, right);
        Claim claim = ClaimFiles.read(YamlFile.parse("f.yaml", text)).get(0);
        return new Verifiers(new FalseAlarms(1)).verify(claim.assertion(), claim.cases().get(0));
    }
}
