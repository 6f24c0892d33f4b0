package zonal.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.claim.yaml.Location;
import zonal.kernel.Kernel;
import zonal.kernel.KernelSequence;
import zonal.kernel.KernelValues;
import zonal.number.BallArithmetic;
import zonal.sampling.DispersionTest;
import zonal.sampling.HiddenWeights;
import zonal.sampling.SamplingPlan;
import zonal.sampling.SamplingTest;
import zonal.space.DegreeSet;
import zonal.space.gram.Points;

/** What a claim asserts of a kernel. Formulas are in the parameters of the claim. */
sealed interface Assertion {

    /** The formulas that occur. */
    default List<ConstantFormula> formulas() {
        return List.of();
    }

    /** Further kernels that occur, with placeholders. */
    default List<Template> kernels() {
        return List.of();
    }

    /** Whether points stand in the place of the sphere of a dimension. */
    default boolean bringsPoints() {
        return false;
    }

    /**
     * The instance of a claim that asserts this of the kernel, for one choice of the parameters.
     *
     * @throws zonal.InputException if that is no kernel; the message names the place
     */
    default Case instance(Template kernel, Map<String, String> values) {
        return new Case(values, kernel.kernel(values));
    }

    /**
     * Reads the formulas and further kernels of one instance, so that what is wrong with them is said before anything is verified.
     *
     * @throws zonal.InputException if one of them cannot be read; the message names the place
     */
    default void check(Case one) {
        kernels().forEach(kernel -> kernel.kernel(one.values()));
        formulas().forEach(formula -> formula.with(one.values()));
    }

    /** The kernel has the value {@code equals} at t = {@code at}, -1 <= t <= 1. */
    record Value(ConstantFormula at, ConstantFormula equals) implements Assertion {

        private static final int CHECK_PRECISION = 64;

        @Override
        public List<ConstantFormula> formulas() {
            return List.of(at, equals);
        }

        @Override
        public void check(Case one) {
            equals.with(one.values());
            try {
                KernelValues.at(one.kernel(), at.with(one.values()).formula(), new BallArithmetic(CHECK_PRECISION));
            } catch (InputException e) {
                throw at.location().error(e.getMessage());
            }
        }
    }

    /** The eigenvalue of each of the degrees k is {@code equals}, a formula that may also use k. */
    record EigenvalueFormula(List<Long> degrees, ConstantFormula equals) implements Assertion {
        public EigenvalueFormula {
            degrees = List.copyOf(degrees);
        }

        @Override
        public List<ConstantFormula> formulas() {
            return List.of(equals);
        }

        @Override
        public void check(Case one) {
            degrees.forEach(degree -> equals.with(one.withDegree(degree)));
        }
    }

    /** The eigenvalues of the given parity decay like k^-exponent. */
    record DecayExponent(ConstantFormula exponent, Parity parity) implements Assertion {
        @Override
        public List<ConstantFormula> formulas() {
            return List.of(exponent);
        }

        @Override
        public void check(Case one) {
            if (one.isEveryDimension()) {
                exponent.inDimension(one.values());
            } else {
                exponent(one);
            }
        }

        /** The exponent of the instance. */
        BigFraction exponent(Case one) {
            return exponent.rational(one.values(), "exponent");
        }
    }

    /** With p the exponent of the decay, k^p mu_k has the limit, the lower bound or the upper bound {@code equals} over the degrees of the parity. */
    record DecayConstant(Quantity quantity, ConstantFormula equals, Parity parity) implements Assertion {

        /** Which number of the decay law is spoken of. */
        public enum Quantity { LIMIT, LOWER, UPPER }

        @Override
        public List<ConstantFormula> formulas() {
            return List.of(equals);
        }
    }

    /** Exactly the eigenvalues of these degrees vanish. */
    record ZeroSet(DegreeSet degrees) implements Assertion {
    }

    /** The kernel has, or has not, the same reproducing kernel Hilbert space as the other one. */
    record Space(Template with, boolean same) implements Assertion {
        @Override
        public List<Template> kernels() {
            return List.of(with);
        }
    }

    /** A Gaussian process with the kernel {@code process} as its covariance lies in the interpolation space [H]^s of the kernel exactly for s < {@code critical}. */
    record Interpolates(Template process, ConstantFormula critical) implements Assertion {
        @Override
        public List<ConstantFormula> formulas() {
            return List.of(critical);
        }

        @Override
        public List<Template> kernels() {
            return List.of(process);
        }

        @Override
        public void check(Case one) {
            process.kernel(one.values());
            if (one.isEveryDimension()) {
                critical.inDimension(one.values());
            } else {
                critical.rational(one.values(), "critical smoothness");
            }
        }
    }

    /**
     * Kernel regression with the kernel learns its target at rates up to n^-{@code exponent}. The target is a path of a Gaussian process, or a function in [H]^s for a given
     * s; without either, a function of H itself.
     */
    record LearningRate(ConstantFormula exponent, Optional<Template> process, Optional<ConstantFormula> smoothness) implements Assertion {
        @Override
        public List<ConstantFormula> formulas() {
            return Stream.concat(Stream.of(exponent), smoothness.stream()).toList();
        }

        @Override
        public List<Template> kernels() {
            return process.stream().toList();
        }

        @Override
        public void check(Case one) {
            process.ifPresent(kernel -> kernel.kernel(one.values()));
            if (one.isEveryDimension()) {
                exponent.inDimension(one.values());
            } else {
                exponent.rational(one.values(), "exponent");
            }
            smoothness.ifPresent(s -> s.rational(one.values(), "smoothness"));
        }
    }

    /** All eigenvalues are positive ({@code strictly}), or none is negative and some vanish. */
    record Definite(boolean strictly) implements Assertion {
    }

    /**
     * The Gram matrix on the points is positive definite ({@code strictly}), or singular without a negative eigenvalue.
     *
     * @param normalise whether the points are scaled to the unit sphere
     * @param smallest what is claimed of its smallest eigenvalue
     * @param condition what is claimed of its condition number
     * @param than a kernel whose Gram matrix on the same points has a larger condition number
     * @param location where the points stand
     */
    record DefiniteOnPoints(boolean strictly, Points points, boolean normalise, Optional<Bound> smallest, Optional<Bound> condition, Optional<Template> than, Location location)
            implements Assertion {

        @Override
        public List<ConstantFormula> formulas() {
            return Stream.concat(smallest.stream(), condition.stream()).map(Bound::formula).toList();
        }

        @Override
        public List<Template> kernels() {
            return than.stream().toList();
        }

        @Override
        public boolean bringsPoints() {
            return true;
        }

        @Override
        public void check(Case one) {
            Assertion.super.check(one);
            try {
                GramVerifier.matrix(this, one.kernel());
                than.ifPresent(other -> GramVerifier.matrix(this, other.kernel(one.values())));
            } catch (InputException e) {
                throw location.error(e.getMessage());
            }
        }
    }

    /**
     * The two sides are equal for all t in [-1, 1] where both are defined. They are formulas in t = cos theta, theta and the parameters, in which the kernel of the claim is
     * called K, further kernels have the given names, and diff is the derivative by t.
     */
    record Identity(ConstantFormula left, ConstantFormula right, Map<String, Template> named) implements Assertion {

        /** The name of the kernel of the claim. */
        static final String KERNEL = "K";

        public Identity {
            named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        }

        @Override
        public List<ConstantFormula> formulas() {
            return List.of(left, right);
        }

        @Override
        public List<Template> kernels() {
            return List.copyOf(named.values());
        }

        @Override
        public void check(Case one) {
            IdentityInstance.of(this, one);
        }
    }

    /**
     * Sampled networks have the kernel as their mean in the limit of infinite width.
     *
     * @param plan how they are sampled
     * @param network the kernel whose networks they are; empty for the kernel of the claim
     * @param error the error, relative to the kernel at equal inputs, that has to be found for the claim to be supported; sampling stops when it would be
     * @param location where the plan stands
     */
    record Sample(SamplingPlan plan, Optional<Template> network, HiddenWeights weights, Optional<ConstantFormula> error, Location location) implements Assertion {

        /** An agreement that could not have failed for an error of this size supports nothing. */
        private static final double DEFAULT_ERROR = 0.5;

        @Override
        public List<ConstantFormula> formulas() {
            return error.stream().toList();
        }

        @Override
        public List<Template> kernels() {
            return network.stream().toList();
        }

        @Override
        public void check(Case one) {
            relativeError(one);
            Kernel sampled = sampled(one);
            try {
                SamplingTest.check(sampled, plan);
            } catch (InputException e) {
                throw network.map(Template::location).orElse(location).error(e.getMessage());
            }
        }

        /** The kernel whose networks are sampled. */
        Kernel sampled(Case one) {
            return network.map(template -> template.kernel(one.values())).orElse(one.kernel());
        }

        /** The plan of the instance. */
        SamplingPlan plan(Case one) {
            return error.isPresent() ? plan.detecting(relativeError(one)) : plan;
        }

        /** The error of the instance. */
        double relativeError(Case one) {
            return error.map(formula -> formula.positive(one.values(), "error", 1)).orElse(DEFAULT_ERROR);
        }
    }

    /**
     * At the given width, E Theta(x, x)^2 / (E Theta(x, x))^2 of the network whose tangent kernel the kernel is equals {@code equals}, up to the tolerance relative to it.
     *
     * @param networks how many networks are sampled
     * @param location where the fields stand
     */
    record Dispersion(ConstantFormula equals, ConstantFormula width, int networks, HiddenWeights weights, Optional<ConstantFormula> tolerance, Location location)
            implements Assertion {

        @Override
        public List<ConstantFormula> formulas() {
            return Stream.concat(Stream.of(equals, width), tolerance.stream()).toList();
        }

        @Override
        public void check(Case one) {
            claimed(one);
            relativeTolerance(one);
            SamplingPlan plan = plan(one);
            try {
                DispersionTest.require(one.kernel(), plan);
            } catch (InputException e) {
                throw location.error(e.getMessage());
            }
        }

        /** How the instance is sampled. */
        SamplingPlan plan(Case one) {
            int neurons = width.integer(one.values(), "width");
            try {
                return SamplingPlan.of(neurons, networks);
            } catch (InputException e) {
                throw location.error(e.getMessage());
            }
        }

        /** The claimed dispersion, which is positive. */
        double claimed(Case one) {
            return equals.positive(one.values(), "dispersion", Double.POSITIVE_INFINITY);
        }

        /** The tolerance of the instance, 0 without one. */
        double relativeTolerance(Case one) {
            return tolerance.map(formula -> formula.positive(one.values(), "tolerance", 1)).orElse(0.0);
        }
    }

    /**
     * As the depth tends to infinity, K(at)/K(1) tends to {@code equals}, up to the tolerance; and at each of the depths its distance from {@code equals} is at most
     * {@code within}, a formula that may use the depth.
     *
     * @param parameter the name of the depth
     */
    record Limit(String parameter, ConstantFormula at, ConstantFormula equals, Optional<ConstantFormula> tolerance, Optional<ConstantFormula> within,
            List<ConstantFormula> depths) implements Assertion {

        public Limit {
            depths = List.copyOf(depths);
        }

        @Override
        public List<ConstantFormula> formulas() {
            return Stream.of(Stream.of(at, equals), tolerance.stream(), within.stream(), depths.stream()).flatMap(formulas -> formulas).toList();
        }

        @Override
        public Case instance(Template kernel, Map<String, String> values) {
            KernelSequence sequence = kernel.sequence(values, parameter);
            return new Case(values, sequence.at(1), Optional.of(sequence));
        }

        @Override
        public void check(Case one) {
            at.with(one.values());
            equals.with(one.values());
            tolerance.ifPresent(formula -> formula.with(one.values()));
            depths.forEach(depth -> bound(one, depth.integer(one.values(), "depth")));
        }

        /** The distance that is claimed at the depth. */
        Constant bound(Case one, int depth) {
            Map<String, String> values = new LinkedHashMap<>(one.values());
            values.put(parameter, Integer.toString(depth));
            return within.orElseThrow().with(values);
        }
    }

    /** Over which degrees k >= 1 a statement about decay is made. */
    enum Parity {
        EVEN, ODD, BOTH;

        /** The parities that are spoken of, each of them EVEN or ODD. */
        public List<Parity> each() {
            return this == BOTH ? List.of(EVEN, ODD) : List.of(this);
        }

        /** The one of the two that belongs to this parity, which is not BOTH. */
        public <T> Optional<T> of(Optional<T> even, Optional<T> odd) {
            return this == EVEN ? even : odd;
        }
    }
}
