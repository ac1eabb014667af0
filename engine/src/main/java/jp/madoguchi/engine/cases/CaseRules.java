package jp.madoguchi.engine.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.AnswerCheck;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case allows, by its definition and state. */
@Component
class CaseRules {

    private final Packages packages;
    private final CaseVariables variables;
    private final CaseTexts texts;

    CaseRules(Packages packages, CaseVariables variables, CaseTexts texts) {
        this.packages = packages;
        this.variables = variables;
        this.texts = texts;
    }

    CaseDefinition definition(MunicipalityId municipality, PackageVersion version, String procedure) {
        return CaseDefinition.of(packages, municipality, version, procedure);
    }

    CaseDefinition definition(Case theCase) {
        return CaseDefinition.of(packages, theCase);
    }

    Map<String, Object> variables(Case theCase) {
        return variables.of(theCase);
    }

    String stateTitle(Case theCase) {
        return definition(theCase).state(theCase.state()).title().in(Texts.JAPANESE);
    }

    /** The day by which something is wanted of the resident; null when nothing is, or the case is closed. */
    @Nullable LocalDate deadline(Case theCase) {
        return theCase.deadline() == null
                        || definition(theCase).state(theCase.state()).closed()
                ? null
                : theCase.deadline();
    }

    String department(MunicipalityId municipality, CaseDefinition definition) {
        return texts.department(municipality, definition);
    }

    /** The dialogue already saw to this; what it let through by mistake must still not be stored. */
    void checkAnswers(CaseDefinition definition, Answers answers) {
        List<AnswerCheck.Problem> problems = AnswerCheck.of(definition.form()).check(answers);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("answers to form "
                    + definition.form().id() + " do not fit its schema: "
                    + problems.stream().map(AnswerCheck.Problem::pointer).toList());
        }
    }

    void checkOpen(Case theCase) {
        if (definition(theCase).state(theCase.state()).closed()) {
            throw new CaseRefusal("案件 " + theCase.number() + " は「" + stateTitle(theCase) + "」で終わっているため、変更できません。 / Case "
                    + theCase.number() + " is closed.");
        }
    }

    void checkDeficiencies(Case theCase, Map<String, String> comments) {
        if (comments.isEmpty()) {
            throw new CaseRefusal("不備のある項目を一つ以上選んでください。 / Mark at least one answer.");
        }
        CaseDefinition definition = definition(theCase);
        for (String question : comments.keySet()) {
            boolean asked = definition
                    .form()
                    .question(question)
                    .filter(q -> !q.staffOnly() && q.kind().asks())
                    .isPresent();
            if (!asked) {
                List<String> known = definition.form().questions().stream()
                        .filter(q -> !q.staffOnly() && q.kind().asks())
                        .map(Question::id)
                        .toList();
                throw new CaseRefusal("項目「" + question + "」はこの申請にありません。使えるのは " + known + " です。 / No such question.");
            }
        }
    }

    void checkState(Case theCase, String state) {
        if (definition(theCase).procedure().state(state).isEmpty() && !state.equals("failed")) {
            throw new IllegalStateException(
                    "procedure " + theCase.procedure() + " of " + theCase.packageVersion() + " has no state " + state);
        }
    }
}
