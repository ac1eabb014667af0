package jp.madoguchi.engine.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** With {@code spring.mail.host} mail goes out by SMTP; without it, it stays in the sandbox; with neither it waits. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** For each step; Jakarta Mail waits for ever unless told otherwise. */
    private static final String TIMEOUT_MILLIS = "10000";

    @Bean
    Postman postman(
            ObjectProvider<JavaMailSender> smtp,
            JdbcSandboxMailbox sandboxMailbox,
            MailSenders senders,
            Clock clock,
            @Value("${madoguchi.mail.from:}") String from,
            @Value("${madoguchi.sandbox:true}") boolean sandbox) {
        JavaMailSender sender = smtp.getIfAvailable();
        if (sender != null) {
            return new SmtpPostman(timely(sender), sender(from), senders::of, clock);
        } else if (sandbox) {
            return (message, letter) -> {
                sandboxMailbox.put(message, letter);
                return new Result.Delivered();
            };
        }
        return (message, letter) -> new Result.Retry(
                clock.instant().plus(PAUSE), "no mail server is set: set spring.mail.host and madoguchi.mail.from");
    }

    private static JavaMailSender timely(JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl smtp) {
            Properties properties = smtp.getJavaMailProperties();
            for (String which : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail.smtp." + which, TIMEOUT_MILLIS);
            }
        }
        return sender;
    }

    static InternetAddress sender(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            Addresses.parse(address.getAddress());
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            return address;
        } catch (AddressException | IllegalArgumentException | UnsupportedEncodingException e) {
            throw new IllegalStateException(
                    "spring.mail.host is set, so madoguchi.mail.from must be a mail address such as 〇〇市 <noreply@city.example.jp>; got: \""
                            + from + "\"",
                    e);
        }
    }
}
