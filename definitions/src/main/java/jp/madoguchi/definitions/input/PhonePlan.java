package jp.madoguchi.definitions.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How long a telephone number is and where its hyphens stand. Source: 電気通信番号計画 and 市外局番の一覧 of the Ministry of Internal Affairs
 * and Communications.
 *
 * @param length digits in all
 * @param first digits before the first hyphen
 * @param second digits between the hyphens
 */
record PhonePlan(int length, int first, int second) {

    private static final int LANDLINE = 10;
    private static final int LONGEST_BEGINNING = 6;
    private static final int USUAL_AREA_CODE = 3;
    private static final Map<String, Integer> AREA_CODES = areaCodes();

    /** @param digits begin with 0 */
    static PhonePlan of(String digits) {
        if (digits.startsWith("0800")) {
            return new PhonePlan(11, 4, 3);
        } else if (digits.matches("0[5-9]0.*")) {
            return new PhonePlan(11, 3, 4);
        } else if (digits.startsWith("0120") || digits.startsWith("0570")) {
            return new PhonePlan(LANDLINE, 4, 3);
        }
        int area = areaCode(digits);
        return new PhonePlan(LANDLINE, area, 6 - area);
    }

    String hyphenate(String digits) {
        int last = first + second;
        return digits.substring(0, first) + "-" + digits.substring(first, last) + "-" + digits.substring(last);
    }

    private static int areaCode(String digits) {
        for (int length = Math.min(LONGEST_BEGINNING, digits.length()); length > 1; length--) {
            Integer area = AREA_CODES.get(digits.substring(0, length));
            if (area != null) {
                return area;
            }
        }
        return USUAL_AREA_CODE;
    }

    private static Map<String, Integer> areaCodes() {
        Map<String, Integer> lengths = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(PhonePlan.class.getResourceAsStream("area-codes.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(':');
                int length = colon < 0 ? line.length() : colon;
                lengths.put(line.substring(0, length), length);
                for (String beginning :
                        line.substring(length).replace(":", "").strip().split(" ", -1)) {
                    lengths.put(beginning, length);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lengths.remove("");
        return Map.copyOf(lengths);
    }
}
