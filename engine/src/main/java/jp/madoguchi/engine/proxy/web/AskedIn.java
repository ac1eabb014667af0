package jp.madoguchi.engine.proxy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import jp.madoguchi.definitions.text.Texts;
import org.springframework.http.HttpHeaders;

/** The language in which staff want to be asked: the first of {@code Accept-Language}, else Japanese. */
final class AskedIn {

    private AskedIn() {}

    static String language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Texts.JAPANESE;
        }
        // A wildcard or something unreadable leaves the locale of the machine, which says nothing about people.
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language ->
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE).contains(language))
                .filter(language -> !language.isEmpty())
                .findFirst()
                .orElse(Texts.JAPANESE);
    }
}
