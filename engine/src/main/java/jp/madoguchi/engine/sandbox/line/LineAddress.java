package jp.madoguchi.engine.sandbox.line;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the Messaging API is. LINE's SDK names its endpoints from the root and so drops the path of a base address; what then comes
 * to {@code /v2/bot/} is led to where the sandbox serves it.
 */
final class LineAddress {

    private static final String API = "/sandbox/line";
    private static final String DATA = "/sandbox/line-data";
    private static final Pattern ON_DATA_HOST =
            Pattern.compile("/v2/bot/(message/[^/]+/content(/preview|/transcoding)?|richmenu/[^/]+/content)");

    private LineAddress() {}

    /** The path as LINE has it, for example {@code /v2/bot/message/push}; null when the request is not for the Messaging API. */
    static @Nullable String path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        for (String base : new String[] {DATA, API, ""}) {
            if (uri.startsWith(base + "/v2/bot/") || (!base.isEmpty() && uri.startsWith(base + "/"))) {
                return uri.substring(base.length());
            }
        }
        return null;
    }

    /** The request at the address the sandbox's endpoints have. */
    static HttpServletRequest atHome(HttpServletRequest request) {
        String uri = request.getRequestURI();
        if (!uri.startsWith("/v2/bot/")) {
            return request;
        }
        String home = (ON_DATA_HOST.matcher(uri).matches() ? DATA : API) + uri;
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return home;
            }

            @Override
            public String getServletPath() {
                return home;
            }
        };
    }
}
