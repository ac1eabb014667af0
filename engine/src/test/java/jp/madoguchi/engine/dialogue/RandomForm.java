package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.QuestionKind.Kana;
import jp.madoguchi.definitions.form.TextFormat;
import org.jspecify.annotations.Nullable;

/** Makes up a form: any kind of question, conditions over questions before, rules, bounds, options that come and go, groups. */
final class RandomForm {

    private final Random random;
    private final List<String> yesNos = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private int count;

    private RandomForm(Random random) {
        this.random = random;
    }

    static Form of(Random random) {
        RandomForm form = new RandomForm(random);
        Ask[] questions = new Ask[1 + random.nextInt(12)];
        for (int i = 0; i < questions.length; i++) {
            questions[i] = random.nextInt(8) == 0 ? form.group() : form.any();
        }
        return Ask.form("申請" + random.nextInt(100), questions);
    }

    private Ask group() {
        String id = "g" + count++;
        int min = random.nextInt(3);
        int max = Math.max(1, min + random.nextInt(3));
        // What is asked inside cannot be read outside.
        List<List<String>> outside = List.of(List.copyOf(yesNos), List.copyOf(choices), List.copyOf(numbers));
        Ask[] inner = new Ask[1 + random.nextInt(3)];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = any();
        }
        restore(yesNos, outside.get(0));
        restore(choices, outside.get(1));
        restore(numbers, outside.get(2));
        return some(Ask.group(id, id, "世帯員", min, max, inner), condition());
    }

    private static void restore(List<String> names, List<String> kept) {
        names.clear();
        names.addAll(kept);
    }

    private Ask any() {
        String id = "q" + count++;
        String condition = condition();
        return some(kind(id), condition);
    }

    private @Nullable String condition() {
        if (random.nextInt(3) == 0 && !yesNos.isEmpty()) {
            return pick(yesNos) + " = " + random.nextBoolean();
        }
        return random.nextInt(3) == 0 && !choices.isEmpty() ? pick(choices) + " = \"b\"" : null;
    }

    private Ask some(Ask ask, @Nullable String condition) {
        if (random.nextInt(3) == 0) {
            ask.optional();
        }
        if (random.nextInt(3) == 0) {
            ask.help("くわしい説明");
        }
        return condition == null ? ask : ask.when(condition);
    }

    private Ask kind(String id) {
        return switch (random.nextInt(22)) {
            case 0, 1, 2 -> {
                Ask ask = Ask.yesNo(id, id);
                yesNos.add(id);
                yield ask;
            }
            case 3, 4 -> {
                Ask ask = Ask.choice(id, id, option("a", "甲"), option("b", "乙"), conditional());
                choices.add(id);
                yield ask;
            }
            case 5 -> Ask.choices(id, id, random.nextInt(2), 2, option("a", "甲"), option("b", "乙"), conditional());
            case 6, 7 -> number(id);
            case 8 -> Ask.yen(id, id, "100");
            case 9 -> Ask.decimal(id, id, 2);
            case 10 ->
                Ask.date(id, id, "date(\"2000-01-01\")", "today()").must(id + " != date(\"2020-02-02\")", "その日は休みです");
            case 11 -> Ask.time(id, id, "time(\"08:00:00\")", null);
            case 12 -> Ask.dateTime(id, id, null);
            case 13 -> random.nextBoolean() ? Ask.address(id, id) : Ask.bankAccount(id, id);
            case 14 -> Ask.name(id, id, List.of(Kana.values()).get(random.nextInt(3)));
            case 15 -> Ask.photo(id, id, 1, 1 + random.nextInt(3));
            case 16 -> Ask.place(id, id);
            case 17 -> Ask.consent(id, id, "同意します。");
            case 18 -> random.nextBoolean() ? Ask.section(id, id) : Ask.statement(id, "お知らせ{{1 + 1}}");
            case 19 -> Ask.money(id, id, numbers.isEmpty() ? "100" : pick(numbers) + " * 2");
            case 20 -> Ask.text(id, id, TextFormat.PHONE);
            default -> Ask.text(id, id);
        };
    }

    private Ask number(String id) {
        String max = numbers.isEmpty() ? null : pick(numbers) + " + 50";
        Ask ask = Ask.integer(id, id, "0", max);
        if (!numbers.isEmpty() && random.nextBoolean()) {
            String other = pick(numbers);
            ask.must(other + " = null or " + id + " != " + other, "同じ数にはできません");
        }
        numbers.add(id);
        return ask;
    }

    private jp.madoguchi.definitions.form.QuestionKind.Option conditional() {
        return yesNos.isEmpty() ? option("c", "丙") : option("c", "丙", pick(yesNos) + " = true");
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
