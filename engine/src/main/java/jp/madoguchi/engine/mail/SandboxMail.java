package jp.madoguchi.engine.mail;

import java.time.Instant;
import jp.madoguchi.engine.mail.MailSenders.Sender;
import org.jspecify.annotations.Nullable;

/**
 * A mail that stayed in the sandbox.
 *
 * @param sender as whom it would have gone out
 */
public record SandboxMail(
        String to,
        String subject,
        String body,
        Instant sent,
        @Nullable Sender sender) {}
