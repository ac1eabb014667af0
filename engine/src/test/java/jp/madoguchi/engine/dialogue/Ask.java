package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.form.QuestionKind.Option;
import jp.madoguchi.definitions.form.TextFormat;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Builds questions in few words, required unless said otherwise. */
final class Ask {

    private final String id;
    private final QuestionKind kind;
    private final Texts title;
    private @Nullable Texts help;
    private boolean required = true;
    private @Nullable Feel visibleWhen;
    private final List<Question.Rule> rules = new ArrayList<>();
    private @Nullable Feel prefill;
    private boolean staffOnly;

    private Ask(String id, String title, QuestionKind kind) {
        this.id = id;
        this.title = Texts.of(title);
        this.kind = kind;
    }

    static Form form(String title, Ask... questions) {
        return new Form(
                "application",
                Texts.of(title),
                null,
                Arrays.stream(questions).map(Ask::build).toList(),
                null);
    }

    static Ask of(String id, String title, QuestionKind kind) {
        return new Ask(id, title, kind);
    }

    static Ask text(String id, String title) {
        return text(id, title, TextFormat.FREE);
    }

    static Ask text(String id, String title, TextFormat format) {
        return of(id, title, new QuestionKind.Text(format, null, null, 0, 200));
    }

    static Ask pattern(String id, String title, String pattern, String message) {
        return of(id, title, new QuestionKind.Text(TextFormat.PATTERN, pattern, Texts.of(message), 0, 200));
    }

    static Ask paragraph(String id, String title) {
        return of(id, title, new QuestionKind.Paragraph(0, 1000));
    }

    static Ask name(String id, String title, QuestionKind.Kana kana) {
        return of(id, title, new QuestionKind.PersonName(kana));
    }

    static Ask integer(String id, String title, @Nullable String min, @Nullable String max) {
        return of(id, title, new QuestionKind.IntegerNumber(feel(min), feel(max), null));
    }

    static Ask decimal(String id, String title, int scale) {
        return of(id, title, new QuestionKind.DecimalNumber(null, null, scale, Texts.of("km")));
    }

    static Ask yen(String id, String title, @Nullable String min) {
        return of(id, title, new QuestionKind.Yen(feel(min), null));
    }

    static Ask date(String id, String title, @Nullable String min, @Nullable String max) {
        return of(id, title, new QuestionKind.Date(feel(min), feel(max)));
    }

    static Ask time(String id, String title, @Nullable String min, @Nullable String max) {
        return of(id, title, new QuestionKind.Time(feel(min), feel(max)));
    }

    static Ask dateTime(String id, String title, @Nullable String min) {
        return of(id, title, new QuestionKind.DateTime(feel(min), null));
    }

    static Ask choice(String id, String title, Option... options) {
        return of(id, title, new QuestionKind.Choice(List.of(options)));
    }

    static Ask choices(String id, String title, int min, int max, Option... options) {
        return of(id, title, new QuestionKind.Choices(List.of(options), min, max));
    }

    static Option option(String value, String title) {
        return new Option(value, Texts.of(title), null, null);
    }

    static Option option(String value, String title, String visibleWhen) {
        return new Option(value, Texts.of(title), null, feel(visibleWhen));
    }

    static Ask yesNo(String id, String title) {
        return of(id, title, new QuestionKind.YesNo());
    }

    static Ask consent(String id, String title, String text) {
        return of(id, title, new QuestionKind.Consent(Texts.of(text)));
    }

    static Ask photo(String id, String title, int min, int max) {
        return of(id, title, new QuestionKind.Photo(min, max));
    }

    static Ask file(String id, String title, String... types) {
        return of(id, title, new QuestionKind.File(1, 1, List.of(types)));
    }

    static Ask address(String id, String title) {
        return of(id, title, new QuestionKind.Address());
    }

    static Ask bankAccount(String id, String title) {
        return of(id, title, new QuestionKind.BankAccount());
    }

    static Ask place(String id, String title) {
        return of(id, title, new QuestionKind.Place());
    }

    static Ask section(String id, String title) {
        return of(id, title, new QuestionKind.Section());
    }

    static Ask statement(String id, String text) {
        return of(id, id, new QuestionKind.Statement(Texts.of(text)));
    }

    static Ask money(String id, String title, String value) {
        return of(id, title, new QuestionKind.Computed(new Feel(value), null, true));
    }

    static Ask group(String id, String title, String item, int min, int max, Ask... questions) {
        List<Question> inner = Arrays.stream(questions).map(Ask::build).toList();
        return of(id, title, new QuestionKind.Group(Texts.of(item), inner, min, max));
    }

    Ask optional() {
        required = false;
        return this;
    }

    Ask help(String text) {
        help = Texts.of(text);
        return this;
    }

    Ask when(String condition) {
        visibleWhen = new Feel(condition);
        return this;
    }

    Ask must(String condition, String message) {
        rules.add(new Question.Rule(new Feel(condition), Texts.of(message)));
        return this;
    }

    Ask prefill(String expression) {
        prefill = new Feel(expression);
        return this;
    }

    Ask staffOnly() {
        staffOnly = true;
        return this;
    }

    Question build() {
        return new Question(id, kind, title, help, required, visibleWhen, rules, prefill, staffOnly, false);
    }

    private static @Nullable Feel feel(@Nullable String source) {
        return source == null ? null : new Feel(source);
    }
}
