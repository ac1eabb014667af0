package jp.madoguchi.engine.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.residents.Obstacle;
import org.jspecify.annotations.Nullable;

/** Counts what stays, by the first reason each has. */
final class Tally {

    private static final int NAMED = 20;

    private final Map<String, Left> left = new LinkedHashMap<>();
    private long failures;
    private final List<String> failed = new ArrayList<>();

    /** @param number of the case; null for a resident */
    void left(List<Obstacle> obstacles, @Nullable String number) {
        Obstacle first = obstacles.get(0);
        left.merge(
                first.id(),
                new Left(
                        first.id(),
                        first.message(),
                        first.messageEn(),
                        1,
                        number == null ? List.of() : List.of(number)),
                Tally::sum);
    }

    private static Left sum(Left before, Left one) {
        List<String> numbers = new ArrayList<>(before.cases());
        one.cases().stream().limit(NAMED - (long) numbers.size()).forEach(numbers::add);
        return new Left(before.id(), before.message(), before.messageEn(), before.count() + one.count(), numbers);
    }

    /** @param name number of the case, or id of the resident */
    void failed(String name) {
        failures++;
        if (failed.size() < NAMED) {
            failed.add(name);
        }
    }

    List<Left> left() {
        return List.copyOf(left.values());
    }

    long lefts() {
        return left.values().stream().mapToLong(Left::count).sum();
    }

    RetentionRun.Report report() {
        return new RetentionRun.Report(left(), failures, failed);
    }
}
