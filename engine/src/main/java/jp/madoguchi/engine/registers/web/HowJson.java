package jp.madoguchi.engine.registers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.registers.RegisterImports.How;
import jp.madoguchi.engine.registers.RegisterImports.Mode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the address of an upload says about it. Read from the query itself: asking for parameters would swallow a body sent as a form. */
record HowJson(Map<String, String> query, JsonMapper json) {

    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};

    static HowJson of(HttpServletRequest request, JsonMapper json) {
        Map<String, String> query = new LinkedHashMap<>();
        MultiValueMap<String, String> raw = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        raw.forEach((name, values) -> {
            String value = values.get(0);
            query.put(name, value == null ? "" : UriUtils.decode(value.replace("+", " "), StandardCharsets.UTF_8));
        });
        return new HowJson(query, json);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isEmpty());
    }

    boolean flag(String name) {
        return text(name)
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
    }

    How how() {
        return new How(mode(), flag("skipErrors"), text("encoding").map(HowJson::encoding), text("sheet"), mapping());
    }

    private Mode mode() {
        String mode = text("mode").orElse("replace");
        return switch (mode) {
            case "replace" -> Mode.REPLACE;
            case "add" -> Mode.ADD;
            case "update" -> Mode.UPDATE;
            default ->
                throw new IllegalArgumentException(
                        "mode は replace、add、update のどれかです。 / \"mode\" is replace, add or update; got \"" + mode
                                + "\".");
        };
    }

    private static Charset encoding(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "windows-31j", "shift_jis", "shift-jis", "sjis", "cp932", "ms932" -> Charset.forName("windows-31j");
            default ->
                throw new IllegalArgumentException(
                        "encoding は utf-8 か windows-31j です。 / \"encoding\" is utf-8 or windows-31j; got \"" + name
                                + "\".");
        };
    }

    private Map<String, String> mapping() {
        String mapping = text("mapping").orElse("{}");
        try {
            return json.readValue(mapping, MAPPING);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "mapping は {\"見出し\": \"列の id\"} の形の JSON です。 / \"mapping\" is JSON such as {\"heading\": \"column\"}.",
                    e);
        }
    }
}
