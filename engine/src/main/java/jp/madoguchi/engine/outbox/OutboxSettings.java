package jp.madoguchi.engine.outbox;

import java.time.Duration;

/**
 * @param lease how long a claim holds without renewal: how late a dead node's messages are taken over
 * @param poll how often the table is looked through
 * @param grouping how long results are gathered before they are noted in one go
 * @param capacity messages held in memory at once; more wait in the table
 * @param threads per kind of message
 * @param deliveryLimit after which a handler's silence counts as a failure
 */
record OutboxSettings(
        Duration lease, Duration poll, Duration grouping, int capacity, int threads, Duration deliveryLimit) {

    static final OutboxSettings STANDARD = new OutboxSettings(
            Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofMillis(5), 10_000, 8, Duration.ofMinutes(1));
}
