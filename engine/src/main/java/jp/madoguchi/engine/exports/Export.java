package jp.madoguchi.engine.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import jp.madoguchi.engine.cases.CaseScan;
import jp.madoguchi.engine.cases.SealedCase;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * An export that was understood: which cases, and what of them.
 *
 * @param form id of the form
 * @param title of the form
 * @param answers the answers to the form in a case; null when the case has none
 * @param main one line for each case, or for each item when only a group is wanted
 * @param groups further tables, one line for each item of a group
 * @param fileQuestions questions whose photos and files are exported
 * @param watch told how many cases were worked on, some at a time
 */
record Export(
        MunicipalityId municipality,
        CaseScan.Filter filter,
        String form,
        String title,
        Function<SealedCase, @Nullable Map<?, ?>> answers,
        Table main,
        List<Table> groups,
        List<FileQuestion> fileQuestions,
        IntConsumer watch) {

    /** The same, telling how many cases were worked on, some at a time. */
    Export watched(IntConsumer watcher) {
        return new Export(municipality, filter, form, title, answers, main, groups, fileQuestions, watcher);
    }

    /**
     * A table.
     *
     * @param group id of the group whose items are its lines; null for one line a case
     */
    record Table(String title, @Nullable String group, List<Column> columns) {

        /** The lines a case gives. */
        List<Object[]> lines(Source source) {
            List<Object[]> lines = new ArrayList<>();
            for (Source line : items(source, group)) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = columns.get(i).value().apply(line);
                }
                lines.add(values);
            }
            return lines;
        }
    }

    /**
     * A question that takes photos or files.
     *
     * @param group the group it is in; null for none
     */
    record FileQuestion(String id, String title, @Nullable String group) {
        List<AttachedFile> files(Source source) {
            return items(source, group).stream()
                    .flatMap(item -> AttachedFile.of(item, id).stream())
                    .toList();
        }
    }

    private static List<Source> items(Source source, @Nullable String group) {
        if (group == null) {
            return List.of(source);
        }
        List<Source> items = new ArrayList<>();
        if (source.answers().get(group) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> answers) {
                    items.add(source.item(group, answers, items.size() + 1));
                }
            }
        }
        return items;
    }
}
