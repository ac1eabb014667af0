package jp.madoguchi.bench;

/** What arrived at the residents, held against what had to arrive. */
record Delivered(long lost, long doubled) {

    private static final long SETTLE_LIMIT_NANOS = 90_000_000_000L;

    /** Waits until nothing more comes, then counts. */
    static Delivered of(Load load, StubLine line, long messagesPerConversation) throws InterruptedException {
        long expected =
                load.talkers().stream().mapToLong(Load.Talker::conversations).sum() * messagesPerConversation;
        long start = System.nanoTime();
        while (sum(load, line) < expected && System.nanoTime() - start < SETTLE_LIMIT_NANOS) {
            Thread.sleep(100);
        }
        Thread.sleep(1000);
        long lost = 0;
        long doubled = 0;
        for (Load.Talker talker : load.talkers()) {
            Inbox inbox = line.inbox(talker.id());
            long difference = inbox.once() - talker.conversations() * messagesPerConversation;
            lost += Math.max(0, -difference);
            doubled += inbox.count() - inbox.once() + Math.max(0, difference);
        }
        return new Delivered(lost, doubled);
    }

    private static long sum(Load load, StubLine line) {
        return load.talkers().stream().mapToLong(t -> line.inbox(t.id()).once()).sum();
    }
}
