package jp.madoguchi.definitions.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Reading<LocalDate> read(String typed) {
        return Dates.read(typed, TODAY);
    }

    private static Reason reason(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood<?>) reading).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "令和8年4月1日|2026-04-01",
                "令和８年４月１日|2026-04-01",
                "令和八年四月一日|2026-04-01",
                "令和八年十二月三十一日|2026-12-31",
                " 令和8年 4月 1日 です。|2026-04-01",
                "R8.4.1|2026-04-01",
                "r8/4/1|2026-04-01",
                "Ｒ８．４．１|2026-04-01",
                "R08-04-01|2026-04-01",
                "R080401|2026-04-01",
                "R元.5.1|2019-05-01",
                "平成元/1/8|1989-01-08",
                "令8.4.1|2026-04-01",
                "㋿8年4月1日|2026-04-01",
                "令和元年5月1日|2019-05-01",
                "令和1年5月1日|2019-05-01",
                "平成元年1月8日|1989-01-08",
                "平成31年4月30日|2019-04-30",
                "H31.4.30|2019-04-30",
                "昭和64年1月7日|1989-01-07",
                "昭和元年12月25日|1926-12-25",
                "S39.10.10|1964-10-10",
                "昭和三十九年十月十日|1964-10-10",
                "昭和二十年八月十五日|1945-08-15",
                "大正15年12月24日|1926-12-24",
                "大正元年7月30日|1912-07-30",
                "T10.3.3|1921-03-03",
                "明治45年7月29日|1912-07-29",
                "明治6年1月1日|1873-01-01",
                "M45/7/29|1912-07-29",
                "令和40年1月1日|2058-01-01",
                "2026/4/1|2026-04-01",
                "2026-4-1|2026-04-01",
                "2026-04-01|2026-04-01",
                "2026.4.1|2026-04-01",
                "2026・4・1|2026-04-01",
                "2026ー4ー1|2026-04-01",
                "2026−04−01|2026-04-01",
                "20260401|2026-04-01",
                "２０２６０４０１|2026-04-01",
                "２０２６年４月１日|2026-04-01",
                "西暦2026年4月1日|2026-04-01",
                "二〇二六年四月一日|2026-04-01",
                "2026 4 1|2026-04-01",
                "2026年4月1日(水)|2026-04-01",
                "2026年4月1日（水）|2026-04-01",
                "2026年4月1日 水曜日|2026-04-01",
                "2026年4月1日水曜|2026-04-01",
                "昭和39年10月10日生まれ|1964-10-10",
                "4月1日|2026-04-01",
                "4/1|2026-04-01",
                "４月１日|2026-04-01",
                "四月一日|2026-04-01",
                "12月31日|2026-12-31",
                "今日|2026-11-20",
                "きょう|2026-11-20",
                "本日です|2026-11-20",
                "昨日|2026-11-19",
                "明日|2026-11-21",
                "あした|2026-11-21",
                "明後日|2026-11-22",
                "一昨日|2026-11-18",
                "today|2026-11-20",
                "Tomorrow|2026-11-21",
                "April 1, 2026|2026-04-01",
                "1 Apr 2026|2026-04-01",
                "Apr. 1st 2026|2026-04-01",
                "2024年2月29日|2024-02-29",
                "2000-02-29|2000-02-29",
            })
    void understands(String typed, LocalDate date) {
        assertThat(read(typed)).isEqualTo(Reading.of(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年2月30日 | date.no-such-day | 2026年2月は1日から28日まで",
                "2026/4/31 | date.no-such-day | 30日まで",
                "1900-02-29 | date.no-such-day | 28日まで",
                "2月29日 | date.no-such-day | 2026年2月",
                "令和7年2月29日 | date.no-such-day | 2025年2月は1日から28日まで",
                "2026/0/1 | date.no-such-month | 0月はありません",
                "2026年13月1日 | date.no-such-month | 13月はありません",
                "2026/4/0 | date.no-such-day | 30日まで",
                "20261301 | date.no-such-month | 13月",
                "昭和64年1月8日 | date.after-era | 平成元年1月8日ではありませんか",
                "S64.1.8 | date.after-era | 平成元年1月8日",
                "昭和100年1月1日 | date.after-era | 令和7年1月1日",
                "平成32年4月1日 | date.after-era | 令和2年4月1日ではありませんか",
                "平成31年5月1日 | date.after-era | 令和元年5月1日",
                "H32.1.1 | date.after-era | 令和2年1月1日",
                "大正16年1月1日 | date.after-era | 昭和2年1月1日",
                "大正15年12月25日 | date.after-era | 昭和元年12月25日",
                "明治45年7月30日 | date.after-era | 大正元年7月30日",
                "令和元年4月30日 | date.before-era | 平成31年4月30日ではありませんか",
                "平成元年1月7日 | date.before-era | 昭和64年1月7日",
                "昭和元年12月24日 | date.before-era | 大正15年12月24日",
                "令和0年1月1日 | date.year-zero | 令和0年はありません",
                "明治5年12月2日 | date.out-of-bounds | 1873年",
                "1872-12-31 | date.out-of-bounds | 1873年",
                "9999-12-31 | date.out-of-bounds | 2150年",
                "令和999年1月1日 | date.out-of-bounds | 2150年",
                "26/4/1 | date.unclear-year | 西暦4桁か年号",
                "8年4月1日 | date.unclear-year | 西暦4桁か年号",
                "4/1/2026 | date.unclear-year | 西暦4桁か年号",
                "260401 | date.unclear-year | 西暦4桁か年号",
                "0401 | date.unclear-year | 西暦4桁か年号",
                "2026年4月 | date.unfinished | 年・月・日をすべて",
                "令和8年 | date.unfinished | 年・月・日をすべて",
                "元年 | date.unfinished | 年・月・日をすべて",
                "4月 | date.unfinished | 年・月・日をすべて",
                "きのうのきのう | date | 日付を読み取れません",
                "来年 | date | 日付を読み取れません",
                "弘化2年1月1日 | date | 日付を読み取れません",
                "あ | date | 日付を読み取れません",
                "2026/4/1/1 | date | 日付を読み取れません",
                "2026年4月1日2日 | date | 日付を読み取れません",
                "99999999999999999999 | date | 日付を読み取れません",
            })
    void refusesWithTheReason(String typed, String key, String sentence) {
        Reason reason = reason(read(typed));
        assertThat(reason.key()).isEqualTo(key);
        assertThat(reason.text().in("ja")).contains(sentence);
        assertThat(reason.text().byLanguage()).containsOnlyKeys("ja", "ja-easy", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "　", "\n", "\u0000", "日", "月", "年", "/", "//", "-", "😀", "\uD800", "R", "令和", "()", "(水)"
            })
    void neverTakesRubbish(String typed) {
        assertThat(read(typed)).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    void readsEveryDayItWrites() {
        for (LocalDate day = LocalDate.of(1912, 1, 1); day.getYear() <= 2050; day = day.plusDays(1)) {
            String wareki = Wareki.text(day);
            assertThat(read(wareki)).as(wareki).isEqualTo(Reading.of(day));
            assertThat(read(Width.full(Wareki.westernText(day)))).isEqualTo(Reading.of(day));
            assertThat(read(day.toString())).isEqualTo(Reading.of(day));
        }
    }

    @Test
    void readsEveryDayInEveryWayOfWriting() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.of(1912, 7, 30).plusDays(random.nextInt(50_000));
            String wareki = Wareki.text(day).replace("元年", random.nextBoolean() ? "元年" : "1年");
            List<String> separators = List.of("/", ".", "-", "ー", "・", "−", "／", "．");
            String separator = separators.get(random.nextInt(separators.size()));
            String typed = random.nextBoolean()
                    ? wareki
                    : wareki.replaceAll("[年月]", separator).replace("日", "");
            typed = random.nextBoolean() ? Width.full(typed) : typed;
            assertThat(read(typed)).as("%s, seed %d", typed, seed).isEqualTo(Reading.of(day));
        }
    }

    @Test
    void endsOnAnyText() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        String letters = "0123456789年月日/.-ー 令和平成昭和元RHS一二十〇（水）です時分半午後:\u3000\uD83D\uDE00";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(read(typed.toString())).as("%s, seed %d", typed, seed).isNotNull();
            assertThat(Times.read(typed.toString())).isNotNull();
            assertThat(DateTimes.read(typed.toString(), TODAY)).isNotNull();
            assertThat(Numbers.whole(typed.toString())).isNotNull();
            assertThat(Phones.read(typed.toString())).isNotNull();
        }
        assertThat(read("1".repeat(100_000))).isInstanceOf(Reading.NotUnderstood.class);
    }
}
