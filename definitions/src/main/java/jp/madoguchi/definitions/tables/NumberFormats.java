package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which styles of a workbook show a number as a date or time. */
final class NumberFormats {

    private static final int MAX_STYLES = 70_000;
    private static final int MAX_FORMATS = 5_000;

    /** Literals, escaped and padding characters, and conditions and colours in brackets; elapsed times such as [h] stay. */
    private static final Pattern NO_MEANING = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhsgae]|am/pm");
    private static final Pattern EXPONENT = Pattern.compile("e[+-]");

    private final Map<Integer, Boolean> custom = new HashMap<>();
    private final List<Boolean> styles = new ArrayList<>();

    private NumberFormats() {}

    static NumberFormats read(ZipParts parts, Optional<String> part) throws TableRefused, IOException {
        NumberFormats formats = new NumberFormats();
        if (part.isEmpty()) {
            return formats;
        }
        try (XmlPart xml = new XmlPart(parts, part.get())) {
            boolean cellStyles = false;
            while (xml.next()) {
                if (xml.opens("numFmt") && formats.custom.size() < MAX_FORMATS) {
                    formats.custom.put(xml.number("numFmtId", -1), showsDate(xml.attribute("formatCode", "")));
                } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
                    cellStyles = xml.opens("cellXfs");
                } else if (cellStyles && xml.opens("xf") && formats.styles.size() < MAX_STYLES) {
                    formats.styles.add(formats.isDate(xml.number("numFmtId", 0)));
                }
            }
        }
        return formats;
    }

    private boolean isDate(int format) {
        Boolean told = custom.get(format);
        return told == null ? isBuiltInDate(format) : told;
    }

    /** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in Japanese Excel. */
    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    static boolean showsDate(String code) {
        String first = NO_MEANING.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (first.contains("general") || first.contains("標準")) {
            return false;
        }
        return DATE_LETTER.matcher(EXPONENT.matcher(first).replaceAll("")).find();
    }

    boolean isDateStyle(int style) {
        return style >= 0 && style < styles.size() && styles.get(style);
    }
}
