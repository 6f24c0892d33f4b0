package zonal.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.LimbArithmetic;
import zonal.number.LimbNumber;

/**
 * Prints the processor time of functions of balls, and of numbers in limbs, when warm, one thread: name and nanoseconds of each, with a dash where there is no such function in limbs. Arguments are sqrt((3i + 2)/300), 0 <= i < 97, or
 * four times as large, of full precision, as those of {@code src/test/peers/arb_functions.c}.
 */
public final class FunctionTimes {

    private static final int COUNT = 97;
    private static final int BATCHES = 9;
    private static final long NANOSECONDS = 20_000_000;

    private final BallArithmetic balls;
    private final LimbArithmetic limbs;
    private final List<Function> functions;

    /** @param scale of the arguments, a power of two */
    private record Function(String name, int scale, BinaryOperator<Ball> ofBalls, BinaryOperator<LimbNumber> ofLimbs) {
    }

    private FunctionTimes(int digits) {
        int bits = (int) Math.ceil(digits * Math.log(10) / Math.log(2));
        this.balls = new BallArithmetic(bits);
        this.limbs = new LimbArithmetic(bits);
        this.functions = List.of(
                new Function("multiply", 0, balls::multiply, limbs::multiply),
                new Function("divide", 0, balls::divide, limbs::divide),
                new Function("sqrt", 0, (x, y) -> balls.sqrt(x), (x, y) -> limbs.sqrt(x)),
                new Function("exp", 2, (x, y) -> balls.exp(x), (x, y) -> limbs.exp(x)),
                new Function("log", 2, (x, y) -> balls.log(x), (x, y) -> limbs.log(x)),
                new Function("sin", 2, (x, y) -> balls.sin(x), (x, y) -> limbs.sin(x)),
                new Function("cos", 2, (x, y) -> balls.cos(x), (x, y) -> limbs.cos(x)),
                new Function("sin-cos", 2, (x, y) -> balls.sineCosine(x).sine(), (x, y) -> limbs.sin(x) == limbs.cos(x) ? y : x),
                new Function("atan", 2, (x, y) -> balls.atan(x), (x, y) -> limbs.atan(x)),
                new Function("asin", 0, (x, y) -> balls.asin(x), (x, y) -> limbs.asin(x)),
                new Function("acos", 0, (x, y) -> balls.acos(x), null),
                new Function("erf", 0, (x, y) -> balls.erf(x), (x, y) -> limbs.erf(x)));
    }

    /** Takes the seconds of warming up for each function, the number of decimal digits, and the names of the functions, all if none is given. */
    public static void main(String[] arguments) {
        double warmUp = Double.parseDouble(arguments[0]);
        FunctionTimes times = new FunctionTimes(Integer.parseInt(arguments[1]));
        List<String> names = Arrays.asList(arguments).subList(2, arguments.length);
        for (Function function : times.functions) {
            if (names.isEmpty() || names.contains(function.name)) {
                times.print(function, warmUp);
            }
        }
    }

    private void print(Function function, double warmUp) {
        List<Ball> arguments = IntStream.range(0, COUNT).mapToObj(i -> balls.shift(balls.sqrt(balls.rational(BigFraction.of(3 * i + 2, 300))), function.scale)).toList();
        String inBalls = median(function.ofBalls, arguments, warmUp);
        String inLimbs = function.ofLimbs == null ? "-" : median(function.ofLimbs, arguments.stream().map(limbs::of).toList(), warmUp);
        System.out.println(function.name + " " + inBalls + " " + inLimbs);
    }

    private static <T> String median(BinaryOperator<T> function, List<T> arguments, double warmUp) {
        batch(function, arguments, (long) (warmUp * 1e9));
        double[] times = IntStream.range(0, BATCHES).mapToDouble(i -> batch(function, arguments, NANOSECONDS)).sorted().toArray();
        return String.format(Locale.ROOT, "%.1f", times[BATCHES / 2]);
    }

    /** Nanoseconds of a call, of as many as take at least the given time. */
    private static <T> double batch(BinaryOperator<T> function, List<T> arguments, long atLeast) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long calls = 0;
        do {
            for (int i = 0; i < COUNT; i++) {
                if (function.apply(arguments.get(i), arguments.get(COUNT - 1 - i)) == null) {
                    throw new IllegalStateException("no value");
                }
            }
            calls += COUNT;
        } while (threads.getCurrentThreadCpuTime() - start < atLeast);
        return (double) (threads.getCurrentThreadCpuTime() - start) / calls;
    }
}
