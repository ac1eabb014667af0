package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.engine.conversation.EntryPoints.Offer;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Start;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The counter itself: what a resident can do outside a dialogue — start something, go on with something. */
@Component
class Desk {

    private static final int SHOWN_OF_WORDS = 30;

    static final String START = "c:start:";
    static final String FRESH = "c:fresh:";
    static final String RESUME = "c:resume:";
    static final String MENU = Correspondence.MENU;

    private static final Set<String> MENU_WORDS = folded("メニュー", "ヘルプ", "help", "menu", "?", "手続き");
    private static final Set<String> RESUME_WORDS = folded("続ける", "続き", "続きから", "再開", "つづける", "continue", "resume");

    private final EntryPoints entryPoints;
    private final Talks talks;
    private final Dialogues dialogues;
    private final DeskTexts texts;
    private final Correspondence letters;

    Desk(EntryPoints entryPoints, Talks talks, Dialogues dialogues, DeskTexts texts, Correspondence letters) {
        this.letters = letters;
        this.entryPoints = entryPoints;
        this.talks = talks;
        this.dialogues = dialogues;
        this.texts = texts;
    }

    /** A tapped action that belongs to the counter. */
    void tapped(Exchange exchange, String data) {
        if (data.startsWith(START)) {
            offer(exchange, data.substring(START.length()), false);
        } else if (data.startsWith(FRESH)) {
            offer(exchange, data.substring(FRESH.length()), true);
        } else if (data.startsWith(RESUME)) {
            resume(exchange, data.substring(RESUME.length()));
        } else {
            menu(exchange, "menu");
        }
    }

    /** A tapped action that belongs to the threads. */
    void correspond(Exchange exchange, String data) {
        Correspondence.Answer answer = letters.tapped(exchange.resident(), exchange.language(), data);
        if (answer.leavesDialogue()) {
            talks.pause(exchange);
        }
        exchange.say(answer.replies());
        Talk current = exchange.current();
        if (current != null) {
            talks.repeat(exchange, current);
        }
    }

    /**
     * Something done while no dialogue is open. The counter's own words come first, then an open thread.
     *
     * @param message the channel's id of it
     */
    void idle(Exchange exchange, Input input, @Nullable String message) {
        if (input instanceof Input.Said said && known(exchange, said.text())) {
            return;
        }
        if (input instanceof Input.Tapped) {
            menu(exchange, "stale");
            return;
        }
        exchange.alone();
        Optional<List<Reply>> taken = letters.wrote(exchange.resident(), exchange.language(), input, message);
        if (taken.isPresent()) {
            exchange.say(taken.get());
        } else if (input instanceof Input.Said said) {
            notUnderstood(exchange, said.text());
        } else if (input instanceof Input.Other) {
            menu(exchange, "menu");
        } else {
            menu(exchange, "not-now");
        }
    }

    private boolean known(Exchange exchange, String text) {
        String folded = Folding.fold(text);
        Optional<Offer> offer = entryPoints.byWord(exchange.resident().municipality(), text);
        if (offer.isPresent()) {
            start(exchange, offer.get(), false);
        } else if (RESUME_WORDS.contains(folded) && !exchange.state().paused().isEmpty()) {
            talks.resume(exchange, exchange.state().paused().get(0));
        } else if (MENU_WORDS.contains(folded)) {
            menu(exchange, "menu");
        } else {
            return false;
        }
        return true;
    }

    private void notUnderstood(Exchange exchange, String text) {
        List<Offer> near = entryPoints.nearWord(exchange.resident().municipality(), text);
        choices(exchange, texts.in(exchange, "not-understood", shortened(text)), near.isEmpty() ? all(exchange) : near);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN_OF_WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_OF_WORDS)) + "…";
    }

    /** Starts what was named by a button, a rich menu or a follow. */
    void start(Exchange exchange, Offer offer, boolean fresh) {
        var version = offer.installed().version();
        String procedure = offer.procedure().id();
        Talk current = exchange.current();
        if (current != null && current.topic().isStartOf(version, procedure) && !fresh) {
            talks.repeat(exchange, current);
            return;
        }
        Optional<Talk> paused = exchange.state().paused().stream()
                .filter(talk -> talk.topic().isStartOf(version, procedure))
                .findFirst();
        if (paused.isPresent() && !fresh) {
            offerToResume(exchange, offer, paused.get());
            return;
        }
        paused.ifPresent(talk -> exchange.become(exchange.state().withoutPaused(talk)));
        if (current != null && current.topic().isStartOf(version, procedure)) {
            exchange.become(exchange.state().with(null));
        }
        begin(exchange, offer);
    }

    private void begin(Exchange exchange, Offer offer) {
        boolean profile = offer.procedure().kind() == ProcedureKind.PROFILE;
        Map<String, Object> registered = profile ? known(exchange, offer) : Map.of();
        Topic topic = new Topic(
                profile ? Topic.Purpose.PROFILE : Topic.Purpose.INTAKE,
                offer.installed().version(),
                offer.procedure().id(),
                offer.procedure().form(),
                null);
        talks.begin(
                exchange, topic, registered.isEmpty() ? new Start.Fresh() : new Start.Edit(new Answers(registered)));
    }

    /** The resident's attributes that this form asks for. */
    private static Map<String, Object> known(Exchange exchange, Offer offer) {
        var form = offer.installed().definition().forms().get(offer.procedure().form());
        return exchange.resident().attributes().entrySet().stream()
                .filter(e -> form != null && form.question(e.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void offerToResume(Exchange exchange, Offer offer, Talk paused) {
        exchange.say(new Reply.Choices(
                texts.in(exchange, "resume-or-fresh", dialogues.title(exchange, paused.topic())),
                List.of(
                        new Reply.Action(texts.in(exchange, "resume"), RESUME + offer.id()),
                        new Reply.Action(texts.in(exchange, "fresh"), FRESH + offer.id())),
                List.of()));
    }

    private void offer(Exchange exchange, String id, boolean fresh) {
        Optional<Offer> offer = entryPoints.byId(exchange.resident().municipality(), id);
        if (offer.isPresent()) {
            start(exchange, offer.get(), fresh);
        } else {
            menu(exchange, "stale");
        }
    }

    private void resume(Exchange exchange, String id) {
        Optional<Talk> paused = exchange.state().paused().stream()
                .filter(talk -> resumeId(talk).equals(id))
                .findFirst();
        if (paused.isPresent()) {
            talks.resume(exchange, paused.get());
        } else {
            menu(exchange, "stale");
        }
    }

    /** Names a paused talk in an action: its procedure, and its case when it has one. */
    static String resumeId(Talk talk) {
        Topic topic = talk.topic();
        String id = topic.packageVersion().id() + ':' + topic.procedure();
        return topic.caseNumber() == null ? id : id + ':' + topic.caseNumber();
    }

    void menu(Exchange exchange, String text) {
        Talk current = exchange.current();
        if (current != null) {
            exchange.say(new Reply.Text(texts.in(exchange, text), List.of()));
            talks.repeat(exchange, current);
            return;
        }
        choices(exchange, texts.in(exchange, text), all(exchange));
    }

    private List<Offer> all(Exchange exchange) {
        return entryPoints.menu(exchange.resident().municipality());
    }

    private void choices(Exchange exchange, String text, List<Offer> offers) {
        String language = exchange.language();
        Stream<Reply.Action> starts = offers.stream()
                .map(offer -> new Reply.Action(offer.procedure().title().in(language), START + offer.id()))
                .distinct();
        Stream<Reply.Action> resumes = exchange.state().paused().stream()
                .map(talk -> new Reply.Action(
                        texts.in(exchange, "resume") + ": " + dialogues.title(exchange, talk.topic()),
                        RESUME + resumeId(talk)));
        Stream<Reply.Action> offered = letters.offered(exchange.resident(), language).stream();
        List<Reply.Action> actions =
                Stream.of(resumes, offered, starts).flatMap(each -> each).toList();
        if (actions.isEmpty()) {
            exchange.say(new Reply.Text(texts.in(exchange, "nothing-offered"), List.of()));
            return;
        }
        exchange.say(new Reply.Choices(
                text, actions, List.of(new Reply.Action(texts.in(exchange, "status"), CaseDesk.STATUS))));
    }

    static Set<String> folded(String... words) {
        return Stream.of(words).map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }
}
