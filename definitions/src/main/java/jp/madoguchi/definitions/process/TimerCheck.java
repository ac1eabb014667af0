package jp.madoguchi.definitions.process;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Finding;
import jp.madoguchi.definitions.feel.Scope;

/** Timers: ISO 8601, or FEEL after an equals sign. */
final class TimerCheck {

    private final Problems problems;
    private final Scope feel;
    private final FeelChecker checker;

    TimerCheck(Problems problems, Scope feel, FeelChecker checker) {
        this.problems = problems;
        this.feel = feel;
        this.checker = checker;
    }

    void check(XmlElement event, XmlElement definition) {
        List<XmlElement> times = definition.children().stream()
                .filter(c -> c.name().getLocalPart().startsWith("time"))
                .toList();
        if (times.size() != 1) {
            problems.add(
                    event, "タイマーに期間（P14D など）か日付を一つ書いてください。", "Give the timer one duration (such as P14D) or date.");
            return;
        }
        XmlElement time = times.get(0);
        String text = time.text().strip();
        if (text.startsWith("=") && !time.isBpmn("timeCycle")) {
            problems.add(
                    event.id(),
                    time,
                    text,
                    feel(time, new Feel(text.substring(1).strip())));
        } else {
            literal(event, time, text);
        }
    }

    private List<Finding> feel(XmlElement time, Feel expression) {
        if (time.isBpmn("timeDate")) {
            return Moments.check(checker, expression, feel);
        }
        List<Finding> asDays = checker.check(expression, feel, FeelType.DAYS_DURATION);
        boolean good = asDays.isEmpty()
                || checker.check(expression, feel, FeelType.MONTHS_DURATION).isEmpty();
        return good ? List.of() : asDays;
    }

    private void literal(XmlElement event, XmlElement time, String text) {
        boolean repeats = event.attribute("cancelActivity").equals("false")
                || event.attribute("isInterrupting").equals("false");
        boolean good = switch (time.name().getLocalPart()) {
            case "timeDate" -> isDate(text);
            case "timeDuration" -> isDuration(text);
            default -> repeats && isCycle(text);
        };
        if (!good) {
            problems.add(
                    event.id(),
                    time.line(),
                    "「" + text
                            + "」はここでは使えません。期間は P14D・PT2H、日付は 2027-03-31、繰り返しは中断しないイベントに R3/P7D（99 回まで）、式は = で始めてください。",
                    "\"" + text
                            + "\" cannot stand here; durations are P14D or PT2H, dates 2027-03-31, cycles R3/P7D (up to 99 times) on non-interrupting events; expressions begin with =.");
        }
    }

    private static boolean isDuration(String text) {
        try {
            return text.contains("T")
                    ? !Duration.parse(text).isNegative()
                            && !Duration.parse(text).isZero()
                    : !Period.parse(text).isNegative() && !Period.parse(text).isZero();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isCycle(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && text.substring(0, slash).matches("R[1-9][0-9]?") && isDuration(text.substring(slash + 1));
    }

    private static boolean isDate(String text) {
        return parses(text, LocalDate::parse)
                || parses(text, LocalDateTime::parse)
                || parses(text, OffsetDateTime::parse);
    }

    private static boolean parses(String text, Function<String, Object> parser) {
        try {
            return !parser.apply(text).toString().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
