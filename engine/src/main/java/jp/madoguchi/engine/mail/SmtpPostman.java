package jp.madoguchi.engine.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import jp.madoguchi.engine.mail.MailSenders.Sender;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP. A message sent twice carries the same Message-ID, by which servers and mail programs drop the second. */
final class SmtpPostman implements Postman {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** As long as a mail server would try by itself (RFC 5321, 4.5.4.1, asks for four to five days). */
    private static final Duration GIVE_UP = Duration.ofDays(4);

    private static final int DOUBLINGS = 6;

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Function<MunicipalityId, Sender> senders;
    private final Clock clock;

    /** @param from for municipalities that set nothing else */
    SmtpPostman(JavaMailSender sender, InternetAddress from, Function<MunicipalityId, Sender> senders, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public Result deliver(Message message, Letter letter) {
        try {
            sender.send(mime(message, letter));
            return new Result.Delivered();
        } catch (MessagingException e) {
            return new Result.Failed("mail could not be written: " + e.getMessage());
        } catch (MailAuthenticationException e) {
            return retry(message, "the mail server refused user name or password: " + e.getMessage());
        } catch (MailException e) {
            String reason = SmtpFailure.reason(e);
            return SmtpFailure.isPermanent(e) ? new Result.Failed(reason) : retry(message, reason);
        }
    }

    private MimeMessage mime(Message message, Letter letter) throws MessagingException {
        MimeMessage mime = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
        Sender own = senders.apply(message.municipality());
        helper.setFrom(from(own));
        if (own.replyTo() != null) {
            helper.setReplyTo(own.replyTo());
        }
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        helper.setSentDate(Date.from(message.created()));
        mime.setHeader("Message-ID", "<" + message.id() + "@" + domain() + ">");
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    private InternetAddress from(Sender own) throws MessagingException {
        try {
            return new InternetAddress(
                    own.address() == null ? from.getAddress() : own.address(),
                    own.name() == null ? from.getPersonal() : own.name(),
                    StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java has UTF-8", e);
        }
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private Result retry(Message message, String reason) {
        Instant now = clock.instant();
        if (now.isAfter(message.created().plus(GIVE_UP))) {
            return new Result.Failed("given up after " + GIVE_UP.toDays() + " days: " + reason);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(message.attempt() - 1, DOUBLINGS));
        return new Result.Retry(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), reason);
    }
}
