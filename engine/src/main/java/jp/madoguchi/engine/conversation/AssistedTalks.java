package jp.madoguchi.engine.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Outcome;
import jp.madoguchi.engine.dialogue.PlainText;
import jp.madoguchi.engine.dialogue.Start;
import jp.madoguchi.engine.dialogue.Turn;
import jp.madoguchi.engine.dialogue.View;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class AssistedTalks implements Assisted {

    private enum Heard {
        SHOWN,
        NOT_UNDERSTOOD,
        COMPLETED
    }

    private final Exchanges exchanges;
    private final Talks talks;
    private final Dialogues dialogues;
    private final CaseDesk desk;
    private final Reception reception;

    AssistedTalks(Exchanges exchanges, Talks talks, Dialogues dialogues, CaseDesk desk, Reception reception) {
        this.exchanges = exchanges;
        this.talks = talks;
        this.dialogues = dialogues;
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public Stand begin(Resident person, PackageVersion version, String procedure, String language) {
        return with(person, language, exchange -> {
            Topic unknownForm = new Topic(Topic.Purpose.INTAKE, version, procedure, "", null);
            Procedure declared = dialogues.definition(exchange, unknownForm).procedure();
            Topic topic = new Topic(Topic.Purpose.INTAKE, version, procedure, declared.form(), null);
            talks.begin(exchange, topic, new Start.Fresh());
            return Heard.SHOWN;
        });
    }

    @Override
    public Optional<View> view(Resident person, String language) {
        Exchange exchange = exchanges.reading(person);
        exchange.speak(language);
        return Optional.ofNullable(exchange.current()).map(talk -> dialogues.view(exchange, talk));
    }

    @Override
    public Stand take(Resident person, String step, Input input, String language) {
        return with(person, language, exchange -> {
            Talk talk = exchange.current();
            if (talk == null || !dialogues.view(exchange, talk).step().equals(step)) {
                throw new OutOfDate();
            }
            Turn turn = talks.hear(exchange, talk, input);
            exchange.speak(person.language());
            talks.take(exchange, talk, turn, null);
            exchange.speak(language);
            goOn(exchange);
            boolean completed = turn.outcomes().stream().anyMatch(Outcome.Completed.class::isInstance);
            return completed ? Heard.COMPLETED : turn.understood() ? Heard.SHOWN : Heard.NOT_UNDERSTOOD;
        });
    }

    /** Nobody waits in a page: what was put aside is taken up again at once. */
    private void goOn(Exchange exchange) {
        if (exchange.current() == null && !exchange.state().paused().isEmpty()) {
            talks.resume(exchange, exchange.state().paused().get(0));
        }
    }

    @Override
    public Stand correct(Resident person, Case theCase, String language) {
        return with(person, language, exchange -> {
            goOn(exchange);
            Talk talk = exchange.current();
            if (talk == null || !talk.topic().belongsTo(theCase.number())) {
                desk.correct(exchange, theCase);
            }
            if (exchange.current() == null) {
                throw new Cases.CaseRefusal(String.join("\n", texts(exchange)));
            }
            return Heard.SHOWN;
        });
    }

    @Override
    public Set<String> asked(Resident person, String caseNumber) {
        ConversationState state = exchanges.reading(person).state();
        Stream<String> under = talks(state)
                .map(Talk::topic)
                .filter(topic -> topic.belongsTo(caseNumber))
                .map(topic -> topic.purpose() == Topic.Purpose.ASK ? topic.form() : "");
        Stream<String> waiting = state.waiting().stream()
                .filter(ask -> ask.caseNumber().equals(caseNumber))
                .map(ask -> Objects.requireNonNullElse(ask.form(), ""));
        return Stream.concat(under, waiting).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Talk> talks(ConversationState state) {
        return Stream.concat(Stream.ofNullable(state.current()), state.paused().stream());
    }

    @Override
    public Set<String> discard(Resident person) {
        ConversationState state = exchanges.reading(person).state();
        Set<String> contents = new LinkedHashSet<>();
        talks(state).forEach(talk -> contents.addAll(talk.dialogue().contents()));
        exchanges.forget(person);
        return contents;
    }

    /** While a talk goes on, what it says is for the page alone; what is said at its end is also noted as untold. */
    private Stand with(Resident person, String language, Function<Exchange, Heard> work) {
        AtomicReference<Stand> stand = new AtomicReference<>();
        exchanges.with(
                person,
                null,
                exchange -> {
                    exchange.speak(language);
                    Heard heard = work.apply(exchange);
                    boolean understood = heard != Heard.NOT_UNDERSTOOD;
                    boolean completed = heard == Heard.COMPLETED;
                    List<String> said = texts(exchange);
                    Talk current = exchange.current();
                    if (current == null) {
                        exchange.speak(person.language());
                        stand.set(new Stand(null, said, understood, completed));
                        return;
                    }
                    View view = dialogues.view(exchange, current);
                    exchange.replies().clear();
                    stand.set(new Stand(view, beside(view, said), understood, completed));
                },
                reception::close);
        return Objects.requireNonNull(stand.get());
    }

    private static List<String> texts(Exchange exchange) {
        return exchange.replies().stream().map(PlainText::of).toList();
    }

    /** The question stands in the view already. */
    private static List<String> beside(View view, List<String> said) {
        int last = said.size() - 1;
        return last >= 0 && said.get(last).startsWith(view.prompt().text()) ? said.subList(0, last) : said;
    }
}
