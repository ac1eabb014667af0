package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import jp.madoguchi.engine.staff.StaffAct;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads who acts on a case, and from {@code If-Match} which revision of it they saw. */
final class StaffActs {

    private static final Pattern REVISION = Pattern.compile("(?:W/)?\"\\d{1,18}\"|\\d{1,18}");

    private StaffActs() {}

    static StaffAct of(HttpServletRequest request) {
        return new StaffAct(ActingStaff.of(request, null).name(), seen(request.getHeader(HttpHeaders.IF_MATCH)));
    }

    private static @Nullable Long seen(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        if (!REVISION.matcher(header.strip()).matches()) {
            throw new IllegalArgumentException("If-Match には案件の revision を \"12\" のように入れてください。 / If-Match is the"
                    + " revision of the case in quotes, such as \"12\"; got " + header);
        }
        return Long.valueOf(header.replaceAll("\\D", ""));
    }
}
