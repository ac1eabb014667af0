package jp.madoguchi.engine.outbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is still to go out to somebody or could not, and whatever else in the outbox names one of the cases, as a mail to the office does.
 * What was delivered is not kept.
 */
@Component
class OutboxHolding implements Holding {

    private final JdbcClient jdbc;
    private final Vault vault;

    OutboxHolding(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Waiting(UUID id, String kind, String lane, String state, Instant created, String payload) {

        /** Lanes are residents and cases; what runs in others says so. */
        boolean isOf(List<String> names) {
            return names.stream().anyMatch(name -> lane.equals(name) || payload.contains(name));
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("outbox_message");
    }

    private static List<String> names(Subject subject) {
        return Stream.concat(Stream.of(subject.resident().id().toString()), subject.cases().stream())
                .toList();
    }

    private List<Waiting> of(Subject subject, List<String> names) {
        return jdbc
                .sql(
                        "select id, kind, lane, state, created, payload from outbox_message where municipality_id = ? order by seq")
                .param(subject.municipality().value())
                .query((row, index) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("lane"),
                        row.getString("state"),
                        row.getTimestamp("created").toInstant(),
                        vault.openText(subject.municipality(), OutboxTable.PURPOSE, row.getBytes("payload"))))
                .list()
                .stream()
                .filter(message -> message.isOf(names))
                .toList();
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        for (Waiting message : of(subject, names(subject))) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("kind", message.kind());
            shown.put("state", message.state());
            shown.put("created", message.created());
            shown.put("payload", message.payload());
            to.add("messagesToSend", shown);
        }
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        erase(subject, subject.cases(), to);
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        erase(subject, names(subject), to);
    }

    private void erase(Subject subject, List<String> names, Erasing to) {
        UUID[] ids = of(subject, names).stream().map(Waiting::id).toArray(UUID[]::new);
        int messages = jdbc.sql("delete from outbox_message where municipality_id = ? and id = any(?)")
                .params(subject.municipality().value(), ids)
                .update();
        to.erased("messages-to-send", "まだ送っていない・送れなかったメッセージ", "Messages not sent or failed", messages);
    }
}
