package jp.madoguchi.engine.accounts.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a browser's User-Agent what a person recognises: {@code Edge (Windows)}. Not more: the header says what the browser likes. */
final class Browsers {

    private static final String UNKNOWN = "?";
    /** In this order: Edge says it is Chrome, too, and Chrome that it is Safari. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        NAMES.put("Edg", "Edge");
        NAMES.put("OPR/", "Opera");
        NAMES.put("Firefox/", "Firefox");
        NAMES.put("FxiOS/", "Firefox");
        NAMES.put("Chrome/", "Chrome");
        NAMES.put("CriOS/", "Chrome");
        NAMES.put("Safari/", "Safari");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {}

    static String name(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return first(NAMES, said) + " (" + first(SYSTEMS, said) + ")";
    }

    private static String first(Map<String, String> known, String said) {
        return known.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
