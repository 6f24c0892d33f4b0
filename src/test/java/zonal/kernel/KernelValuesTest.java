package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.number.DecimalEnclosure;
import zonal.symbolic.Definition;
import zonal.symbolic.FormulaParser;

class KernelValuesTest {

    private static final int DIGITS = 40;

    /** Angles at which the value is a simple constant; 40 digits of pi and sqrt 2 from OEIS A000796 and A002193. */
    @ParameterizedTest
    @CsvSource({
        "theta,           0,              1.570796326794896619231321691639751442098584699687552910487472",
        "theta,           1/2,            1.047197551196597746154214461093167628065723133125035273658314",
        "theta,           -0.5,           2.094395102393195492308428922186335256131446266250070547316629",
        "theta,           sqrt(1/2),      0.785398163397448309615660845819875721049292349843776455243736",
        "theta,           -sqrt(2)/2,     2.356194490192344928846982537459627163147877049531329365731208",
        "theta,           -1,             3.141592653589793238462643383279502884197169399375105820974944",
        "pi - theta,      -1 + 10^(-98),  1.414213562373095048801688724209698078569671875376948073176679e-49",
        "theta,           1 - 10^(-98),   1.414213562373095048801688724209698078569671875376948073176679e-49",
        "cos(theta),      3/10,           0.3",
        "1 + theta,       1,              1",
    })
    void valuesHoldTheDigitsAskedForAtAndNearTheEnds(String formula, String t, BigDecimal expected) {
        DecimalEnclosure value = DecimalEnclosure.of(KernelValues.at(kernel(formula), FormulaParser.parse(t), DIGITS), DIGITS).orElseThrow();
        BigDecimal difference = new BigDecimal(value.value()).subtract(expected).abs();
        BigDecimal radius = new BigDecimal(value.radius());
        BigDecimal referenceError = expected.ulp();
        assertTrue(difference.compareTo(radius.add(referenceError)) <= 0, () -> value + " is not " + expected);
        assertTrue(radius.compareTo(expected.movePointLeft(DIGITS - 2)) <= 0, () -> value + " is too wide");
    }

    @ParameterizedTest
    @CsvSource({
        "3/2,              lies outside [-1; 1]",
        "-1.0000000000001, lies outside [-1; 1]",
        "sqrt(2),          lies outside [-1; 1]",
        "1 + 10^(-200),    lies outside [-1; 1]",
        "x/2,              contains the name x",
        "tan(pi/2),        cannot be proved to lie in [-1; 1]",
    })
    void pointsOffTheIntervalAreRefused(String t, String message) {
        InputException refusal = assertThrows(InputException.class, () -> KernelValues.at(kernel("theta"), FormulaParser.parse(t), DIGITS));
        assertTrue(refusal.getMessage().contains(message.replace(';', ',')), refusal.getMessage());
    }

    @Test
    void aValueThatCannotBeSeparatedFromZeroIsRefused() {
        InputException refusal = assertThrows(InputException.class,
                () -> KernelValues.at(kernel("sin(3*theta) - 3*sin(theta) + 4*sin(theta)^3"), FormulaParser.parse("1/3"), 5));
        assertTrue(refusal.getMessage().contains("cannot be separated from zero"), refusal.getMessage());
    }

    @Test
    void zerosThatExactArithmeticProvesAreZero() {
        assertTrue(KernelValues.at(Kernels.parse("fc-nngp(depth=1)"), FormulaParser.parse("-1"), DIGITS).isZero());
        assertTrue(KernelValues.at(Kernels.parse("fc-ntk(depth=1)"), FormulaParser.parse("-1"), DIGITS).isZero());
        assertTrue(KernelValues.at(kernel("sin(theta)^2 + cos(theta)^2 - 1"), FormulaParser.parse("1/3"), 5).isZero());
    }

    @Test
    void aValueThatIsNotFiniteIsRefused() {
        InputException refusal = assertThrows(InputException.class, () -> KernelValues.at(kernel("1/theta"), FormulaParser.parse("1"), 5));
        assertTrue(refusal.getMessage().contains("is not finite"), refusal.getMessage());
    }

    @Test
    void kernelsEntireInTheCosineAreEvaluatedThereAndKeepExactZeros() {
        Kernel kernel = new Kernel("t", kernel("cos(theta)").recursion(), Optional.of(FormulaParser.parse("t")), Optional.empty(), Kernel.Kind.FORMULA);
        assertTrue(KernelValues.at(kernel, FormulaParser.parse("0"), DIGITS).isZero());
        assertEquals(Optional.of(new DecimalEnclosure("0", "0")), DecimalEnclosure.of(KernelValues.at(kernel, FormulaParser.parse("0"), DIGITS), DIGITS));
    }

    private static Kernel kernel(String inTheta) {
        Layer layer = new Layer("formula", List.of(new Definition("K", FormulaParser.parse(inTheta))));
        return new Kernel(inTheta, new Recursion(List.of(layer), "K"), Optional.empty(), Optional.empty(), Kernel.Kind.FORMULA);
    }
}
