package jp.madoguchi.engine.threads;

import java.time.Duration;
import jp.madoguchi.definitions.packages.ParameterType;
import org.jspecify.annotations.Nullable;

/**
 * How a municipality wants its threads.
 *
 * @param showStaffNames whether residents see who of the staff wrote
 * @param openFor for how long after a message free words go into the thread
 * @param mailEvery at most one mail per thread in this time, until staff read
 * @param mail address told of residents' messages where no procedure names one
 */
public record ThreadSettings(
        boolean showStaffNames,
        Duration openFor,
        Duration mailEvery,
        @Nullable String mail) {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** Of a municipality that set nothing. */
    public static final ThreadSettings USUAL =
            new ThreadSettings(false, Duration.ofDays(14), Duration.ofMinutes(30), null);

    public ThreadSettings {
        check("openFor", openFor, Duration.ofMinutes(1));
        check("mailEvery", mailEvery, Duration.ZERO);
    }

    /** @throws IllegalArgumentException when it is no mail address */
    public static String address(String mail) {
        if (!ParameterType.isEmail(mail.strip())) {
            throw new IllegalArgumentException(
                    "mail はメールアドレスにしてください。 / Expected \"mail\" as a mail address, got something else.");
        }
        return mail.strip();
    }

    private static void check(String name, Duration length, Duration shortest) {
        if (length.compareTo(shortest) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " は " + shortest + " から P365D までの長さにしてください。 / Expected \"" + name
                    + "\" from " + shortest + " to P365D, got " + length + ".");
        }
    }
}
