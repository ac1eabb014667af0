package jp.madoguchi.definitions.sheets.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.definitions.sheets.Book;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.sheets.Header;
import jp.madoguchi.definitions.sheets.Headings;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.layout.QuestionReader.Field;
import tools.jackson.databind.node.ObjectNode;

/** Reads the Japanese layout. */
public final class LayoutReader {

    public static final String QUESTIONS = "設問";
    public static final String CHOICES = "選択肢";
    public static final String SETTINGS = "設定";

    private static final Header.Known<Field> KNOWN = new Header.Known<>(
            LayoutReader::field,
            Stream.concat(Stream.of(Column.values()).map(Column::heading), Stream.of(RuleHeading.message(0)))
                    .toList());

    private final Book book;
    private final Located located;

    private LayoutReader(Book book, Located located) {
        this.book = book;
        this.located = located;
    }

    private static Optional<Field> field(String folded) {
        Optional<RuleHeading> rule = RuleHeading.of(folded);
        if (rule.isPresent()) {
            return Optional.of(new Field(Column.RULES, rule));
        }
        return Stream.of(Column.values())
                .filter(column -> column != Column.RULES)
                .filter(column -> Headings.fold(column.heading()).equals(folded)
                        || (!column.member().isEmpty()
                                && Headings.fold(column.member()).equals(folded)))
                .map(column -> new Field(column, Optional.empty()))
                .findFirst();
    }

    /** The sheet with the questions: the one named so, or the first with headings of questions. */
    public static Optional<Page> questions(Book book) {
        return book.page(QUESTIONS)
                .or(() -> book.pages().stream()
                        .filter(page -> Header.find(page, KNOWN).isPresent())
                        .findFirst());
    }

    /**
     * The form a book holds, as far as it can be understood.
     *
     * @param located gets the place of every part, and what is wrong
     */
    public static ObjectNode read(Book book, Page questions, Located located) {
        return new LayoutReader(book, located).read(questions);
    }

    private ObjectNode read(Page page) {
        Item settings = SettingsReader.read(book.page(SETTINGS), located);
        ObjectNode form = settings.json();
        settings.locate(located, "");
        ChoiceLists choices = new ChoiceLists(located);
        book.page(CHOICES).ifPresent(choices::read);
        Optional<Line> headings = Header.find(page, KNOWN);
        if (headings.isEmpty()) {
            located.error(
                    located.place("/questions"),
                    "見出しの行がありません。「設問」「種類」などの見出しを付けてください。ひな形もあります。",
                    "There is no line of headings; it needs 設問, 種類 and so on. Begin with the template.");
            return form;
        }
        Header<Field> header = Header.read(page, headings.get(), KNOWN, located);
        QuestionReader reader = new QuestionReader(page, header, choices, located);
        List<Item> items = header.below(page).stream().map(reader::read).toList();
        giveIds(items);
        new Nesting(form, located).put(items);
        return form;
    }

    /** Questions without an id are named after their position. */
    private static void giveIds(List<Item> items) {
        Set<String> taken = new HashSet<>();
        items.forEach(item -> taken.add(item.string("id")));
        for (int i = 0; i < items.size(); i++) {
            int number = i + 1;
            while (items.get(i).string("id").isEmpty()) {
                String id = "q" + number++;
                if (taken.add(id)) {
                    items.get(i).json().put("id", id);
                }
            }
        }
    }
}
