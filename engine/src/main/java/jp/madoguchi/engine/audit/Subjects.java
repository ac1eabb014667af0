package jp.madoguchi.engine.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerMapping;

/** Names what a request is about by the variables of its path, each after the word before it: {@code cases/2026-000001}. */
final class Subjects {

    private static final Pattern NAMED = Pattern.compile("([^/{}]+)/\\{(\\w+)(?::[^/]*)?}");

    private Subjects() {}

    static String of(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Map<String, String> variables = variables(request);
        List<String> parts = new ArrayList<>();
        Matcher named = NAMED.matcher(pattern);
        while (named.find()) {
            String name = named.group(2);
            // The municipality is the log's own; a token in a path is a secret.
            if (!name.equals("code") && !name.equals("token") && variables.containsKey(name)) {
                parts.add(named.group(1) + "/" + variables.get(name));
            }
        }
        return String.join("/", parts);
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (Map<String, String>) variables
                : Map.of();
    }
}
