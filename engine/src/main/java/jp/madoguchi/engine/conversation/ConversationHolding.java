package jp.madoguchi.engine.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.vault.ContentIds;
import jp.madoguchi.engine.vault.Contents;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is in the middle of answering, or left for later. */
@Component
class ConversationHolding implements Holding {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Contents contents;
    private final JsonMapper json;

    ConversationHolding(JdbcClient jdbc, Vault vault, Contents contents, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.contents = contents;
        this.json = json;
    }

    @Override
    public Set<String> tables() {
        return Set.of("conversation");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        state(subject).ifPresent(state -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("current", state.path("current"));
            shown.put("paused", state.path("paused"));
            shown.put("waiting", state.path("waiting"));
            to.add("conversation", shown);
            to.contents(ContentIds.in(state));
        });
    }

    private Optional<JsonNode> state(Subject subject) {
        return jdbc.sql(
                        "select state from conversation where municipality_id = ? and resident_id = ? and state is not null")
                .params(subject.municipality().value(), subject.resident().id())
                .query(byte[].class)
                .optional()
                .map(bytes -> json.readTree(vault.open(subject.municipality(), ConversationStore.PURPOSE, bytes)));
    }

    /** Nothing more is asked or corrected in a case that is gone. */
    @Override
    public void eraseCases(Subject subject, Erasing to) {
        if (subject.part() != null) {
            state(subject).ifPresent(stored -> {
                ConversationState before = json.treeToValue(stored, ConversationState.class);
                ConversationState after = before;
                for (String number : subject.cases()) {
                    after = after.withoutAsks(number);
                }
                if (!after.equals(before)) {
                    write(subject, after);
                }
            });
        }
    }

    /** When it was changed stays as it is: the resident said nothing. */
    private void write(Subject subject, ConversationState state) {
        jdbc.sql("update conversation set state = ? where municipality_id = ? and resident_id = ?")
                .params(
                        vault.seal(subject.municipality(), ConversationStore.PURPOSE, json.writeValueAsBytes(state)),
                        subject.municipality().value(),
                        subject.resident().id())
                .update();
    }

    /** Every turn writes the conversation, on whatever channel it was taken. */
    @Override
    public Set<UUID> heard(MunicipalityId municipality, Collection<UUID> residents, Instant since) {
        return Set.copyOf(
                jdbc.sql("select resident_id from conversation where municipality_id = ? and resident_id = any(?)"
                                + " and changed >= ? and state is not null")
                        .params(municipality.value(), residents.toArray(UUID[]::new), Timestamp.from(since))
                        .query(UUID.class)
                        .list());
    }

    @Override
    public Set<String> shownBeside(Subject subject) {
        return state(subject).map(ContentIds::in).orElse(Set.of());
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        state(subject)
                .ifPresent(state -> to.erased(
                        "files",
                        "写真・ファイル",
                        "Photos and files",
                        contents.deleteAll(subject.municipality(), ContentIds.in(state))));
        int conversations = jdbc.sql("delete from conversation where municipality_id = ? and resident_id = ?")
                .params(subject.municipality().value(), subject.resident().id())
                .update();
        to.erased("conversation", "会話の状態（入力の途中の回答）", "The conversation: answers under way", conversations);
    }
}
