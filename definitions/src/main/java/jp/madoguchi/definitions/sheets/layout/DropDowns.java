package jp.madoguchi.definitions.sheets.layout;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.definitions.sheets.layout.Column.Content;

/** The words a cell can be chosen from. */
public final class DropDowns {

    private DropDowns() {}

    /** The words for the cells under a heading; none where anything may stand. */
    public static List<String> words(String page, String heading) {
        if (!page.equals(LayoutReader.QUESTIONS)) {
            return List.of();
        }
        return Stream.of(Column.values())
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .map(DropDowns::words)
                .orElse(List.of());
    }

    private static List<String> words(Column column) {
        if (column == Column.KIND) {
            return KindNames.inOrder();
        }
        if (column.content() == Content.FLAG) {
            return List.of(Words.YES, Words.NO);
        }
        return column.content() == Content.WORD ? Words.all(column.member()) : List.of();
    }
}
