package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import zonal.InputException;

class WorkersTest {

    @Test
    void resultsStandInTheOrderOfTheTasks() {
        double[][] results = new Workers(3, () -> { }).map(100, index -> new double[] {index}, double[][]::new);
        for (int index = 0; index < 100; index++) {
            assertEquals(index, results[index][0]);
        }
    }

    @Test
    void progressIsToldOfEveryTask() {
        AtomicInteger told = new AtomicInteger();
        new Workers(2, told::incrementAndGet).map(17, index -> new double[0], double[][]::new);
        assertEquals(17, told.get());
    }

    @Test
    void errorInOneTaskReachesTheCaller() {
        Workers workers = new Workers(2, () -> { });
        assertThrows(IllegalStateException.class, () -> workers.map(10, index -> new double[index - 5], double[][]::new));
    }

    @Test
    void fewerThreadsWorkWhereMemoryIsShort() {
        long heap = Runtime.getRuntime().maxMemory();
        assertEquals(2, new Workers(8, () -> { }).within(heap / 4).threads());
        assertEquals(8, new Workers(8, () -> { }).within(1).threads());
        assertThrows(InputException.class, () -> Workers.available().within(heap));
    }
}
