package jp.madoguchi.engine.line;

import static jp.madoguchi.engine.line.LineNode.CHANNEL;
import static org.awaitility.Awaitility.await;

import java.util.List;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.residents.Residents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A node with LINE around it, on PostgreSQL unless a subclass says otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebhookScene {

    StubLine line;
    LineNode node;
    LineNode other;

    Make make() {
        return Make.POSTGRESQL;
    }

    @BeforeAll
    void start() {
        line = new StubLine();
        var database = make().open();
        node = new LineNode(database).withChannel(line);
        other = new LineNode(database);
    }

    @AfterAll
    void stop() {
        other.close();
        node.close();
        line.close();
    }

    @BeforeEach
    void clear() {
        line.behave(r -> StubLine.Answer.ok());
        await().until(() -> node.database().count("select count(*) from outbox_message") == 0);
        line.requests.clear();
        node.talks().failing = true;
        other.talks().failing = true;
        node.database()
                .transaction()
                .executeWithoutResult(s -> List.of("test_turn", "line_event")
                        .forEach(table -> node.database().jdbc().update("delete from " + table)));
    }

    boolean following(String user) {
        Residents residents = node.bean(Residents.class);
        return node.database()
                .read(() -> residents.arrive(LineNode.YAMAGUCHI, "line", CHANNEL, user))
                .following();
    }
}
