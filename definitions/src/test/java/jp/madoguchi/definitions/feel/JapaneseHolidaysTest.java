package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 元日",
        "2026-01-12, 成人の日",
        "2026-03-20, 春分の日",
        "2026-05-06, 振替休日",
        "2026-09-21, 敬老の日",
        "2026-09-22, 国民の休日",
        "2026-09-23, 秋分の日",
        "2026-10-12, スポーツの日",
        "2015-09-22, 国民の休日",
        "2009-09-22, 国民の休日",
        "2019-04-30, 国民の休日",
        "2019-05-01, 天皇の即位の日",
        "2019-05-02, 国民の休日",
        "2019-05-06, 振替休日",
        "2019-10-22, 即位礼正殿の儀の行われる日",
        "2020-07-23, 海の日",
        "2020-07-24, スポーツの日",
        "2020-08-10, 山の日",
        "2021-08-08, 山の日",
        "2021-08-09, 振替休日",
        "2008-05-06, 振替休日",
        "2005-05-04, 国民の休日",
        "2006-01-02, 振替休日",
        "2007-04-29, 昭和の日",
        "2006-04-29, みどりの日",
        "2018-12-24, 振替休日",
        "2024-02-12, 振替休日",
        "2024-02-23, 天皇誕生日",
        "2002-07-20, 海の日",
        "2032-09-21, 国民の休日"
    })
    void knows(LocalDate day, String name) {
        assertThat(JapaneseHolidays.name(day)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-23",
        "2020-07-20",
        "2020-10-12",
        "2021-10-11",
        "2026-05-07",
        "2026-12-23",
        "2019-02-23",
        "2015-08-11"
    })
    void knowsDaysThatAreNone(LocalDate day) {
        assertThat(JapaneseHolidays.name(day)).isEmpty();
    }

    @Test
    void hasAllHolidaysOf2026InOrder() {
        List<String> days = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> JapaneseHolidays.name(day).isPresent())
                .map(day -> day.getMonthValue() + "/" + day.getDayOfMonth())
                .toList();
        assertThat(days)
                .containsExactly(
                        "1/1", "1/12", "2/11", "2/23", "3/20", "4/29", "5/3", "5/4", "5/5", "5/6", "7/20", "8/11",
                        "9/21", "9/22", "9/23", "10/12", "11/3", "11/23");
    }

    /** 春分の日 and 秋分の日 as the National Astronomical Observatory gave them. */
    @Test
    void computesTheEquinoxes() {
        assertThat(equinoxes(3))
                .containsExactly(
                        20, 20, 21, 21, 20, 20, 21, 21, 20, 20, 21, 21, 20, 20, 21, 21, 20, 20, 21, 21, 20, 20, 21, 21,
                        20, 20, 20, 21, 20, 20, 20);
        assertThat(equinoxes(9))
                .containsExactly(
                        23, 23, 23, 23, 23, 23, 23, 23, 23, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23,
                        22, 23, 23, 23, 22, 23, 23);
    }

    private static Stream<Integer> equinoxes(int month) {
        String name = month == 3 ? "春分の日" : "秋分の日";
        return Stream.iterate(2000, year -> year + 1)
                .limit(31)
                .flatMap(year -> LocalDate.of(year, month, 1)
                        .datesUntil(LocalDate.of(year, month, 1).plusMonths(1))
                        .filter(day ->
                                JapaneseHolidays.name(day).filter(name::equals).isPresent())
                        .map(LocalDate::getDayOfMonth));
    }

    @Test
    void saysWhichYearsItKnows() {
        assertThatThrownBy(() -> JapaneseHolidays.name(LocalDate.of(2100, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000 to 2099");
    }

    @Test
    void neverSubstitutesAHolidayByAHolidayOrSunday() {
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
            if (JapaneseHolidays.name(day).filter("振替休日"::equals).isPresent()) {
                assertThat(day.getDayOfWeek().getValue()).isLessThan(7);
                assertThat(JapaneseHolidays.name(day.minusDays(1))).isPresent();
            }
        }
    }
}
