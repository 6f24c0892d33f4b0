package zonal.symbolic;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Arithmetic;
import zonal.number.CorrelationSeries;

/** One step of a {@link Program}: an operation on values computed before, which it names by their slots. */
sealed interface Instruction {

    /** The value in the arithmetic, given the values of all earlier slots. */
    <T> T apply(Arithmetic<T> arithmetic, List<T> values);

    /** The slots that the value depends on. */
    List<Integer> operands();

    /** The same operation on the slots that the given ones are moved to. */
    Instruction moved(IntUnaryOperator slots);

    /** The input with that index. */
    record Input(int index) implements Instruction {
        @Override
        public <T> T apply(Arithmetic<T> arithmetic, List<T> values) {
            throw new IllegalStateException("inputs are given, not computed");
        }

        @Override
        public List<Integer> operands() {
            return List.of();
        }

        @Override
        public Instruction moved(IntUnaryOperator slots) {
            return this;
        }
    }

    /** A rational number. */
    record Constant(BigFraction value) implements Instruction {
        @Override
        public <T> T apply(Arithmetic<T> arithmetic, List<T> values) {
            return arithmetic.rational(value);
        }

        @Override
        public List<Integer> operands() {
            return List.of();
        }

        @Override
        public Instruction moved(IntUnaryOperator slots) {
            return this;
        }
    }

    /** The number pi. */
    record CirclePi() implements Instruction {
        @Override
        public <T> T apply(Arithmetic<T> arithmetic, List<T> values) {
            return arithmetic.pi();
        }

        @Override
        public List<Integer> operands() {
            return List.of();
        }

        @Override
        public Instruction moved(IntUnaryOperator slots) {
            return this;
        }
    }

    /** The operations on two values. */
    enum BinaryOperation { ADD, SUBTRACT, MULTIPLY, DIVIDE, ORTHANT }

    /** An operation on two values. */
    record Binary(BinaryOperation operation, int left, int right) implements Instruction {
        @Override
        public <T> T apply(Arithmetic<T> arithmetic, List<T> values) {
            T a = values.get(left);
            T b = values.get(right);
            return switch (operation) {
                case ADD -> arithmetic.add(a, b);
                case SUBTRACT -> arithmetic.subtract(a, b);
                case MULTIPLY -> arithmetic.multiply(a, b);
                case DIVIDE -> arithmetic.divide(a, b);
                case ORTHANT -> arithmetic.orthantProbability(a, b);
            };
        }

        @Override
        public List<Integer> operands() {
            return List.of(left, right);
        }

        @Override
        public Instruction moved(IntUnaryOperator slots) {
            return new Binary(operation, slots.applyAsInt(left), slots.applyAsInt(right));
        }
    }

    /** The operations on one value. */
    enum UnaryOperation { NEGATE, SQRT, EXP, LOG, SIN, COS, ASIN, ACOS, ATAN, ERF, ABS }

    /** An operation on one value. */
    record Unary(UnaryOperation operation, int operand) implements Instruction {
        @Override
        public <T> T apply(Arithmetic<T> arithmetic, List<T> values) {
            T a = values.get(operand);
            return switch (operation) {
                case NEGATE -> arithmetic.negate(a);
                case SQRT -> arithmetic.sqrt(a);
                case EXP -> arithmetic.exp(a);
                case LOG -> arithmetic.log(a);
                case SIN -> arithmetic.sin(a);
                case COS -> arithmetic.cos(a);
                case ASIN -> arithmetic.asin(a);
                case ACOS -> arithmetic.acos(a);
                case ATAN -> arithmetic.atan(a);
                case ERF -> arithmetic.erf(a);
                case ABS -> arithmetic.abs(a);
            };
        }

        @Override
        public List<Integer> operands() {
            return List.of(operand);
        }

        @Override
        public Instruction moved(IntUnaryOperator slots) {
            return new Unary(operation, slots.applyAsInt(operand));
        }
    }

    /** A power with a fixed exponent. */
    record Power(int operand, BigFraction exponent) implements Instruction {
        @Override
        public <T> T apply(Arithmetic<T> arithmetic, List<T> values) {
            return arithmetic.power(values.get(operand), exponent);
        }

        @Override
        public List<Integer> operands() {
            return List.of(operand);
        }

        @Override
        public Instruction moved(IntUnaryOperator slots) {
            return new Power(slots.applyAsInt(operand), exponent);
        }
    }

    /** The function j_n(x)/x^n. */
    record Bessel(int order, int operand) implements Instruction {
        @Override
        public <T> T apply(Arithmetic<T> arithmetic, List<T> values) {
            return arithmetic.besselQuotient(order, values.get(operand));
        }

        @Override
        public List<Integer> operands() {
            return List.of(operand);
        }

        @Override
        public Instruction moved(IntUnaryOperator slots) {
            return new Bessel(order, slots.applyAsInt(operand));
        }
    }

    /** The sum of a series at a correlation. */
    record Series(CorrelationSeries series, int operand) implements Instruction {
        @Override
        public <T> T apply(Arithmetic<T> arithmetic, List<T> values) {
            return arithmetic.atCorrelation(series, values.get(operand));
        }

        @Override
        public List<Integer> operands() {
            return List.of(operand);
        }

        @Override
        public Instruction moved(IntUnaryOperator slots) {
            return new Series(series, slots.applyAsInt(operand));
        }
    }
}
