package jp.madoguchi.engine.line;

import java.time.Clock;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LineConfiguration {

    @Bean
    ContentFetch contentFetch(LineHttp http) {
        return new ContentFetch(http.fetching());
    }

    @Bean
    Reception lineReception(
            PlatformTransactionManager transactions, EventStore store, Events events, ContentFetch fetch) {
        return new Reception(new RetriedTransactions(transactions), store, events, fetch);
    }

    @Bean
    ReachableOnly lineSender(
            LineChannels channels,
            LineHttp http,
            LineSender.PageNotes pageNotes,
            Residents residents,
            JsonMapper json,
            Clock clock) {
        return new ReachableOnly(
                new LineSender(channels, new LineCalls(http.sending()), pageNotes, json, clock), residents);
    }

    @Bean
    LineSender.PageNotes pageNotes(Pages pages, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return (municipality, resident, paged) ->
                transaction.executeWithoutResult(status -> pages.remember(municipality, resident, paged));
    }

    @Bean
    LateContent lateContent(
            LineChannels channels, ContentFetch fetch, LateContent.LateTurn turn, JsonMapper json, Clock clock) {
        return new LateContent(channels, fetch, turn, json, clock);
    }

    @Bean
    LateContent.LateTurn lateTurn(
            PlatformTransactionManager transactions, EventStore events, Residents residents, MediaTurns turns) {
        return new LateContent.LateTurn(new TransactionTemplate(transactions), events, residents, turns);
    }
}
