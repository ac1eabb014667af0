package jp.madoguchi.engine.staff;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.residents.ResidentSearch;
import jp.madoguchi.engine.residents.UnreadWords;
import jp.madoguchi.engine.words.Backlog;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes residents found by what they said before residents were found by words; the nodes share the work. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class ResidentBacklog implements DisposableBean {

    private static final int AT_ONCE = 100;

    private final UnreadWords unread;
    private final ResidentSearch search;
    private final ResidentNames names;
    private final Cases cases;
    private final Backlog backlog;

    ResidentBacklog(
            UnreadWords unread,
            ResidentSearch search,
            ResidentNames names,
            Cases cases,
            PlatformTransactionManager transactions) {
        this.unread = unread;
        this.search = search;
        this.names = names;
        this.cases = cases;
        this.backlog = new Backlog("resident-words", transactions, this::some);
    }

    @Scheduled(fixedDelayString = "${madoguchi.residents.backlog-poll:PT1M}", initialDelayString = "PT10S")
    void begin() {
        backlog.begin();
    }

    @Override
    public void destroy() {
        backlog.close();
    }

    private boolean some() {
        List<UnreadWords.Said> some = unread.take(AT_ONCE);
        some.forEach(this::write);
        return some.size() == AT_ONCE;
    }

    private void write(UnreadWords.Said said) {
        String number = said.caseNumber();
        if (number == null) {
            search.noteAttributes(said.municipality(), said.resident());
        } else {
            cases.find(said.municipality(), number)
                    .filter(theCase -> theCase.resident().equals(said.resident()))
                    .ifPresent(theCase -> names.note(theCase, isNewest(theCase, said.resident())));
        }
    }

    /** Cases are worked off in any order, by several nodes; the name is the newest one's. */
    private boolean isNewest(Case theCase, UUID resident) {
        return search.find(theCase.municipality(), resident)
                .map(found -> cases.of(found.resident()))
                .filter(all -> !all.isEmpty() && all.get(0).number().equals(theCase.number()))
                .isPresent();
    }
}
