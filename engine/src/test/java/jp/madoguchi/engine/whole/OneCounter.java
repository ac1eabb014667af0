package jp.madoguchi.engine.whole;

import jp.madoguchi.engine.line.StubLine;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One started engine with the package {@code counter} for all test classes of the API; it ends with the last of them. */
final class OneCounter implements BeforeAllCallback {

    /** The engine, and the LINE it talks to. */
    record Counter(StubLine line, StartedEngine engine) implements AutoCloseable {

        private static Counter start() {
            StubLine line = new StubLine();
            StartedEngine engine = StartedEngine.inMemory("--madoguchi.conversation.reminder-poll=PT24H");
            engine.openCounter("shiken", StaffApi.CHANNEL, line.base());
            return new Counter(line, engine);
        }

        @Override
        public void close() {
            engine.close();
            line.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        StaffApi.counter = context.getRoot()
                .getStore(Namespace.create(OneCounter.class))
                .computeIfAbsent(Counter.class, type -> Counter.start(), Counter.class);
    }
}
