package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import javax.sql.DataSource;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class CamundaConfiguration {

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            HouseRules rules,
            @Value("${madoguchi.process.job-executor:true}") boolean jobExecutor) {
        return rules.engine(dataSource, transactions, jobExecutor);
    }

    @Bean
    DmnEngine decisionEngine(Expressions expressions, Clock clock) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> new HouseFeel(expressions, clock));
        configuration.setElProvider(HouseFeel::refuse);
        configuration.setScriptEngineResolver(HouseFeel::refuse);
        return configuration.buildEngine();
    }

    @Bean
    StepBehavior.Surroundings stepSurroundings(CaseScope scope, Cases cases, Conversations conversations) {
        return new StepBehavior.Surroundings(scope, cases, conversations);
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
