package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private long now = 1_000_000_000L;
    private final TokenBucket bucket = new TokenBucket(10, () -> now);

    @Test
    void letsABurstThroughAndThenOneAtATime() {
        for (int i = 0; i < 10; i++) {
            assertThat(bucket.take()).isZero();
        }
        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(100));
        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(200));
        now += Duration.ofMillis(300).toNanos();
        assertThat(bucket.take()).isZero();
        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void savesUpNoMoreThanASecondsWorth() {
        now += Duration.ofHours(1).toNanos();
        for (int i = 0; i < 10; i++) {
            assertThat(bucket.take()).isZero();
        }
        assertThat(bucket.take()).isPositive();
    }

    @Test
    void letsNothingThroughDuringAPause() {
        bucket.pause(Duration.ofSeconds(1));
        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(1100));
        now += Duration.ofMillis(1300).toNanos();
        assertThat(bucket.take()).isZero();
    }
}
