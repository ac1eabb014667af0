package jp.madoguchi.engine.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.packages.Manifest.State;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;
import jp.madoguchi.engine.dialogue.Reply.Row;
import jp.madoguchi.engine.dialogue.Start;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.stereotype.Component;

/** 申請状況: what a resident sees of own cases, and may still do with them. */
@Component
class CaseDesk {

    static final String STATUS = Correspondence.STATUS;
    static final Set<String> STATUS_WORDS =
            Desk.folded("申請状況", "状況", "しんせいじょうきょう", "申請の状況", "status", "my applications");

    private static final String CASE = "c:case:";
    private static final String CORRECT = "c:correct:";
    private static final String PAY = "c:pay:";
    private static final String WITHDRAW = "c:withdraw:";
    private static final String WITHDRAW_YES = "c:withdraw-yes:";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN);
    private static final int SHOWN = 10;

    private final Cases cases;
    private final CaseLookup lookup;
    private final Completion completion;
    private final Talks talks;
    private final DeskTexts texts;

    CaseDesk(Cases cases, CaseLookup lookup, Completion completion, Talks talks, DeskTexts texts) {
        this.cases = cases;
        this.lookup = lookup;
        this.completion = completion;
        this.talks = talks;
        this.texts = texts;
    }

    /** Whether a tapped action belongs here. */
    static boolean owns(String data) {
        return data.equals(STATUS)
                || data.startsWith(CASE)
                || data.startsWith(CORRECT)
                || data.startsWith(PAY)
                || data.startsWith(WITHDRAW)
                || data.startsWith(WITHDRAW_YES);
    }

    void tapped(Exchange exchange, String data) {
        if (data.equals(STATUS)) {
            status(exchange);
            return;
        }
        String number = data.substring(data.lastIndexOf(':') + 1);
        Optional<Case> found = lookup.find(exchange.resident(), number);
        if (found.isEmpty()) {
            say(exchange, "unknown-case");
        } else if (data.startsWith(CASE)) {
            details(exchange, found.get());
        } else if (data.startsWith(PAY)) {
            exchange.say(lookup.dues().pay(found.get()));
        } else if (data.startsWith(CORRECT)) {
            correct(exchange, found.get());
        } else if (data.startsWith(WITHDRAW_YES)) {
            withdraw(exchange, found.get());
        } else {
            askWithdraw(exchange, found.get());
        }
    }

    void status(Exchange exchange) {
        String language = exchange.language();
        List<Row> rows = new ArrayList<>();
        for (Case theCase : cases.of(exchange.resident()).stream().limit(SHOWN).toList()) {
            CaseDefinition definition = completion.definition(theCase);
            rows.add(new Row(
                    theCase.number() + " " + definition.procedure().title().in(language),
                    definition.state(theCase.state()).title().in(language),
                    new Action(texts.in(exchange, "details"), CASE + theCase.number())));
        }
        if (rows.isEmpty()) {
            say(exchange, "no-cases");
            return;
        }
        exchange.say(new Reply.Card(
                texts.in(exchange, "status"), texts.in(exchange, "status-note"), rows, List.of(), List.of()));
    }

    private void details(Exchange exchange, Case theCase) {
        String language = exchange.language();
        CaseDefinition definition = completion.definition(theCase);
        State state = definition.state(theCase.state());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.in(exchange, "case-number"), theCase.number(), null));
        rows.add(new Row(texts.in(exchange, "case-state"), state.title().in(language), null));
        rows.add(new Row(
                texts.in(exchange, "case-submitted"),
                DAY.format(LocalDate.ofInstant(theCase.submitted(), TurnableClock.TOKYO)),
                null));
        theCase.deficiencies()
                .forEach((question, comment) -> rows.add(new Row(
                        texts.in(exchange, "case-deficiencies"),
                        title(definition, question, language) + "\n" + comment,
                        null)));
        LocalDate deadline = theCase.deadline();
        if (deadline != null) {
            rows.add(new Row(texts.in(exchange, "case-deadline"), DAY.format(deadline), null));
        }
        List<Action> actions = new ArrayList<>();
        long owed = lookup.owed(theCase);
        if (owed > 0) {
            rows.add(new Row(texts.in(exchange, "case-owed"), texts.in(exchange, "yen", owed), null));
            actions.add(new Action(texts.in(exchange, "pay"), PAY + theCase.number()));
        }
        if (mayCorrect(theCase, state)) {
            actions.add(new Action(texts.in(exchange, "correct"), CORRECT + theCase.number()));
        }
        if (state.residentMayWithdraw()) {
            actions.add(new Action(texts.in(exchange, "withdraw"), WITHDRAW + theCase.number()));
        }
        if (definition.procedure().contact().residentMayStart()) {
            actions.add(new Action(texts.in(exchange, "contact"), Correspondence.CONTACT + theCase.number()));
        }
        exchange.say(new Reply.Card(definition.procedure().title().in(language), "", rows, actions, List.of()));
    }

    private static String title(CaseDefinition definition, String question, String language) {
        return definition
                .form()
                .question(question)
                .map(Question::title)
                .map(t -> t.in(language))
                .orElse(question);
    }

    private static boolean mayCorrect(Case theCase, State state) {
        return state.residentMayCorrect() || !theCase.deficiencies().isEmpty();
    }

    void correct(Exchange exchange, Case theCase) {
        CaseDefinition definition = completion.definition(theCase);
        State state = definition.state(theCase.state());
        if (!mayCorrect(theCase, state)) {
            say(exchange, "not-correctable", theCase.number(), state.title().in(exchange.language()));
            return;
        }
        // One correction of a case at a time: what was begun before starts over with the answers as they are.
        exchange.become(exchange.state().withoutAsks(theCase.number()));
        Topic topic = new Topic(
                Topic.Purpose.CORRECT,
                theCase.packageVersion(),
                theCase.procedure(),
                definition.procedure().form(),
                theCase.number());
        Map<String, String> marked = theCase.deficiencies();
        talks.begin(
                exchange,
                topic,
                marked.isEmpty() ? new Start.Edit(theCase.answers()) : new Start.Correct(theCase.answers(), marked));
    }

    private void askWithdraw(Exchange exchange, Case theCase) {
        State state = completion.definition(theCase).state(theCase.state());
        String language = exchange.language();
        if (!state.residentMayWithdraw()) {
            say(exchange, "not-withdrawable", theCase.number(), state.title().in(language));
            return;
        }
        exchange.say(new Reply.Choices(
                texts.in(exchange, "withdraw-sure", theCase.number()),
                List.of(
                        new Action(texts.in(exchange, "withdraw-yes"), WITHDRAW_YES + theCase.number()),
                        new Action(texts.in(exchange, "withdraw-no"), CASE + theCase.number())),
                List.of()));
    }

    private void withdraw(Exchange exchange, Case theCase) {
        State state = completion.definition(theCase).state(theCase.state());
        if (!state.residentMayWithdraw()) {
            say(exchange, "not-withdrawable", theCase.number(), state.title().in(exchange.language()));
            return;
        }
        exchange.become(exchange.state().withoutAsks(theCase.number()));
        cases.withdraw(theCase.municipality(), theCase.number());
        say(exchange, "withdrawn", theCase.number());
    }

    private void say(Exchange exchange, String key, Object... values) {
        exchange.say(new Reply.Text(texts.in(exchange, key, values), List.of()));
    }
}
