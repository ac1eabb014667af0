package jp.madoguchi.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one contender did in one round, or in several.
 *
 * @param latencies of all turns in nanoseconds, sorted
 * @param cpuMillis of the contender's process
 * @param databaseMillis of the database's processes
 */
record Round(long[] latencies, double seconds, double cpuMillis, double databaseMillis, Delivered delivered) {

    private static final double NANOS_PER_MILLI = 1e6;

    static Round sum(List<Round> rounds) {
        return new Round(
                rounds.stream()
                        .flatMapToLong(round -> Arrays.stream(round.latencies()))
                        .sorted()
                        .toArray(),
                sum(rounds, Round::seconds),
                sum(rounds, Round::cpuMillis),
                sum(rounds, Round::databaseMillis),
                new Delivered((long) sum(rounds, round -> round.delivered().lost()), (long)
                        sum(rounds, round -> round.delivered().doubled())));
    }

    private static double sum(List<Round> rounds, ToDoubleFunction<Round> part) {
        return rounds.stream().mapToDouble(part).sum();
    }

    int turns() {
        return latencies.length;
    }

    double turnsPerSecond() {
        return turns() / seconds;
    }

    double percentileMillis(int percent) {
        return latencies[Math.min(latencies.length - 1, latencies.length * percent / 100)] / NANOS_PER_MILLI;
    }

    double cpuMillisPerTurn() {
        return cpuMillis / turns();
    }

    double databaseMillisPerTurn() {
        return databaseMillis / turns();
    }
}
