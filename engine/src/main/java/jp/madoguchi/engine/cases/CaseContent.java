package jp.madoguchi.engine.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import org.jspecify.annotations.Nullable;

/** The part of a case that is stored sealed, as one JSON document. */
record CaseContent(
        Answers answers,
        Map<String, Object> facts,
        Map<String, String> deficiencies,
        Case.@Nullable Decision decision) {

    static CaseContent of(Answers answers) {
        return new CaseContent(answers, Map.of(), Map.of(), null);
    }

    CaseContent corrected(Answers now) {
        return new CaseContent(now, facts, Map.of(), decision);
    }

    CaseContent marked(Map<String, String> comments) {
        return new CaseContent(answers, facts, comments, decision);
    }

    CaseContent decided(Case.Decision made) {
        return new CaseContent(answers, facts, deficiencies, made);
    }

    CaseContent with(String fact, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(facts);
        changed.put(fact, value);
        return new CaseContent(answers, changed, deficiencies, decision);
    }
}
