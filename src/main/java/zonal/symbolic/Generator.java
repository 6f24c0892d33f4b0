package zonal.symbolic;

import java.math.BigInteger;

/** What the terms of a {@link NormalForm} are powers of, beside exponentials. Generators count as algebraically independent. */
sealed interface Generator {

    /** A text that equal generators share and unequal ones do not; its order is that of the factors of a term. */
    String key();

    /** Whether the variable occurs. */
    boolean contains(String variable);

    /** The number of nodes of the generator written out as a tree. */
    default int weight() {
        return 1;
    }

    /** A prime, or an integer without small factors, to fractional powers between 0 and 1. */
    record Prime(BigInteger value) implements Generator {
        @Override
        public String key() {
            return "0" + value;
        }

        @Override
        public boolean contains(String variable) {
            return false;
        }
    }

    /** The number pi. */
    record CirclePi() implements Generator {
        @Override
        public String key() {
            return "1pi";
        }

        @Override
        public boolean contains(String variable) {
            return false;
        }
    }

    /** A variable. */
    record Symbol(String name) implements Generator {
        @Override
        public String key() {
            return "2" + name;
        }

        @Override
        public boolean contains(String variable) {
            return name.equals(variable);
        }
    }

    /**
     * Something of which only powers below 1 occur, since it is a sum that can be multiplied out; or a negative number or a product that has no root of its
     * own.
     */
    record Compound(NormalForm base) implements Generator {
        @Override
        public String key() {
            return "3(" + base.key() + ")";
        }

        @Override
        public boolean contains(String variable) {
            return base.contains(variable);
        }

        @Override
        public int weight() {
            return 1 + base.weight();
        }
    }

    /** A function that is not expressed by others. */
    record Opaque(Formula.Head head, NormalForm argument) implements Generator {
        @Override
        public String key() {
            return "4" + head + "(" + argument.key() + ")";
        }

        @Override
        public boolean contains(String variable) {
            return argument.contains(variable);
        }

        @Override
        public int weight() {
            return 1 + argument.weight();
        }

        /** Enumerations hash by identity; by name the order of terms is the same in every run. */
        @Override
        public int hashCode() {
            return 31 * head.name().hashCode() + argument.hashCode();
        }
    }
}
