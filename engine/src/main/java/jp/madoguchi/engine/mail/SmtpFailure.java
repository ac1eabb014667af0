package jp.madoguchi.engine.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads why a mail was not taken. RFC 5321, 4.2.1: 4xx may be tried again, 5xx must not be. */
final class SmtpFailure {

    private static final int PERMANENT_FROM = 500;

    private SmtpFailure() {}

    /** Without a reply code nobody refused it: the connection failed, and may work later. */
    static boolean isPermanent(MailException failure) {
        return all(failure).stream().mapToInt(SmtpFailure::code).anyMatch(code -> code >= PERMANENT_FROM);
    }

    /** The server's own words where there are any. */
    static String reason(MailException failure) {
        return all(failure).stream()
                .filter(cause -> code(cause) > 0)
                .map(cause -> String.valueOf(cause.getMessage()).strip())
                .findFirst()
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    private static int code(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        } else if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        } else if (failure instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        return 0;
    }

    private static List<Throwable> all(MailException failure) {
        List<Throwable> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, found, seen);
        return found;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> found, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        if (failure instanceof MailSendException send) {
            send.getFailedMessages().values().forEach(cause -> collect(cause, found, seen));
        }
        if (failure instanceof MessagingException messaging) {
            collect(messaging.getNextException(), found, seen);
        }
        collect(failure.getCause(), found, seen);
        found.add(failure);
    }
}
