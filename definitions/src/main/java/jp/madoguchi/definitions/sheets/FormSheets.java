package jp.madoguchi.definitions.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.sheets.BookFile.BookRefused;
import jp.madoguchi.definitions.sheets.Conversion.Converted;
import jp.madoguchi.definitions.sheets.Conversion.Refused;
import jp.madoguchi.definitions.sheets.layout.LayoutReader;
import jp.madoguchi.definitions.sheets.layout.LayoutWriter;
import jp.madoguchi.definitions.sheets.layout.Template;
import jp.madoguchi.definitions.sheets.xlsform.XlsForm;
import jp.madoguchi.definitions.tables.TableRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Forms as sheets, as {@code docs/sheets.md} lays them out. What is written here and read again gives an equal form. Thread-safe.
 *
 * <p>Limits of what is read: 100 sheets of 20,000 lines and 500 columns, 8,000,000 characters, 50 MB unpacked.
 */
public final class FormSheets {

    private FormSheets() {}

    /**
     * A form as an xlsx workbook.
     *
     * @param form JSON that follows the schema {@code form}
     */
    public static byte[] xlsx(JsonNode form) {
        return WorkbookBook.write(LayoutWriter.write(form));
    }

    /**
     * A form as CSV, UTF-8 with byte order mark.
     *
     * @param form JSON that follows the schema {@code form}
     */
    public static byte[] csv(JsonNode form) {
        return CsvBook.write(LayoutWriter.write(form));
    }

    /** A workbook to begin with: every kind of question once, drop-downs, and how to fill it in. Read as it is, it is a form. */
    public static byte[] template() {
        return WorkbookBook.write(Template.book());
    }

    /**
     * The form in a workbook or CSV file, in the Japanese layout or as XLSForm; which of them is seen from its headings.
     *
     * @param file whatever its name; never trusted
     * @throws IOException when the disk cannot be read
     */
    public static Conversion read(Path file) throws IOException {
        Book book;
        try {
            book = BookFile.read(file);
        } catch (TableRefused refused) {
            return new Refused(errors(refused));
        } catch (BookRefused refused) {
            return new Refused(refused.errors());
        }
        return read(book);
    }

    private static List<SheetError> errors(TableRefused refused) {
        List<SheetError> errors = new ArrayList<>();
        for (TableRefused one : refused.all()) {
            errors.add(new SheetError(one.place().sheet(), one.place().cell(), one.ja(), one.en()));
        }
        int more = refused.count() - errors.size();
        if (more > 0) {
            errors.add(new SheetError(
                    "",
                    "",
                    "このほかに、数式や結合したセルが %,d か所あります。".formatted(more),
                    "There are %,d more formulas or merged cells.".formatted(more)));
        }
        return errors;
    }

    private static Conversion read(Book book) {
        Optional<Book.Page> survey = XlsForm.survey(book);
        Optional<Book.Page> questions = survey.isPresent() ? survey : LayoutReader.questions(book);
        if (questions.isEmpty()) {
            return new Refused(List.of(noForm(book)));
        }
        Located located = new Located(new Place(questions.get().name(), 1, 0));
        ObjectNode form = survey.isPresent()
                ? XlsForm.read(book, questions.get(), located)
                : LayoutReader.read(book, questions.get(), located);
        List<SheetError> errors = FormCheck.check(form, located);
        return errors.isEmpty() ? new Converted(form) : new Refused(errors);
    }

    private static SheetError noForm(Book book) {
        String sheets = String.join(
                "、",
                book.pages().stream()
                        .map(Book.Page::name)
                        .filter(name -> !name.isEmpty())
                        .toList());
        return new SheetError(
                "",
                "",
                "設問の表が見つかりません" + (sheets.isEmpty() ? "" : "（あるシート: " + sheets + "）")
                        + "。見出し「設問」「種類」のあるシート「設問」か、XLSForm の survey が要ります。ひな形から始められます。",
                "There is no sheet of questions; it needs a sheet 設問 with the headings 設問 and 種類, or survey of an XLSForm."
                        + " Begin with the template.");
    }
}
