package jp.madoguchi.engine.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.feel.FormVariables;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.CaseTexts;
import jp.madoguchi.engine.dialogue.Reply;
import org.springframework.stereotype.Component;

/** What is said when answers were taken: the form's own words, else the counter's. */
@Component
class CompletionTexts {

    private final DeskTexts texts;
    private final CaseTexts filled;

    CompletionTexts(DeskTexts texts, CaseTexts filled) {
        this.texts = texts;
        this.filled = filled;
    }

    Reply submitted(Exchange exchange, CaseDefinition definition, Case opened) {
        Texts own = definition.form().completion();
        String title = definition.procedure().title().in(exchange.language());
        if (own != null) {
            return text(filled.fill(opened, own.in(exchange.language()), exchange.language()));
        }
        return text(
                definition.procedure().kind() == ProcedureKind.SURVEY
                        ? texts.in(exchange, "answered", title)
                        : texts.in(exchange, "submitted", title, opened.number()));
    }

    Reply registered(Exchange exchange, CaseDefinition definition, Answers answers) {
        Texts own = definition.form().completion();
        if (own != null) {
            Map<String, Object> variables = new HashMap<>(FormVariables.of(definition.form(), answers));
            variables.put("parameters", definition.installed().parameters());
            variables.put("resident", answers.values());
            return text(filled.fill(
                    exchange.resident().municipality(),
                    definition.installed().version(),
                    own.in(exchange.language()),
                    variables,
                    exchange.language()));
        }
        return text(
                texts.in(exchange, "registered", definition.procedure().title().in(exchange.language())));
    }

    Reply corrected(Exchange exchange, String number) {
        return text(texts.in(exchange, "corrected", number));
    }

    Reply formAnswered(Exchange exchange, String number) {
        return text(texts.in(exchange, "form-answered", number));
    }

    private static Reply text(String text) {
        return new Reply.Text(text, List.of());
    }
}
