package jp.madoguchi.engine.simulation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.cases.ConversationTest;
import jp.madoguchi.definitions.cases.ConversationTest.Expectation;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.payments.Ledger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How things stand at the end of a conversation test.
 *
 * @param theCase the resident's last case, if there is one
 * @param attributes what the resident registered
 * @param documents templates of the documents issued in that case, in order
 * @param mails how many mails went to staff
 * @param thread what the entries of the thread say
 */
record Verdict(
        @Nullable Case theCase,
        Map<String, Object> attributes,
        List<String> documents,
        int mails,
        List<String> thread,
        JsonMapper json,
        Ledger ledger) {

    void check(Expectation then) {
        String state = theCase == null ? "none" : theCase.state();
        if (then.state() != null && !then.state().equals(state)) {
            fail("/then/state", then.state(), state);
        }
        Map<String, Object> answers =
                theCase == null ? attributes : theCase.answers().values();
        then.answers().forEach((question, wanted) -> {
            Object got = answers.get(question);
            if (got == null || !tree(wanted).equals(Verdict::compare, tree(got))) {
                fail("/then/answers/" + question, wanted, String.valueOf(got));
            }
        });
        if (then.documents() != null && !then.documents().equals(documents)) {
            fail("/then/documents", then.documents(), documents);
        }
        if (then.mails() != null && then.mails() != mails) {
            fail("/then/mails", then.mails(), mails);
        }
        if (then.thread() != null && !said(then.thread())) {
            fail("/then/thread", then.thread(), thread);
        }
        money(then.money());
    }

    private boolean said(List<String> wanted) {
        return wanted.size() == thread.size()
                && IntStream.range(0, wanted.size()).allMatch(i -> thread.get(i).contains(wanted.get(i)));
    }

    private void money(ConversationTest.Money wanted) {
        sum("balance", wanted.balance(), ledger.balance());
        sum("paid", wanted.paid(), ledger.paid());
        sum("refunded", wanted.refunded(), ledger.refunded());
    }

    private static void sum(String name, @Nullable Long wanted, long got) {
        if (wanted != null && wanted != got) {
            fail("/then/" + name, wanted, got);
        }
    }

    private JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    /** Numbers are compared by value: 2.0 is 2. */
    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }

    private static void fail(String pointer, Object wanted, Object got) {
        throw new StepFailed(
                pointer,
                "終わりに " + wanted + " のはずでしたが、" + got + " でした。",
                "Expected " + wanted + " in the end but got " + got + ".");
    }
}
