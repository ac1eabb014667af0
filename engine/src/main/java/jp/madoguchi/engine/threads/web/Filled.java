package jp.madoguchi.engine.threads.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.FeelFailed;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.threads.CannedAnswers.CannedAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the placeholders of canned answers with the values of a case. */
@Component
class Filled {

    private final Cases cases;
    private final Expressions expressions;
    private final Clock clock;

    Filled(Cases cases, Expressions expressions, Clock clock) {
        this.cases = cases;
        this.expressions = expressions;
        this.clock = clock;
    }

    /** An answer whose placeholders do not fit the case is given as it was written: staff see them and write it themselves. */
    String of(MunicipalityId municipality, String number, CannedAnswer answer) {
        Case theCase = cases.find(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
        try {
            return expressions.fill(answer.text(), cases.variables(theCase), ZonedDateTime.now(clock), Texts.JAPANESE);
        } catch (FeelFailed notOfThisCase) {
            return answer.text();
        }
    }

    String checked(@Nullable String text) {
        return Writing.text(ThreadRequests.needed("text", text));
    }
}
