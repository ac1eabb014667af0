package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.mail.Mails;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.payouts.PayoutQueue;
import jp.madoguchi.engine.payouts.Payouts;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.registers.NoRegisters;
import jp.madoguchi.engine.time.TurnableClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** One running engine: Camunda for real, the rest of the house in memory, and a clock that can be turned. */
final class TownHall implements AutoCloseable {

    /** 2026-11-20 10:00 in Japan. */
    static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    final Town town;
    final TurnableClock clock;
    final Processes processes;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;

    TownHall(DataSource dataSource, Town town, boolean jobExecutor) {
        this.town = town;
        this.clock = new TurnableClock(Clock.fixed(MORNING, ZoneOffset.UTC), Duration.ZERO);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("madoguchi.process.job-executor", jobExecutor)));
        context.register(Wiring.class);
        context.registerBean(DataSource.class, () -> dataSource, d -> d.setDestroyMethodName(""));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(dataSource));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Expressions.class, Expressions::new);
        context.registerBean(Cases.class, () -> new FakeCases(town, clock, context));
        context.registerBean(Conversations.class, () -> new FakeConversations(town));
        context.registerBean("documents", FakeDocuments.class, () -> new FakeDocuments(town, clock));
        context.registerBean("packages", Packages.class, () -> new FakePackages(town));
        context.registerBean("residents", FakeResidents.class, () -> new FakeResidents(town));
        context.registerBean("payments", FakePayments.class, FakePayments::new);
        context.registerBean("registers", NoRegisters.class, NoRegisters::new);
        context.registerBean(PayoutQueue.class, () -> new FakePayouts(town));
        context.registerBean(Mails.class, () -> (municipality, to, subject, body) -> {
            if (!to.contains("@")) {
                throw new IllegalArgumentException("no address: " + to);
            }
            town.happens("メール:" + to + "|" + subject + "|" + body);
        });
        context.scan("jp.madoguchi.engine.process");
        context.refresh();
        this.processes = context.getBean(Processes.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @EnableTransactionManagement
    static class Wiring {}

    /** Everything is forgotten, and it is the first morning again. */
    void empty() {
        RepositoryService repository = bean(RepositoryService.class);
        repository.createDeploymentQuery().list().forEach(d -> repository.deleteDeployment(d.getId(), true));
        town.empty();
        clock.set(MORNING);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Publishes a package made of these test resources. */
    PackageVersion publish(String version, String... files) {
        InstalledPackage installed = PackageFixture.of(version, files);
        town.packages.put(installed.version(), installed);
        in(() -> {
            context.publishEvent(new Packages.PackagePublished(Town.YAMAGUCHI, installed.version()));
            return installed;
        });
        return installed.version();
    }

    /** Like a node that has just started. */
    void forgetProcesses() {
        ((ProcessEngineConfigurationImpl) bean(ProcessEngine.class).getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    /** 花子 submits; nothing follows yet. */
    Case start(PackageVersion version) {
        return cases().submit(town.hanako, version, "subsidy", Answers.none());
    }

    /** 花子 submits; what follows has happened. */
    Case submit(PackageVersion version) {
        Map<String, Object> answers = new HashMap<>(Map.of("name", "山口 花子", "price", 40_000, "grant", 20_000));
        answers.put("bought", LocalDate.of(2026, 10, 1));
        Case opened = in(() -> cases().submit(town.hanako, version, "subsidy", new Answers(answers)));
        processes.runDue();
        return opened;
    }

    /** Somebody does something, and what follows has happened. */
    void act(Consumer<Cases> act) {
        in(() -> {
            act.accept(cases());
            return true;
        });
        processes.runDue();
    }

    void decide(Case theCase, String outcome) {
        act(cases -> cases.decide(Town.YAMAGUCHI, theCase.number(), outcome, Map.of(), null));
    }

    void markDeficient(Case theCase, String question) {
        act(cases -> cases.markDeficient(Town.YAMAGUCHI, theCase.number(), Map.of(question, "読めません"), null, null));
    }

    void correct(Case theCase) {
        act(cases -> cases.correct(Town.YAMAGUCHI, theCase.number(), theCase.answers(), Set.of("receipt")));
    }

    void answer(Case theCase, String form) {
        act(cases -> {
            cases.fact(Town.YAMAGUCHI, theCase.number(), form, Map.of("satisfied", true));
            context.publishEvent(new Conversations.FormAnswered(Town.YAMAGUCHI, theCase.number(), form));
        });
    }

    /** Staff enter what became of a payment. */
    void payOut(Case theCase, String result) {
        act(cases -> context.publishEvent(
                new Payouts.PayoutSettled(Town.YAMAGUCHI, theCase.number(), "grants", result, "口座なし", 20_000)));
    }

    /** Time passes, and what falls due happens. */
    void pass(Duration by) {
        clock.advance(by);
        processes.runDue();
    }

    String state(Case theCase) {
        return Objects.requireNonNull(town.cases.get(theCase.number())).state();
    }

    Case theCase(Case theCase) {
        return Objects.requireNonNull(town.cases.get(theCase.number()));
    }

    /** How many process instances run, called ones included. */
    long running() {
        return bean(RuntimeService.class).createProcessInstanceQuery().count();
    }

    List<String> definitionsRunning() {
        return bean(RuntimeService.class).createProcessInstanceQuery().list().stream()
                .map(instance -> bean(RepositoryService.class)
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getKey())
                .toList();
    }

    long deployments() {
        return bean(RepositoryService.class).createDeploymentQuery().count();
    }

    /** Messages of incidents, as Camunda stores them. */
    List<String> incidents() {
        return bean(RuntimeService.class).createIncidentQuery().list().stream()
                .map(Incident::getIncidentMessage)
                .toList();
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        bean(RuntimeService.class)
                .createVariableInstanceQuery()
                .list()
                .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
        return variables;
    }

    List<String> happened() {
        return List.copyOf(town.happened);
    }

    <T> T in(Callable<T> work) {
        T result = transaction.execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return Objects.requireNonNull(result);
    }

    private Cases cases() {
        return context.getBean(Cases.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
