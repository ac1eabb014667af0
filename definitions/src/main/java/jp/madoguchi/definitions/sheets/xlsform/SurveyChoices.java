package jp.madoguchi.definitions.sheets.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;
import org.jspecify.annotations.Nullable;

/** The lists of the sheet choices. */
final class SurveyChoices {

    private final Map<String, List<SurveyPage.Row>> lists = new LinkedHashMap<>();

    SurveyChoices(@Nullable SurveyPage page, Located located) {
        for (SurveyPage.Row row : page == null ? List.<SurveyPage.Row>of() : page.rows()) {
            String list = row.text("list_name");
            if (list.isEmpty() || row.text("name").isEmpty()) {
                Place place = row.place(list.isEmpty() ? "list_name" : "name");
                located.error(place, "list_name と name を両方書いてください。", "A choice needs both list_name and name.");
            } else {
                lists.computeIfAbsent(list, name -> new ArrayList<>()).add(row);
            }
        }
    }

    boolean has(String list) {
        return lists.containsKey(list);
    }

    List<String> names() {
        return List.copyOf(lists.keySet());
    }

    List<SurveyPage.Row> of(String list) {
        return lists.getOrDefault(list, List.of());
    }
}
