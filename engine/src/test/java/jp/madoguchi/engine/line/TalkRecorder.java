package jp.madoguchi.engine.line;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Outbox;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conversations that write down what they are told, in the caller's transaction and under a lock of the resident's row, and answer with
 * 「受け付けました」; turns together are taken in one transaction. Words that begin with 「失敗」 fail as long as {@code failing} is set.
 */
final class TalkRecorder implements Conversations {

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final JsonMapper json;
    volatile boolean failing = true;

    /** So many turns to come meet a deadlock. */
    volatile int deadlocks;

    volatile List<Reply> answer = List.of();

    /** How many turns were taken in one transaction. */
    final AtomicInteger mostTogether = new AtomicInteger();

    TalkRecorder(JdbcTemplate jdbc, Outbox outbox, JsonMapper json) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.json = json;
    }

    static void createTables(JdbcTemplate jdbc) {
        jdbc.execute("create table if not exists test_talk (resident uuid primary key, turns integer not null)");
        jdbc.execute(
                "create table if not exists test_turn (nr bigint generated always as identity, channel_user varchar(100),"
                        + " what varchar(6000), message varchar(100), token varchar(100))");
    }

    @Override
    public void take(Resident resident, Input input, @Nullable String message, Outgoing.@Nullable Ticket ticket) {
        String what = input instanceof Input.Said said ? "said " + said.text() : input.toString();
        record(resident, what, message, ticket);
        if (deadlocks > 0) {
            deadlocks--;
            throw new CannotAcquireLockException("a deadlock, forced");
        }
        if (failing && what.startsWith("said 失敗")) {
            throw new IllegalStateException("a turn that fails");
        }
        String text = "受け付けました: " + (what.length() > 500 ? what.substring(0, 500) : what);
        say(resident, answer.isEmpty() ? List.of(new Reply.Text(text, List.of())) : answer, ticket);
    }

    /** All but words that begin with 「ひとり」. */
    @Override
    public Set<UUID> takeTogether(List<Heard> turns) {
        mostTogether.accumulateAndGet(turns.size(), Math::max);
        Set<UUID> taken = new HashSet<>();
        for (Heard turn : turns) {
            if (!(turn.input() instanceof Input.Said said) || !said.text().startsWith("ひとり")) {
                take(turn.resident(), turn.input(), turn.message(), turn.ticket());
                taken.add(turn.resident().id());
            }
        }
        return taken;
    }

    @Override
    public void welcome(Resident resident, Outgoing.@Nullable Ticket ticket) {
        record(resident, "welcome following=" + resident.following(), null, ticket);
        say(resident, List.of(new Reply.Text("友だち追加ありがとうございます", List.of())), ticket);
    }

    @Override
    public void unsent(Resident resident, String message, List<String> contents) {
        record(resident, "unsent", message, null);
    }

    @Override
    public void forget(Resident resident) {
        record(resident, "forgotten", null, null);
    }

    private void record(Resident resident, String what, @Nullable String message, Outgoing.@Nullable Ticket ticket) {
        jdbc.update("insert into test_talk (resident, turns) values (?, 0) on conflict do nothing", resident.id());
        jdbc.queryForObject("select turns from test_talk where resident = ? for update", Integer.class, resident.id());
        jdbc.update(
                "insert into test_turn (channel_user, what, message, token) values (?, ?, ?, ?)",
                resident.channelUser(),
                what,
                message,
                ticket == null ? null : ticket.token());
        jdbc.update("update test_talk set turns = turns + 1 where resident = ?", resident.id());
    }

    private void say(Resident resident, List<Reply> replies, Outgoing.@Nullable Ticket ticket) {
        Outgoing outgoing = new Outgoing(
                resident.id(), resident.channel(), resident.channelUser(), resident.language(), replies, ticket);
        outbox.put(
                resident.municipality(),
                resident.channelKind(),
                resident.id().toString(),
                json.writeValueAsString(outgoing),
                null);
    }

    @Override
    public Optional<UUID> tell(MunicipalityId municipality, UUID resident, List<Reply> replies) {
        throw Unexpected.call();
    }

    @Override
    public void ask(
            MunicipalityId municipality, String caseNumber, @Nullable String form, Map<String, String> comments) {
        throw Unexpected.call();
    }

    @Override
    public void cancelAsk(MunicipalityId municipality, String caseNumber) {
        throw Unexpected.call();
    }

    @Override
    public void hold(MunicipalityId municipality, UUID resident) {}
}
