package jp.madoguchi.definitions.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 土曜日",
        "2026-11-22, 日曜日",
        "2026-11-23, 勤労感謝の日",
        "2026-12-31, 年末年始",
        "2027-01-01, 元日",
        "2027-01-02, 年末年始",
        "2028-01-03, 年末年始",
        "2027-03-22, 振替休日"
    })
    void closesOnWeekendsHolidaysAndAtTheTurnOfTheYear(LocalDate day, String why) {
        assertThat(BankDays.closed(day)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-24", "2026-12-30", "2027-01-04", "2026-12-25"})
    void opensOnEveryOtherDay(LocalDate day) {
        assertThat(BankDays.closed(day)).isEmpty();
        assertThat(BankDays.from(day)).isEqualTo(day);
    }

    @Test
    void findsTheNextDayBanksAreOpen() {
        assertThat(BankDays.from(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-24");
        assertThat(BankDays.from(LocalDate.of(2026, 12, 31))).isEqualTo("2027-01-04");
    }

    @Test
    void knowsNoYearsOfWhichTheHolidaysAreUnknown() {
        assertThatThrownBy(() -> BankDays.closed(LocalDate.of(2100, 1, 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
