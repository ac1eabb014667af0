package jp.madoguchi.engine.threads;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.conversation.Conversations.FormCompleted;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.threads.Roles.Line;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends answers to the other end of a line that is declared to get them. */
@Component
class RoleReports {

    private final Packages packages;
    private final Roles roles;
    private final Pairs pairs;

    RoleReports(Packages packages, Roles roles, Pairs pairs) {
        this.packages = packages;
        this.roles = roles;
        this.pairs = pairs;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(FormCompleted event) {
        Resident resident = event.resident();
        if (!reported(event)) {
            return;
        }
        List<Line> lines = roles.of(resident).stream()
                .filter(line ->
                        line.installed().version().id().equals(event.version().id())
                                && line.thread().reports().contains(event.procedure()))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        CaseDefinition definition =
                CaseDefinition.of(packages, resident.municipality(), event.version(), event.procedure());
        Incoming report = new Incoming(
                Kind.FORM_ANSWER,
                new Message(
                        text(definition, event),
                        null,
                        null,
                        Map.of(
                                "form",
                                definition.form().id(),
                                "answers",
                                event.answers().values())),
                null);
        lines.forEach(line -> pairs.addAll(resident, line, roles.others(resident.municipality(), line), report, null));
    }

    private boolean reported(FormCompleted event) {
        return packages.published(event.resident().municipality()).stream()
                .filter(installed ->
                        installed.version().id().equals(event.version().id()))
                .flatMap(installed -> installed.definition().manifest().threads().stream())
                .anyMatch(thread -> thread.reports().contains(event.procedure()));
    }

    private static String text(CaseDefinition definition, FormCompleted event) {
        Form form = definition.form();
        String title = definition.procedure().title().in(Texts.JAPANESE);
        return form.questions().stream()
                .filter(question -> event.answers().has(question.id()))
                .map(question -> question.title().in(Texts.JAPANESE) + ": "
                        + AnswerText.of(question, event.answers().get(question.id()), Texts.JAPANESE))
                .collect(Collectors.joining("\n", "【" + title + "】\n", ""));
    }
}
