package jp.madoguchi.definitions.sheets.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.definitions.sheets.Book;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A book to begin with: an example of every kind of question, and a sheet that tells what each column is for. */
public final class Template {

    private static final String HOW = "書き方";
    private static final String EXAMPLE = "template.form.json";
    private static final String NOTES = "template-notes.json";

    private Template() {}

    public static Book book() {
        Book example = LayoutWriter.write(read(EXAMPLE));
        List<Book.Page> pages = new ArrayList<>(example.pages());
        pages.add(how());
        return new Book(pages);
    }

    /** Passed over when the workbook is read. */
    private static Book.Page how() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (JsonNode line : read(NOTES)) {
            List<@Nullable Object> cells = new ArrayList<>();
            line.forEach(cell -> cells.add(cell.asString()));
            lines.add(cells);
        }
        return Pages.numbered(HOW, lines);
    }

    private static JsonNode read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            return new JsonMapper().readTree(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the template cannot be read", e);
        }
    }
}
