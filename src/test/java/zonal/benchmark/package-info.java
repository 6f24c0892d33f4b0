/** Benchmarks (JMH). No part of the tests: {@code mvn -q verify -Pbenchmark} runs them. */
package zonal.benchmark;
