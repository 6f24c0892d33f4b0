package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IntegerRootTest {

    @Property(tries = 2000, seed = "1")
    void agreesWithTheLibraryRoot(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5000) int bits) {
        BigInteger n = new BigInteger(bits, new Random(seed));
        IntegerRoot root = IntegerRoot.of(n);
        assertEquals(n.sqrt(), root.root());
        assertEquals(n, root.root().pow(2).add(root.remainder()));
    }

    @Property(tries = 1000, seed = "1")
    void squaresAndTheirNeighboursAreTold(@ForAll long seed, @ForAll @IntRange(min = 2, max = 1500) int bits) {
        BigInteger root = new BigInteger(bits, new Random(seed)).setBit(bits - 1);
        BigInteger square = root.multiply(root);
        assertEquals(new IntegerRoot(root, BigInteger.ZERO), IntegerRoot.of(square));
        assertEquals(root.subtract(BigInteger.ONE), IntegerRoot.of(square.subtract(BigInteger.ONE)).root());
        assertTrue(IntegerRoot.of(square.add(BigInteger.ONE)).remainder().equals(BigInteger.ONE));
    }
}
