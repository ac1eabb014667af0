package jp.madoguchi.definitions.input;

import java.time.LocalDate;
import java.time.YearMonth;

/** Every sentence that says why a date or a time was not understood. */
final class DateReasons {

    private DateReasons() {}

    static Reason notDate() {
        return Reason.of(
                "date",
                "日付を読み取れませんでした。例のように入力してください: 令和8年4月1日、2026/4/1",
                "ひづけを 書いてください。例: 2026/4/1",
                "This is not a date; please type for example 2026/4/1.");
    }

    static Reason unfinished() {
        return Reason.of(
                "date.unfinished",
                "年・月・日をすべて入力してください。例: 令和8年4月1日、2026/4/1",
                "年と 月と 日を ぜんぶ 書いてください。例: 2026/4/1",
                "Please type year, month and day, for example 2026/4/1.");
    }

    static Reason unclearYear() {
        return Reason.of(
                "date.unclear-year",
                "何年か分かりません。西暦4桁か年号を付けて入力してください。例: 2026/4/1、令和8年4月1日",
                "なんねんか わかりません。例: 2026/4/1",
                "The year is not clear; please type it with four digits, year first, for example 2026/4/1.");
    }

    static Reason noSuchMonth(int month) {
        return Reason.of(
                "date.no-such-month",
                month + "月はありません。1月から12月までで入力してください。",
                month + "月は ありません。",
                "There is no month " + month + "; please type a month from 1 to 12.");
    }

    static Reason noSuchDay(YearMonth month) {
        String ja = month.getYear() + "年" + month.getMonthValue() + "月";
        return Reason.of(
                "date.no-such-day",
                ja + "は1日から" + month.lengthOfMonth() + "日までです。日を確かめてください。",
                ja + "は " + month.lengthOfMonth() + "日までです。",
                month + " has days 1 to " + month.lengthOfMonth() + "; please check the day.");
    }

    static Reason yearZero(Era era) {
        return Reason.of(
                "date.year-zero",
                era.ja + "0年はありません。" + era.ja + "は元年（1年）からです。",
                era.ja + "0年は ありません。",
                "There is no year 0 of " + era.ja + "; the first is 1.");
    }

    static Reason beforeEra(Era era, LocalDate date) {
        return Reason.of(
                "date.before-era",
                era.ja + "は" + Wareki.westernText(era.first) + "からです。" + Wareki.text(date) + "ではありませんか。",
                era.ja + "は " + Wareki.westernText(era.first) + "からです。" + Wareki.text(date) + "ですか。",
                era.ja + " began on " + era.first + "; did you mean " + date + " (" + Wareki.text(date) + ")?");
    }

    static Reason afterEra(Era era, int year, LocalDate date) {
        LocalDate last = era.last().orElseThrow();
        return Reason.of(
                "date.after-era",
                era.ja + year + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日はありません（" + era.ja + "は"
                        + Wareki.text(last) + "まで）。" + Wareki.text(date) + "ではありませんか。",
                era.ja + "は " + Wareki.text(last) + "までです。" + Wareki.text(date) + "ですか。",
                era.ja + " ended on " + last + "; did you mean " + date + " (" + Wareki.text(date) + ")?");
    }

    static Reason outOfBounds() {
        return Reason.of(
                "date.out-of-bounds",
                "明治6年（1873年）から2150年までの日付を入力してください。",
                "1873年から 2150年までの 日を 書いてください。",
                "Please type a date from 1873 to 2150.");
    }

    static Reason notTime() {
        return Reason.of(
                "time",
                "時刻を読み取れませんでした。例のように入力してください: 10:30、午後3時",
                "じかんを 書いてください。例: 10:30",
                "This is not a time; please type for example 10:30 or 3 pm.");
    }

    static Reason noSuchTime() {
        return Reason.of(
                "time.no-such-time",
                "その時刻はありません。0:00から23:59までで入力してください。",
                "0:00から 23:59までの じかんを 書いてください。",
                "There is no such time; please type one from 0:00 to 23:59.");
    }

    static Reason unclearTwelve() {
        return Reason.of(
                "time.unclear-twelve",
                "昼の12時なら「12:00」、夜の12時なら「0:00」と入力してください。",
                "ひるの 12時は「12:00」、よるの 12時は「0:00」と 書いてください。",
                "Please type 12:00 for noon or 0:00 for midnight.");
    }

    static Reason noTime() {
        return Reason.of(
                "date-time.no-time",
                "時刻も入力してください。例: 2026/4/1 10:30",
                "じかんも 書いてください。例: 2026/4/1 10:30",
                "Please type the time as well, for example 2026/4/1 10:30.");
    }

    static Reason noDate() {
        return Reason.of(
                "date-time.no-date",
                "日付も入力してください。例: 2026/4/1 10:30",
                "ひづけも 書いてください。例: 2026/4/1 10:30",
                "Please type the date as well, for example 2026/4/1 10:30.");
    }
}
