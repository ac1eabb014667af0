package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.engine.payouts.Actor;
import jp.madoguchi.engine.staff.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Who calls the API: the name given as {@code by} in the body or, percent-encoded, in the header {@code X-Staff}, and the token used.
 * Until staff have accounts, whoever holds a token answers for the names it gives.
 */
final class ActingStaff {

    private static final String HEADER = "X-Staff";
    private static final String NOBODY_NAMED = "API";
    private static final int LONGEST = 100;
    private static final int BEARER = "Bearer ".length();

    private ActingStaff() {}

    /** Somebody, named or not. */
    static Actor of(HttpServletRequest request, @Nullable String by) {
        String name = name(request, by);
        return new Actor(name.isEmpty() ? NOBODY_NAMED : name, token(request));
    }

    /** Somebody who must be named. */
    static Actor named(HttpServletRequest request, @Nullable String by) {
        String name = name(request, by);
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "by（承認する職員の名前）を入れてください。例: {\"by\": \"会計課 山口花子\"} / \"by\", the name of who approves, is missing.");
        }
        return new Actor(name, token(request));
    }

    private static String name(HttpServletRequest request, @Nullable String by) {
        String header = request.getHeader(HEADER);
        String name = by != null ? by : header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
        if (name.strip().length() > LONGEST) {
            throw new IllegalArgumentException("by（職員の名前）は 100 文字までです。 / \"by\" takes at most 100 characters.");
        }
        return name.strip();
    }

    private static String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || header.length() <= BEARER
                ? ""
                : ApiTokens.fingerprint(header.substring(BEARER).strip());
    }
}
