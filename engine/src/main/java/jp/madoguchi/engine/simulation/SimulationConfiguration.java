package jp.madoguchi.engine.simulation;

import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.simulation.SimulatedResident.SimulationParts;
import jp.madoguchi.engine.threads.PairDelivery;
import jp.madoguchi.engine.threads.Threads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("madoguchi.simulation")
class SimulationConfiguration {

    @Bean
    SimulationParts simulationParts(
            Residents residents,
            Conversations conversations,
            RecordingOutbox outbox,
            Threads threads,
            PairDelivery pairs,
            TransactionTemplate transaction,
            JsonMapper json,
            SimulatedTill till,
            SimulatedStaff staff) {
        return new SimulationParts(residents, conversations, outbox, threads, pairs, transaction, json, till, staff);
    }
}
