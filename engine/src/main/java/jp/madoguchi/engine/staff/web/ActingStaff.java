package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.engine.payouts.Actor;
import jp.madoguchi.engine.rights.Acting;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a payout list. A person who has signed in is that person; a program names the person it acts for as {@code by} in the body or,
 * percent-encoded, in the header {@code X-Staff}, and answers for the name.
 */
final class ActingStaff {

    private static final String HEADER = "X-Staff";
    private static final String NOBODY_NAMED = "API";
    private static final int LONGEST = 100;

    private ActingStaff() {}

    /** Somebody, named or not. */
    static Actor of(HttpServletRequest request, @Nullable String by) {
        String name = name(request, by);
        return new Actor(name.isEmpty() ? NOBODY_NAMED : name, acting(request).id());
    }

    /** Somebody who must be named. */
    static Actor named(HttpServletRequest request, @Nullable String by) {
        String name = name(request, by);
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "by（承認する職員の名前）を入れてください。例: {\"by\": \"会計課 山口花子\"} / \"by\", the name of who approves, is missing.");
        }
        return new Actor(name, acting(request).id());
    }

    private static String name(HttpServletRequest request, @Nullable String by) {
        Acting acting = acting(request);
        if (acting.person()) {
            return acting.name();
        }
        String header = request.getHeader(HEADER);
        String name = by != null ? by : header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
        if (name.strip().length() > LONGEST) {
            throw new IllegalArgumentException("by（職員の名前）は 100 文字までです。 / \"by\" takes at most 100 characters.");
        }
        return name.strip();
    }

    private static Acting acting(HttpServletRequest request) {
        if (request.getAttribute(Acting.class.getName()) instanceof Acting acting) {
            return acting;
        }
        throw new IllegalStateException("expected who acts in the request, got nobody");
    }
}
