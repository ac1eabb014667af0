package jp.madoguchi.engine.dialogue;

/** Stops, goes on, starts again. */
final class Stopping {

    private Stopping() {}

    static void ask(Talk talk, Happening happening) {
        talk.interrupt(Phase.STOPPING);
        Flow.repeat(talk);
    }

    static void askRestart(Talk talk, Happening happening) {
        talk.interrupt(Phase.RESTARTING);
        Flow.repeat(talk);
    }

    static void save(Talk talk, Happening happening) {
        talk.interrupt(Phase.PAUSED);
        talk.tell("saved");
        talk.pause();
    }

    static void discard(Talk talk, Happening happening) {
        talk.tell("discarded", "title", title(talk));
        talk.end(new Outcome.Abandoned());
    }

    static void goOn(Talk talk, Happening happening) {
        talk.leave();
        Flow.repeat(talk);
    }

    static void restart(Talk talk, Happening happening) {
        talk.tell("restarted");
        Beginning.again(talk);
    }

    static void where(Talk talk, Happening happening) {
        where(talk);
    }

    /** Says where the dialogue stands, and goes on there. */
    static void where(Talk talk) {
        if (talk.phase == Phase.PAUSED || talk.phase == Phase.STOPPING || talk.phase == Phase.RESTARTING) {
            talk.leave();
        }
        progress(talk, "where");
        Flow.repeat(talk);
    }

    static void progress(Talk talk, String key) {
        talk.say(text(talk, key));
    }

    static String text(Talk talk, String key) {
        return talk.words.say(
                key, "title", title(talk), "total", Agenda.visible(talk).size(), "done", Agenda.done(talk));
    }

    private static String title(Talk talk) {
        return talk.words.of(talk.program.form().title());
    }
}
