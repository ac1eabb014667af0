package jp.madoguchi.definitions.packages.checks;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.PatternSafety;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.form.QuestionKind.Option;
import jp.madoguchi.definitions.form.TextFormat;
import org.jspecify.annotations.Nullable;

/** Checks a form for itself, apart from its expressions: names, options, limits, patterns. */
final class FormCheck {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private final Report report;

    private FormCheck(Report report) {
        this.report = report;
    }

    static void check(Form form, Report report) {
        FormCheck check = new FormCheck(report);
        Names.checkReserved(report, "/id", form.id());
        Set<String> seen = new HashSet<>();
        for (QuestionPlace place : QuestionPlace.of(form)) {
            if (!seen.add(place.question().id())) {
                report.twice(place.pointer("id"), place.question().id());
            }
            check.question(place);
        }
    }

    private void question(QuestionPlace place) {
        Question question = place.question();
        Names.checkReserved(report, place.pointer("id"), question.id());
        if (question.staffOnly() && question.required()) {
            report.add(
                    place.pointer("required"),
                    "職員だけの質問は住民に聞かないので、必須にできません。required を取り除いてください。",
                    "A question for staff only is never asked of residents and cannot be required; remove \"required\".");
        }
        QuestionKind kind = question.kind();
        if (kind instanceof QuestionKind.Text text) {
            text(place, text);
        } else if (kind instanceof QuestionKind.Paragraph paragraph) {
            order(place.pointer("minLength"), paragraph.minLength(), paragraph.maxLength());
        } else if (kind instanceof QuestionKind.Choice choice) {
            options(place, choice.options());
        } else if (kind instanceof QuestionKind.Choices choices) {
            choices(place, choices);
        } else {
            counts(place, kind);
        }
    }

    private void counts(QuestionPlace place, QuestionKind kind) {
        Bounds.of(kind).ifPresent(bounds -> bounds(place, bounds.min(), bounds.max()));
        if (kind instanceof QuestionKind.Photo photo) {
            order(place.pointer("count"), photo.min(), photo.max());
        } else if (kind instanceof QuestionKind.File file) {
            order(place.pointer("count"), file.min(), file.max());
        } else if (kind instanceof QuestionKind.Group group) {
            group(place, group);
        }
    }

    private void group(QuestionPlace place, QuestionKind.Group group) {
        order(place.pointer("min"), group.min(), group.max());
        if (place.group().isPresent()) {
            report.add(
                    place.pointer("kind"),
                    "繰り返しの中に繰り返しは置けません。外に出してください。",
                    "Groups do not nest; move this one out of the group.");
        }
    }

    private void text(QuestionPlace place, QuestionKind.Text text) {
        order(place.pointer("minLength"), text.minLength(), text.maxLength());
        boolean wantsPattern = text.format() == TextFormat.PATTERN;
        String pattern = text.pattern();
        if (wantsPattern && pattern == null) {
            report.add(
                    place.pointer("format"),
                    "format が pattern なら pattern に正規表現を書いてください。",
                    "With format \"pattern\" write the regular expression into \"pattern\".");
        } else if (!wantsPattern && (pattern != null || text.patternMessage() != null)) {
            report.add(
                    place.pointer(pattern != null ? "pattern" : "patternMessage"),
                    "pattern は format が pattern のときだけ使えます。format を pattern にするか、取り除いてください。",
                    "A pattern is used with format \"pattern\" only; set the format or remove it.");
        }
        if (pattern != null) {
            PatternSafety.of(pattern).ifPresent(fault -> patternFault(place, pattern, fault));
        }
    }

    private void patternFault(QuestionPlace place, String pattern, PatternSafety.Fault fault) {
        boolean runsAway = fault == PatternSafety.Fault.RUNS_AWAY;
        report.add(
                place.pointer("pattern"),
                runsAway
                        ? "正規表現「" + pattern + "」は終わらなくなるおそれがあります。繰り返しの中の繰り返しや「|」、後方参照を取り除いてください。"
                        : "「" + pattern + "」は正規表現として読めません。直してください。",
                runsAway
                        ? "The regular expression \"" + pattern
                                + "\" may run for ever; remove repetitions or alternatives inside repetitions, and references back."
                        : "\"" + pattern + "\" is not a regular expression; correct it.");
    }

    private void choices(QuestionPlace place, QuestionKind.Choices choices) {
        options(place, choices.options());
        order(place.pointer("min"), choices.min(), choices.max());
        if (choices.max() > choices.options().size()) {
            report.add(
                    place.pointer("max"),
                    "max が選択肢の数より多くなっています。" + choices.options().size() + " までにしてください。",
                    "\"max\" is more than there are options; use at most "
                            + choices.options().size() + ".");
        }
    }

    private void options(QuestionPlace place, List<Option> options) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!seen.add(options.get(i).value())) {
                report.twice(
                        place.pointer("options/" + i + "/value"), options.get(i).value());
            }
        }
    }

    private void bounds(QuestionPlace place, @Nullable Feel min, @Nullable Feel max) {
        BigDecimal low = literal(min);
        BigDecimal high = literal(max);
        if (low != null && high != null && low.compareTo(high) > 0) {
            outOfOrder(place.pointer("min"), low.toPlainString(), high.toPlainString());
        }
    }

    private static @Nullable BigDecimal literal(@Nullable Feel bound) {
        if (bound == null || !NUMBER.matcher(bound.source().strip()).matches()) {
            return null;
        }
        return new BigDecimal(bound.source().strip());
    }

    private void order(String pointer, int low, int high) {
        if (low > high) {
            outOfOrder(pointer, Integer.toString(low), Integer.toString(high));
        }
    }

    private void outOfOrder(String pointer, String low, String high) {
        report.add(
                pointer,
                "下限 " + low + " が上限 " + high + " より大きくなっています。どちらかを直してください。",
                "The least (" + low + ") is more than the most (" + high + "); correct one of them.");
    }
}
