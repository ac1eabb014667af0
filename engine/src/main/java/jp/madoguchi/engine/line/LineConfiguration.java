package jp.madoguchi.engine.line;

import java.time.Clock;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LineConfiguration {

    @Bean
    Underway underway(LineHttp http) {
        return new Underway(new ContentFetch(http.fetching()));
    }

    @Bean
    TurnGroups turnGroups(PlatformTransactionManager transactions, TurnGroup group) {
        return new TurnGroups(new TransactionTemplate(transactions), group::take);
    }

    @Bean
    Reception lineReception(
            PlatformTransactionManager transactions,
            EventStore store,
            Events events,
            Underway underway,
            TurnGroups groups) {
        return new Reception(new RetriedTransactions(transactions), store, events, underway, groups);
    }

    @Bean
    FilterRegistrationBean<WebhookFilter> webhook(
            LineChannels channels, Reception reception, JsonMapper json, Clock clock) {
        FilterRegistrationBean<WebhookFilter> webhook =
                new FilterRegistrationBean<>(new WebhookFilter(channels, reception, json, clock));
        webhook.addUrlPatterns(WebhookFilter.ADDRESSES);
        webhook.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return webhook;
    }

    @Bean
    LineSender lineSender(
            LineChannels channels,
            LineHttp http,
            LineSender.PageNotes pageNotes,
            Residents residents,
            JsonMapper json,
            Clock clock) {
        return new LineSender(channels, new LineCalls(http.sending()), pageNotes, residents::blocked, json, clock);
    }

    @Bean
    LineSender.PageNotes pageNotes(Pages pages, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return (municipality, resident, paged) ->
                transaction.executeWithoutResult(status -> pages.remember(municipality, resident, paged));
    }

    @Bean
    QueuedTurns queuedTurns(LineChannels channels, Underway underway, WaitingTurns turns, Clock clock) {
        return new QueuedTurns(QueuedTurns.KIND, channels, underway, turns, clock);
    }

    @Bean
    QueuedTurns turnsAside(LineChannels channels, Underway underway, WaitingTurns turns, Clock clock) {
        return new QueuedTurns(QueuedTurns.KIND_ASIDE, channels, underway, turns, clock);
    }
}
