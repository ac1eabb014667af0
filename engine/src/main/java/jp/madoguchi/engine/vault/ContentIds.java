package jp.madoguchi.engine.vault;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds what may be ids of stored contents in JSON, wherever they stand. */
public final class ContentIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private ContentIds() {}

    /** Everything that is written as such ids are; of {@link Contents#deleteAll} only what is a content is touched. */
    public static Set<String> in(JsonNode json) {
        Set<String> found = new LinkedHashSet<>();
        collect(json, found);
        return found;
    }

    private static void collect(JsonNode json, Set<String> found) {
        if (json.isString() && ID.matcher(json.stringValue()).matches()) {
            found.add(json.stringValue());
        }
        json.forEach(member -> collect(member, found));
    }
}
