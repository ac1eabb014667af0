package jp.madoguchi.engine.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.IllegalTransactionStateException;

class DocumentRegisterTest {

    private static final int CLERKS = 8;
    private static final int EACH = 12;

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesManyClerksAtOnceEveryNumberExactlyOnceWithoutAGap(Make make) throws Exception {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
            List<Future<List<String>>> taken = new ArrayList<>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                taken.add(clerks.submit(() -> take(city)));
            }
            List<String> numbers = new ArrayList<>();
            for (Future<List<String>> some : taken) {
                numbers.addAll(some.get());
            }
            clerks.shutdown();

            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CLERKS * EACH)
                            .mapToObj(n -> "環政第" + n + "号")
                            .toList());
        }
    }

    /** Every third letter is torn up after its number was taken. */
    private static List<String> take(DocumentsFixture city) throws ExecutionException {
        List<String> kept = new ArrayList<>();
        for (int i = 0; kept.size() < EACH; i++) {
            boolean tornUp = i % 3 == 2;
            String number = city.database.transaction().execute(status -> {
                if (tornUp) {
                    status.setRollbackOnly();
                }
                return city.register.next(DocumentsFixture.CITY, "環政").number();
            });
            if (!tornUp) {
                kept.add(number);
            }
        }
        return kept;
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void countsEachPrefixCityAndFiscalYearByItself(Make make) {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            assertThat(next(city, "環政")).isEqualTo("環政第1号");
            assertThat(next(city, "環政")).isEqualTo("環政第2号");
            assertThat(next(city, "税務")).isEqualTo("税務第1号");
            assertThat(city.database.read(() -> city.register
                            .next(new MunicipalityId("other"), "環政")
                            .number()))
                    .isEqualTo("環政第1号");
            city.clock.set(Instant.parse("2027-03-31T14:59:59Z"));
            assertThat(next(city, "環政")).isEqualTo("環政第3号");
            city.clock.set(Instant.parse("2027-03-31T15:00:00Z"));
            assertThat(next(city, "環政")).isEqualTo("環政第1号");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Make.class, names = "H2")
    void givesNoNumberOutsideATransaction(Make make) {
        try (DocumentsFixture city = new DocumentsFixture(make.open())) {
            assertThatThrownBy(() -> city.register.next(DocumentsFixture.CITY, "環政"))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }
    }

    @Test
    void beginsTheFiscalYearInApril() {
        assertThat(DocumentRegister.fiscalYear(LocalDate.of(2026, 3, 31))).isEqualTo(2025);
        assertThat(DocumentRegister.fiscalYear(LocalDate.of(2026, 4, 1))).isEqualTo(2026);
        assertThat(DocumentRegister.fiscalYear(LocalDate.of(2027, 1, 1))).isEqualTo(2026);
    }

    private static String next(DocumentsFixture city, String prefix) {
        return city.database.read(
                () -> city.register.next(DocumentsFixture.CITY, prefix).number());
    }
}
