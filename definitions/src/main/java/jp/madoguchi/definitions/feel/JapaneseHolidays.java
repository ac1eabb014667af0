package jp.madoguchi.definitions.feel;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * National holidays of Japan from 2000 to 2099: 国民の祝日に関する法律 as it stood in each year, with 振替休日, 国民の休日 and the laws for single years
 * (2019: the enthronement; 2020 and 2021: the Olympic games). The days of the equinoxes are computed; the government fixes them each February
 * for the following year.
 */
public final class JapaneseHolidays {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2099;

    private static final Map<Integer, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

    private JapaneseHolidays() {}

    /**
     * The Japanese name of the holiday on that day, if it is one.
     *
     * @throws IllegalArgumentException outside {@value #FIRST_YEAR} to {@value #LAST_YEAR}
     */
    public static Optional<String> name(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "holidays are known from " + FIRST_YEAR + " to " + LAST_YEAR + ", not in " + day.getYear());
        }
        return Optional.ofNullable(
                BY_YEAR.computeIfAbsent(day.getYear(), JapaneseHolidays::of).get(day));
    }

    private static Map<LocalDate, String> of(int year) {
        Days days = new Days(year);
        addFixed(days);
        addMovable(days);
        addOfSingleYears(days);
        Map<LocalDate, String> holidays = days.byDate;
        Map<LocalDate, String> all = new TreeMap<>(holidays);
        holidays.keySet().stream()
                .filter(day -> day.getDayOfWeek() == SUNDAY)
                .map(day -> substitute(day, holidays))
                .forEach(day -> all.putIfAbsent(day, "振替休日"));
        holidays.keySet().stream()
                .map(day -> day.plusDays(1))
                .filter(day -> holidays.containsKey(day.plusDays(1)) && day.getDayOfWeek() != SUNDAY)
                .forEach(day -> all.putIfAbsent(day, "国民の休日"));
        return all;
    }

    /** Until 2006 the Monday after; since 2007 the next day that is no holiday itself. */
    private static LocalDate substitute(LocalDate sunday, Map<LocalDate, String> holidays) {
        LocalDate day = sunday.plusDays(1);
        while (sunday.getYear() >= 2007 && holidays.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static void addFixed(Days days) {
        int year = days.year;
        days.add(1, 1, "元日");
        days.add(2, 11, "建国記念の日");
        days.add(3, vernalEquinox(year), "春分の日");
        days.add(4, 29, year < 2007 ? "みどりの日" : "昭和の日");
        days.add(5, 3, "憲法記念日");
        if (year >= 2007) {
            days.add(5, 4, "みどりの日");
        }
        days.add(5, 5, "こどもの日");
        days.add(9, autumnalEquinox(year), "秋分の日");
        days.add(11, 3, "文化の日");
        days.add(11, 23, "勤労感謝の日");
        if (year <= 2018) {
            days.add(12, 23, "天皇誕生日");
        } else if (year >= 2020) {
            days.add(2, 23, "天皇誕生日");
        }
    }

    private static void addMovable(Days days) {
        int year = days.year;
        days.addMonday(1, 2, "成人の日");
        if (year < 2003) {
            days.add(7, 20, "海の日");
            days.add(9, 15, "敬老の日");
        } else {
            days.addMonday(9, 3, "敬老の日");
        }
        if (year == 2020 || year == 2021) {
            return;
        }
        if (year >= 2003) {
            days.addMonday(7, 3, "海の日");
        }
        if (year >= 2016) {
            days.add(8, 11, "山の日");
        }
        days.addMonday(10, 2, year < 2020 ? "体育の日" : "スポーツの日");
    }

    private static void addOfSingleYears(Days days) {
        switch (days.year) {
            case 2019 -> {
                days.add(5, 1, "天皇の即位の日");
                days.add(10, 22, "即位礼正殿の儀の行われる日");
            }
            case 2020 -> {
                days.add(7, 23, "海の日");
                days.add(7, 24, "スポーツの日");
                days.add(8, 10, "山の日");
            }
            case 2021 -> {
                days.add(7, 22, "海の日");
                days.add(7, 23, "スポーツの日");
                days.add(8, 8, "山の日");
            }
            default -> {}
        }
    }

    // The usual approximation of the Japanese almanac, right from 1980 to 2099.
    private static int vernalEquinox(int year) {
        return equinox(year, 20.8431);
    }

    private static int autumnalEquinox(int year) {
        return equinox(year, 23.2488);
    }

    private static int equinox(int year, double base) {
        return (int) (base + 0.242194 * (year - 1980)) - (year - 1980) / 4;
    }

    private record Days(int year, Map<LocalDate, String> byDate) {
        Days(int year) {
            this(year, new TreeMap<>());
        }

        void add(int month, int day, String name) {
            byDate.put(LocalDate.of(year, month, day), name);
        }

        void addMonday(int month, int ordinal, String name) {
            byDate.put(
                    LocalDate.of(year, Month.of(month), 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, MONDAY)),
                    name);
        }
    }
}
