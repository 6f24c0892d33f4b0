package zonal.kernel.series;

import java.util.Optional;

/** A quantity of a layer, such as theta_3. */
record IndexedName(String stem, int index) {

    static Optional<IndexedName> of(String name) {
        int underscore = name.lastIndexOf('_');
        boolean indexed = underscore > 0 && underscore < name.length() - 1 && name.length() - underscore < 6
                && name.substring(underscore + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return indexed ? Optional.of(new IndexedName(name.substring(0, underscore), Integer.parseInt(name.substring(underscore + 1)))) : Optional.empty();
    }

    /** The name with the letter l for the index of the layer. */
    static String current(String stem) {
        return stem + "_l";
    }

    /** The name in the layer before. */
    static String previous(String stem) {
        return stem + "_(l-1)";
    }
}
