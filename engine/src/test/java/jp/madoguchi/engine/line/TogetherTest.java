package jp.madoguchi.engine.line;

import static jp.madoguchi.engine.line.LineNode.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.madoguchi.engine.line.LineNode.Answered;
import org.junit.jupiter.api.Test;

/** Many residents who write at the same moment. */
class TogetherTest extends WebhookScene {

    private static final int MANY = 60;

    @Test
    void takesEachTurnOnceAlthoughEveryEventComesTwice() {
        allAtOnce(i -> text("K" + i, user(i), "はじめて"));
        List<Answered> answers =
                allAtOnce(i -> text("A" + i % (MANY / 2), user(i % (MANY / 2)), "言葉" + i % (MANY / 2)));
        assertThat(answers).extracting(Answered::status).containsOnly(200);
        assertThat(node.talks().mostTogether.get()).isGreaterThan(1);
        for (int i = 0; i < MANY / 2; i++) {
            assertThat(node.turns(user(i))).containsExactly("said はじめて", "said 言葉" + i);
        }
        assertThat(node.events()).isEqualTo(MANY + MANY / 2);
        await().until(() -> line.replies().size() == MANY + MANY / 2);
        assertThat(line.pushes()).isEmpty();
    }

    @Test
    void takesAloneWhatCannotBeTakenTogether() {
        allAtOnce(i -> text("L" + i, user(i), "はじめて"));
        List<Answered> answers = allAtOnce(i -> text("B" + i, user(i), (i % 5 == 0 ? "ひとり" : "みんな") + i));
        assertThat(answers).extracting(Answered::status).containsOnly(200);
        for (int i = 0; i < MANY; i++) {
            assertThat(node.turns(user(i))).containsExactly("said はじめて", "said " + (i % 5 == 0 ? "ひとり" : "みんな") + i);
        }
        assertThat(node.events()).isEqualTo(2 * MANY);
    }

    @Test
    void letsOneThatFailsFailAlone() {
        allAtOnce(i -> text("M" + i, user(i), "はじめて"));
        List<Answered> answers = allAtOnce(i -> text("C" + i, user(i), (i == 7 ? "失敗" : "成功") + i));
        for (int i = 0; i < MANY; i++) {
            assertThat(answers.get(i).status()).as("of %d", i).isEqualTo(i == 7 ? 500 : 200);
        }
        assertThat(node.turns(user(7))).containsExactly("said はじめて");
        assertThat(node.turns()).hasSize(2 * MANY - 1);
        node.talks().failing = false;
        assertThat(node.post(text("C7", user(7), "失敗7")).status()).isEqualTo(200);
        assertThat(node.turns(user(7))).containsExactly("said はじめて", "said 失敗7");
    }

    @Test
    void keepsTheOrderOfOnePersonAmongMany() {
        String person = user(0);
        for (int i = 0; i < 5; i++) {
            int round = i;
            allAtOnce(j -> text("N" + round + "x" + j, user(j), "番号" + round));
        }
        assertThat(node.turns(person)).containsExactly("said 番号0", "said 番号1", "said 番号2", "said 番号3", "said 番号4");
    }

    private static String user(int number) {
        return "U%032d".formatted(1000 + number);
    }

    /** Each in a webhook of its own. */
    private List<Answered> allAtOnce(IntFunction<String> event) {
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            List<CompletableFuture<Answered>> answers = IntStream.range(0, MANY)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> node.post(event.apply(i)), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }
}
