package jp.madoguchi.engine.mail;

import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Outbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class OutboxMails implements Mails {

    static final String KIND = "mail";
    private static final int LONGEST_SUBJECT = 200;

    private final Outbox outbox;
    private final JsonMapper json;

    OutboxMails(Outbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void send(MunicipalityId municipality, String to, String subject, String body) {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "expected a mail subject of one line, got one with line breaks or control characters");
        }
        if (subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("expected a mail subject of at most " + LONGEST_SUBJECT + " characters");
        }
        List<String> addresses = Addresses.parse(to);
        for (String address : addresses) {
            outbox.put(municipality, KIND, address, json.writeValueAsString(new Letter(address, subject, body)), null);
        }
    }
}
