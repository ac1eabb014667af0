package jp.madoguchi.definitions.sheets.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of an XLSForm.
 *
 * @param name in small letters, for example {@code label}
 * @param language a language tag; empty when the heading names none, {@code ?} when it names one nobody knows
 */
record SurveyColumn(String name, String language) {

    static final String UNKNOWN = "?";
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\(([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\\)");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8})*");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "relevance", "relevant",
            "read_only", "readonly",
            "listname", "list_name",
            "value", "name",
            "image", "media::image",
            "audio", "media::audio",
            "video", "media::video");
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("japanese", "ja"),
            Map.entry("日本語", "ja"),
            Map.entry("やさしい日本語", "ja-easy"),
            Map.entry("english", "en"),
            Map.entry("英語", "en"),
            Map.entry("chinese", "zh"),
            Map.entry("中文", "zh"),
            Map.entry("中国語", "zh"),
            Map.entry("korean", "ko"),
            Map.entry("한국어", "ko"),
            Map.entry("韓国語", "ko"),
            Map.entry("vietnamese", "vi"),
            Map.entry("portuguese", "pt"),
            Map.entry("português", "pt"),
            Map.entry("spanish", "es"),
            Map.entry("español", "es"),
            Map.entry("french", "fr"),
            Map.entry("français", "fr"),
            Map.entry("tagalog", "tl"),
            Map.entry("filipino", "tl"),
            Map.entry("nepali", "ne"),
            Map.entry("thai", "th"),
            Map.entry("indonesian", "id"),
            Map.entry("arabic", "ar"));

    /** @param folded a heading without blanks, in small letters */
    static SurveyColumn of(String folded) {
        String plain = folded.replaceAll("::?", "::");
        boolean media = plain.startsWith("media::")
                || plain.startsWith("bind::")
                || plain.startsWith("body::")
                || plain.startsWith("instance::");
        int split = plain.indexOf("::", media ? plain.indexOf("::") + 2 : 0);
        String name = split < 0 ? plain : plain.substring(0, split);
        return new SurveyColumn(
                OTHER_NAMES.getOrDefault(name, name), split < 0 ? "" : language(plain.substring(split + 2)));
    }

    /** The tag of a language that is named in words or by its tag. */
    static String language(String typed) {
        String folded = typed.toLowerCase(Locale.ROOT).strip();
        Matcher inBrackets = IN_BRACKETS.matcher(folded);
        if (inBrackets.matches()) {
            return Locale.forLanguageTag(inBrackets.group(1)).toLanguageTag();
        }
        String named = LANGUAGES.get(folded);
        if (named != null || !TAG.matcher(folded).matches()) {
            return named == null ? UNKNOWN : named;
        }
        return Locale.forLanguageTag(folded).toLanguageTag();
    }
}
