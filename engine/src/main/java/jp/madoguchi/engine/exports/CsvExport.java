package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.madoguchi.engine.cases.SealedCase;
import jp.madoguchi.engine.exports.Export.Table;
import jp.madoguchi.engine.exports.Unmappable.Found;
import org.springframework.stereotype.Component;

/** Writes exports as CSV. */
@Component
class CsvExport {

    private static final int MOST_TOLD = 100;
    private static final int PER_CASE = 256;

    private final CaseStream cases;

    CsvExport(CaseStream cases) {
        this.cases = cases;
    }

    /** @throws IllegalArgumentException when the encoding, or what to do without a character, is none there is */
    static void checkWords(ExportQuery query) {
        Encoding.of(query.encoding());
        escapes(query);
    }

    /** Whether {@link #check} goes through all cases. */
    static boolean mustBeChecked(ExportQuery query) {
        return Encoding.of(query.encoding()) != Encoding.UTF_8 && !escapes(query);
    }

    private static boolean escapes(ExportQuery query) {
        return ExportQuery.isSecond("unmappable", query.unmappable(), "refuse", "escape");
    }

    /**
     * Goes through everything once to see whether it can be encoded, where it must not be escaped.
     *
     * @throws Unmappable when something cannot
     * @throws IllegalArgumentException as {@link #checkWords}
     */
    void check(Export export, ExportQuery query) throws IOException {
        if (!mustBeChecked(query)) {
            return;
        }
        Encoding encoding = Encoding.of(query.encoding());
        Set<Found> found = new LinkedHashSet<>();
        for (Column column : export.main().columns()) {
            encoding.missing(encoding.mapped(column.heading()))
                    .forEach(point -> found.add(new Found("", column.heading(), Character.toString(point))));
        }
        cases.each(export, page -> missing(export, encoding, page), more -> {
            if (found.size() < MOST_TOLD) {
                found.addAll(more);
            }
        });
        if (!found.isEmpty()) {
            throw new Unmappable(found.stream().limit(MOST_TOLD).toList());
        }
    }

    private static List<Found> missing(Export export, Encoding encoding, List<SealedCase> page) {
        if (encoding.has(text(export, page))) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        List<Column> columns = export.main().columns();
        for (SealedCase one : page) {
            for (Object[] line : lines(export, one)) {
                for (int i = 0; i < line.length && found.size() < MOST_TOLD; i++) {
                    String heading = columns.get(i).heading();
                    if (line[i] instanceof String text) {
                        encoding.missing(encoding.mapped(text))
                                .forEach(point ->
                                        found.add(new Found(one.number(), heading, Character.toString(point))));
                    }
                }
            }
        }
        return found;
    }

    void write(Export export, ExportQuery query, OutputStream out) throws IOException {
        Encoding encoding = Encoding.of(query.encoding());
        StringBuilder headings = new StringBuilder();
        UnaryOperator<CharSequence> text =
                escapes(query) ? plain -> encoding.escaped(encoding.mapped(plain)) : encoding::mapped;
        CsvText.headings(headings, export.main().columns());
        out.write(encoding.mark());
        out.write(encoding.bytes(text.apply(headings)));
        // So that it is seen at once that something comes, however long the first page takes.
        out.flush();
        cases.each(export, page -> encoding.bytes(text.apply(text(export, page))), out::write);
        out.flush();
    }

    private static CharSequence text(Export export, List<SealedCase> page) {
        StringBuilder text = new StringBuilder(page.size() * PER_CASE);
        for (SealedCase one : page) {
            for (Object[] line : lines(export, one)) {
                CsvText.line(text, line);
            }
        }
        return text;
    }

    private static List<Object[]> lines(Export export, SealedCase one) {
        Map<?, ?> answers = export.answers().apply(one);
        Table table = export.main();
        return answers == null ? List.of() : table.lines(Source.of(one, answers));
    }
}
