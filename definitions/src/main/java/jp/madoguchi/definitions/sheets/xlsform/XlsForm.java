package jp.madoguchi.definitions.sheets.xlsform;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.sheets.Book;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import tools.jackson.databind.node.ObjectNode;

/** Reads XLSForms. */
public final class XlsForm {

    private static final String UNNAMED = "form";

    private XlsForm() {}

    /** The survey of a book: the sheet of that name, or the first with the headings type and name. */
    public static Optional<Page> survey(Book book) {
        return book.page("survey")
                .or(() -> book.pages().stream()
                        .filter(page -> SurveyPage.has(page, "type", "name"))
                        .findFirst());
    }

    /**
     * The form an XLSForm describes, as far as it can be said in our language.
     *
     * @param located gets the place of every part, and what cannot be translated
     */
    public static ObjectNode read(Book book, Page survey, Located located) {
        SurveyPage.Row settings = book.page("settings")
                .map(page -> SurveyPage.read(page, located))
                .flatMap(page -> page.rows().stream().findFirst())
                .orElse(null);
        String ofHeadings = settings == null ? "" : SurveyColumn.language(settings.text("default_language"));
        SurveyTexts texts = new SurveyTexts(ofHeadings.equals(SurveyColumn.UNKNOWN) ? "" : ofHeadings);
        Item form = new Item(settings == null ? located.place("") : settings.start());
        String id = settings == null ? "" : settings.text("form_id") + settings.text("id_string");
        form.json().put("id", id.isEmpty() ? UNNAMED : Names.formId(id));
        Map<String, String> titles = settings == null ? Map.of() : settings.texts("form_title");
        if (settings == null || titles.isEmpty()) {
            form.json().put("title", id.isEmpty() ? "無題のフォーム" : id);
        } else {
            texts.put(form, "title", titles, settings.place("form_title"));
        }
        form.locate(located, "");
        SurveyChoices choices = new SurveyChoices(
                book.page("choices").map(page -> SurveyPage.read(page, located)).orElse(null), located);
        new SurveyReader(choices, texts, located)
                .read(SurveyPage.read(survey, located).rows(), form.json());
        return form.json();
    }
}
