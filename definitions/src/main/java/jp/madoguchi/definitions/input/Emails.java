package jp.madoguchi.definitions.input;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads e-mail addresses. Dots in a row or before the @, which old mobile carriers allowed, are taken. */
public final class Emails {

    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private Emails() {}

    /** For example {@code hanako@example.jp}; 全角 becomes half width, the part after @ lower case. */
    public static Reading<String> read(String typed) {
        String address = Typed.withoutSpaces(Typed.ascii(typed));
        int at = address.indexOf('@');
        if (at < 0 || at != address.lastIndexOf('@')) {
            return Reading.not(Reasons.emailWithoutAt());
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        if (address.length() > MAX_LENGTH
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            return Reading.not(Reasons.notEmail());
        }
        return Reading.of(local + "@" + domain);
    }
}
