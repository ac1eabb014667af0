package jp.madoguchi.definitions.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10時半 | 10:30",
                "10時 | 10:00",
                "10時15分 | 10:15",
                "10時5分 | 10:05",
                "１０時３０分 | 10:30",
                "十時半 | 10:30",
                "十五時三十分 | 15:30",
                "午後3時 | 15:00",
                "午後三時半 | 15:30",
                "午後 3時 15分 | 15:15",
                "午前9時 | 09:00",
                "午前0時 | 00:00",
                "午後0時30分 | 12:30",
                "午後15時 | 15:00",
                "15:30 | 15:30",
                "１５：３０ | 15:30",
                "9:05 | 09:05",
                "09:05:00 | 09:05",
                "1530 | 15:30",
                "930 | 09:30",
                "0:00 | 00:00",
                "23:59 | 23:59",
                "正午 | 12:00",
                "朝9時 | 09:00",
                "夕方5時 | 17:00",
                "夜の7時 | 19:00",
                "夜2時 | 02:00",
                "昼の1時 | 13:00",
                "昼12時 | 12:00",
                "お昼の12時 | 12:00",
                "3pm | 15:00",
                "3:30 pm | 15:30",
                "PM 3:30 | 15:30",
                "12 am | 00:00",
                "12:30 pm | 12:30",
                "9 a.m. | 09:00",
                "noon | 12:00",
                "10時ちょうど | 10:00",
                "10時頃です | 10:00",
            })
    void understands(String typed, LocalTime time) {
        assertThat(Times.read(typed)).isEqualTo(Reading.of(time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24:00 | time.no-such-time",
                "25時 | time.no-such-time",
                "10:60 | time.no-such-time",
                "午前15時 | time.no-such-time",
                "午後12時 | time.unclear-twelve",
                "午前12時 | time.unclear-twelve",
                "夜12時 | time.unclear-twelve",
                "10 | time",
                "3 | time",
                "朝 | time",
                "10時間 | time",
                "10:3 | time",
                "午後3pm | time",
                "あとで | time",
                "'' | time",
            })
    void refuses(String typed, String key) {
        assertThat(Times.read(typed))
                .isInstanceOfSatisfying(
                        Reading.NotUnderstood.class,
                        not -> assertThat(not.reason().key()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年4月1日10時半 | 2026-04-01T10:30",
                "2026/4/1 15:30 | 2026-04-01T15:30",
                "2026-04-01T15:30 | 2026-04-01T15:30",
                "令和8年4月1日(水)午後3時 | 2026-04-01T15:00",
                "R8.4.1 15:30 | 2026-04-01T15:30",
                "4月1日の午後3時 | 2026-04-01T15:00",
                "４月１日　１５：３０ | 2026-04-01T15:30",
                "4/11 5:30 | 2026-04-11T05:30",
                "明日の10時 | 2026-11-21T10:00",
                "今日15時 | 2026-11-20T15:00",
                "明後日正午 | 2026-11-22T12:00",
                "20260401 1030 | 2026-04-01T10:30",
                "202604011030 | 2026-04-01T10:30",
                "4月1日、10時です | 2026-04-01T10:00",
            })
    void understandsDatesWithTimes(String typed, LocalDateTime dateTime) {
        assertThat(DateTimes.read(typed, TODAY)).isEqualTo(Reading.of(dateTime));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年4月1日 | date-time.no-time",
                "明日 | date-time.no-time",
                "10時半 | date-time.no-date",
                "2026年2月30日10時 | date.no-such-day",
                "平成32年4月1日 10:00 | date.after-era",
                "2026/4/1 25:00 | time.no-such-time",
                "4月1日午後12時 | time.unclear-twelve",
                "いつか | date",
            })
    void refusesDatesWithTimes(String typed, String key) {
        assertThat(DateTimes.read(typed, TODAY))
                .isInstanceOfSatisfying(
                        Reading.NotUnderstood.class,
                        not -> assertThat(not.reason().key()).isEqualTo(key));
    }
}
