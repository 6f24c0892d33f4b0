package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BiasAllowanceTest {

    private static final double FALSE_ALARM = 1e-6;
    private static final double MISS_RATE = 1e-6;
    private static final SampleMoments SAMPLE = new SampleMoments(400, 3, 0.01, 0);

    @Test
    void allowsTheLastTermAndItsSamplingErrorOnEitherSide() {
        for (double mean : new double[] {0.5, -0.5}) {
            SampleMoments lastTerm = new SampleMoments(400, mean, 0.02, 0);
            double allowance = new BiasAllowance(FALSE_ALARM, MISS_RATE, lastTerm, 0.001).test().allowance();
            double error = new MeanTest(FALSE_ALARM / 10, MISS_RATE, 0).margin(lastTerm);
            assertTrue(error > 5 * 0.02 && error < 8 * 0.02, "" + error);
            assertEquals(0.5 + error + 0.001, allowance, 1e-12);
        }
    }

    @Test
    void allowsRoundingAloneWhereNothingWasExtrapolated() {
        assertEquals(0.001, new BiasAllowance(FALSE_ALARM, MISS_RATE, new SampleMoments(400, 0, 0, 0), 0.001).test().allowance());
    }

    @Test
    void theTestAndTheLastTermShareTheFalseAlarmRate() {
        assertEquals(0.9 * FALSE_ALARM, new BiasAllowance(FALSE_ALARM, MISS_RATE, SAMPLE, 0).test().falseAlarm(), 1e-20);
    }

    @Test
    void moreNetworksKnowTheLastTermBetter() {
        BiasAllowance few = new BiasAllowance(FALSE_ALARM, MISS_RATE, new SampleMoments(400, 0.01, 0.02, 0), 0);
        assertEquals(0.01, few.resized(1 << 30).test().allowance(), 1e-3);
        SamplingResult.Row row = new SamplingResult.Row(1, List.of(400, 40, 4), 3, SAMPLE, few, SAMPLE);
        assertTrue(row.detectable() > 0.1);
        int needed = row.networksNeeded(0.1).orElseThrow();
        assertTrue(needed > 400, needed + " networks");
        assertTrue(few.resized(needed).test().detectable(SAMPLE.resized(needed)) <= 0.1);
        assertTrue(row.networksNeeded(0.02).isEmpty());
    }
}
