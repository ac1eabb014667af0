package jp.madoguchi.engine.process.camunda;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Date;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.text.Texts;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;

/**
 * Reads every text of a process in Camunda's stead: FEEL after an equals sign (timers), text with {@code {{FEEL}}} placeholders, a
 * repeating timer, or just the text. JUEL is not among them, so {@code ${…}} never does anything.
 */
final class Words implements ExpressionManager {

    private final CaseScope cases;
    private final Clock clock;

    Words(CaseScope cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Expression createExpression(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("=")) {
            Feel feel = new Feel(stripped.substring(1).strip());
            return new ReadText(text, scope -> Safely.get("timer " + feel.source(), () -> moment(feel, scope)));
        } else if (stripped.contains("{{")) {
            return new ReadText(
                    text,
                    scope -> Safely.get("text", () -> cases.fill(stripped, cases.theCase(scope), Texts.JAPANESE)));
        } else if (stripped.matches("R\\d+/P.*")) {
            return new ReadText(text, scope -> Cycle.begin(stripped, clock.instant()));
        }
        return new ReadText(text, scope -> text);
    }

    private Date moment(Feel feel, VariableScope scope) {
        ZonedDateTime now = cases.now();
        return Date.from(Moments.of(cases.evaluate(feel, scope), now));
    }

    @Override
    public void addFunction(String name, Method function) {
        // Functions of JUEL: there is no JUEL.
    }
}
