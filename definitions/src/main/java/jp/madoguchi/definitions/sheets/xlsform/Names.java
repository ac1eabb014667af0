package jp.madoguchi.definitions.sheets.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.definitions.feel.TakenNames;

/** Our ids for the names of an XLSForm, which may have capitals, hyphens and dots: always the same for the same survey. */
final class Names {

    private static final int LONGEST = 60;

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** The id for a name; a name that comes again is the same. */
    String id(String name) {
        String known = ids.get(name);
        if (known != null) {
            return known;
        }
        String plain = name.replaceAll("[^A-Za-z0-9_]+", "_");
        String start = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "q" + plain : plain;
        String id = start.substring(0, 1).toLowerCase(Locale.ROOT) + start.substring(1);
        id = id.substring(0, Math.min(LONGEST - 4, id.length()));
        String free = TakenNames.isOurs(id) || TakenNames.isWord(id) ? id + "_" : id;
        for (int n = 2; ids.containsValue(free); n++) {
            free = id + "_" + n;
        }
        ids.put(name, free);
        return free;
    }

    /** For the id of a form, which may have hyphens and no underscores. */
    static String formId(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String start = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "form-" + plain : plain;
        String id = (start.substring(0, 1).toLowerCase(Locale.ROOT) + start.substring(1)).replaceAll("-+$", "");
        return id.substring(0, Math.min(LONGEST, id.length()));
    }
}
