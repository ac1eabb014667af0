package jp.madoguchi.engine.cases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Cases.AnswersCorrected;
import jp.madoguchi.engine.cases.Cases.CaseSubmitted;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import jp.madoguchi.engine.words.WordHashes;
import jp.madoguchi.engine.words.Words;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code case_word}: by which words a case is found, as keyed hashes, because answers are personal. */
@Component
class CaseWords {

    private static final String PURPOSE = "case-word";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final CaseRules rules;

    CaseWords(JdbcClient jdbc, Vault vault, CaseRules rules) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.rules = rules;
    }

    /** The hashes by which cases are found that have all words of a text. */
    static Collection<Long> hashes(Vault vault, MunicipalityId municipality, String text) {
        return List.of(WordHashes.of(vault, municipality, PURPOSE, Words.wantedInAnswers(text)));
    }

    @EventListener
    void submitted(CaseSubmitted event) {
        insert(event.theCase(), texts(event.theCase()));
    }

    @EventListener
    void corrected(AnswersCorrected event) {
        write(event.theCase());
    }

    /** In the caller's transaction, in place of what was written before. */
    void write(Case theCase) {
        write(theCase, texts(theCase));
    }

    void write(Case theCase, List<String> texts) {
        jdbc.sql("delete from case_word where municipality_id = ? and number = ?")
                .params(theCase.municipality().value(), theCase.number())
                .update();
        insert(theCase, texts);
    }

    private void insert(Case theCase, List<String> texts) {
        Set<String> words = new LinkedHashSet<>(Words.ofAnswer(theCase.number()));
        words.add(theCase.number().replaceFirst("^.*-0*", ""));
        texts.forEach(text -> words.addAll(Words.ofAnswer(text)));
        Long[] hashes = WordHashes.of(vault, theCase.municipality(), PURPOSE, words);
        jdbc.sql("insert into case_word (municipality_id, word, number)"
                        + " select cast(? as varchar(40)), w.word, cast(? as varchar(20))"
                        + " from unnest(cast(? as bigint array)) as w(word)")
                .params(theCase.municipality().value(), theCase.number(), hashes)
                .update();
    }

    private List<String> texts(Case theCase) {
        return rules.definition(theCase).form().questions().stream()
                .filter(question -> theCase.answers().has(question.id()))
                .map(question -> text(theCase, question))
                .toList();
    }

    private static String text(Case theCase, Question question) {
        Object answer = theCase.answers().get(question.id());
        return answer == null ? "" : AnswerText.of(question, answer, Texts.JAPANESE);
    }
}
