package jp.madoguchi.engine.process.camunda;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.engine.startup.OneNodeAtATime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Camunda as this house wants it: small, by our clock, and deaf to everything a package must not do. It speaks PostgreSQL's dialect to H2 too,
 * which stands in PostgreSQL's mode and with names in lower case, where Camunda's own H2 scripts fail.
 */
@Component
class HouseRules {

    private final Steps steps;
    private final CaseScope cases;
    private final Stops stops;
    private final Clock clock;

    HouseRules(Steps steps, CaseScope cases, Stops stops, Clock clock) {
        this.steps = steps;
        this.cases = cases;
        this.stops = stops;
        this.clock = clock;
    }

    ProcessEngine engine(DataSource dataSource, PlatformTransactionManager transactions, boolean jobExecutor) {
        SpringTransactionsProcessEngineConfiguration configuration =
                new SpringTransactionsProcessEngineConfiguration() {
                    @Override
                    protected BpmnDeployer getBpmnDeployer() {
                        return new WholeDeployer(super.getBpmnDeployer());
                    }
                };
        configuration.setProcessEngineName("madoguchi-" + UUID.randomUUID());
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType(DbSqlSessionFactory.POSTGRES);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setIdGenerator(
                () -> Generators.timeBasedEpochGenerator().generate().toString());
        small(configuration);
        safe(configuration);
        clocked(configuration);
        configuration.setBpmnParseFactory(CheckedParser::parse);
        configuration.setCustomPreBPMNParseListeners(List.of(new Binding(steps, cases)));
        configuration.setCustomIncidentHandlers(List.of(new StopHandler(stops)));
        jobs(configuration, jobExecutor);
        return OneNodeAtATime.get(dataSource, configuration::buildProcessEngine);
    }

    /** The timeline of the case is the history; people and their rights are ours. */
    private static void small(SpringTransactionsProcessEngineConfiguration configuration) {
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        configuration.setDbHistoryUsed(false);
        configuration.setDbIdentityUsed(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setTenantCheckEnabled(false);
    }

    private void safe(SpringTransactionsProcessEngineConfiguration configuration) {
        configuration.setExpressionManager(new Words(cases, clock));
        configuration.setDmnElProvider(HouseFeel::refuse);
        configuration.setBeans(Map.of());
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setEnableCmdExceptionLogging(false);
    }

    private void clocked(SpringTransactionsProcessEngineConfiguration configuration) {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(
                DurationBusinessCalendar.NAME,
                new ClockedCalendar(clock, (text, start) -> Moments.after(Moments.amount(text), start)));
        calendars.addBusinessCalendar(
                DueDateBusinessCalendar.NAME, new ClockedCalendar(clock, (text, start) -> Moments.date(text)));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new ClockedCycleCalendar());
        configuration.setBusinessCalendarManager(calendars);
        configuration.setCustomSessionFactories(List.of(new ClockedJobs.Factory(clock)));
        configuration.setFailedJobCommandFactory((job, exception) -> new RetryLater(job, exception, clock, stops));
    }

    /** Sized for two processors. Nodes share the work by locks in the database. */
    private void jobs(SpringTransactionsProcessEngineConfiguration configuration, boolean active) {
        DefaultJobExecutor executor = new ClockedJobExecutor(clock);
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(active);
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        configuration.setDefaultNumberOfRetries(3);
    }
}
