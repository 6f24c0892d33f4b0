package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import zonal.sampling.BiasAllowance;
import zonal.sampling.Pair;
import zonal.sampling.SampleMoments;
import zonal.sampling.SamplingPlan;
import zonal.sampling.SamplingResult;
import zonal.sampling.Spread;

/** A derived kernel that is right at t = 1 and wrong at t = 0, at which it is 10 standard errors off. */
class SamplingReportTest {

    private static final SamplingPlan PLAN = SamplingPlan.of(100, 1000).withSeed(7);
    private static final BiasAllowance TEST = new BiasAllowance(PLAN.falseAlarm() / 2, PLAN.missRate(), new SampleMoments(1000, 0, 0, 0), 0.0001);
    private static final SampleMoments NO_BIAS = new SampleMoments(1000, 0, 0, 0);
    private static final Spread SPREAD = new Spread(200, 0.3, 0.02);
    private static final SamplingResult RESULT = new SamplingResult(PLAN, 1000, 2,
            List.of(new SamplingResult.Row(0, List.of(100), 2, new SampleMoments(1000, 2.01, 0.02, 0.1), TEST, NO_BIAS),
                    new SamplingResult.Row(Math.PI / 2, List.of(100, 50, 25), 0.5, new SampleMoments(1000, 0.7, 0.02, 0.1), TEST, NO_BIAS)));
    private static final SamplingReport REPORT = new SamplingReport("fc-ntk(depth=1)", List.of(Pair.of("1"), Pair.of("0")), RESULT, List.of(SPREAD, SPREAD));

    @Test
    void textNamesWhatWasSampledAndTheDisagreement() {
        assertTrue(REPORT.text().startsWith("fc-ntk(depth=1): 1000 networks of width 100 and of width 50 and of width 25, seed 7\n"), REPORT.text());
        assertTrue(REPORT.text().contains("DISAGREES with the networks at 1 of 2 pairs"), REPORT.text());
        List<String> lines = REPORT.text().lines().toList();
        assertTrue(lines.get(2).contains(" yes ") && lines.get(3).contains(" no "), REPORT.text());
    }

    @Test
    void textStatesTheNetworksNeededForOneThousandthOrThatNoneWillDo() {
        assertTrue(REPORT.text().contains("To detect errors of 0.001 of K(1), sample " + RESULT.networksNeeded(0.001).orElseThrow() + " networks."), REPORT.text());
        BiasAllowance hidden = new BiasAllowance(TEST.falseAlarm(), TEST.missRate(), NO_BIAS, 0.02);
        SamplingResult biased = new SamplingResult(PLAN, 1000, 2, List.of(new SamplingResult.Row(0, List.of(100), 2, new SampleMoments(1000, 2, 0.02, 0), hidden, NO_BIAS)));
        assertTrue(new SamplingReport("k", List.of(Pair.of("1")), biased, List.of(SPREAD)).text().contains("raise the width first"));
    }

    @Test
    void csvHoldsEveryDigitOfTheValues() {
        List<String> lines = REPORT.csv().lines().toList();
        assertEquals("t,derived,sampled,standardError,z,lower,upper,biasAllowance,detectable,agrees,bias,deviation", lines.get(0));
        assertTrue(lines.get(1).startsWith("1,2.0,2.01,0.0200,0.50,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("0,0.5,0.7,0.0200,10.00," + RESULT.rows().get(1).lower()), lines.get(2));
    }

    @Test
    void jsonHoldsTheVerdictOfTheWholeAndOfEachRow() throws IOException {
        JsonNode document = new ObjectMapper().readTree(REPORT.json());
        assertFalse(document.get("agrees").booleanValue());
        assertTrue(document.get("rows").get(0).get("agrees").booleanValue());
        assertFalse(document.get("rows").get(1).get("agrees").booleanValue());
        assertEquals("0.001", document.at("/needed/error").textValue());
        assertEquals(RESULT.networksNeeded(0.001).orElseThrow(), Integer.parseInt(document.at("/needed/networks").textValue()));
        assertEquals("10.00", document.get("rows").get(1).get("z").textValue());
        assertEquals(50, document.get("widths").get(1).intValue());
    }
}
