package jp.madoguchi.engine.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.definitions.document.DocumentTemplate;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.documents.pdf.PdfPrinters;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The documents of みほん市, over a real database, with the real templates and the real printer. */
final class DocumentsFixture implements AutoCloseable {

    static final MunicipalityId CITY = new MunicipalityId("mihon");
    static final Path LIBRARY = Path.of("../definitions/library/kitchen-waste-subsidy");
    static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    /** Nothing but issued documents is given out here. */
    static final DocumentLinks.OtherFiles NO_OTHERS = (municipality, content, resident) -> Optional.empty();

    final TurnableClock clock = new TurnableClock(Clock.fixed(MORNING, ZoneOffset.UTC), Duration.ZERO);
    final FakeRecord cases = new FakeRecord();
    final FakePackages packages = new FakePackages();
    final FakeResidents residents = new FakeResidents();
    final FakeLiff liff = new FakeLiff();
    final Database database;
    final DocumentRegister register;
    final DocumentShelf shelf;
    final LinkTokens tokens;
    final Issuing issuing;
    final CityDocuments documents;

    DocumentsFixture(Database database) {
        this.database = database;
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        register = transactional(new DocumentRegister(jdbc, clock));
        shelf = new DocumentShelf(jdbc, new MemoryContents());
        tokens = new LinkTokens(new PlainVault(), new OneCity());
        issuing =
                transactional(new Issuing(packages, cases, register, new DocumentPress(PdfPrinters.printer()), shelf));
        documents = transactional(
                new CityDocuments(issuing, shelf, tokens, new LinkAddress("https://madoguchi.example.jp/")));
        for (String template : List.of("decision", "rejection")) {
            packages.documents.put(template, template(template));
        }
    }

    /** The desk, as it is with or without LINE Login. */
    LinkDesk desk(IdTokens idTokens) {
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        return transactional(new LinkDesk(
                new LinkGate(tokens, shelf, NO_OTHERS, clock),
                new BrowserPasses(new PlainVault(), jdbc, clock),
                new LineCheck(liff, residents, idTokens),
                new LinkDesk.LinkedFiles(shelf, NO_OTHERS, cases),
                clock));
    }

    /** The links over HTTP, where no channel opens its residents' links itself. */
    DocumentLinkController controller(LinkDesk desk, String publicUrl) {
        LinkAnswers answers = new LinkAnswers(new LinkAddress(publicUrl), clock);
        ChannelLinks channels = new ChannelLinks(
                tokens,
                new LinkGate(tokens, shelf, NO_OTHERS, clock),
                new LinkDesk.LinkedFiles(shelf, NO_OTHERS, cases),
                answers,
                new ChannelLinks.Whereabouts(
                        residents, new StaticListableBeanFactory().getBeanProvider(DocumentLinks.Elsewhere.class)));
        return new DocumentLinkController(desk, channels, answers);
    }

    /** With its transactions as annotated, as Spring makes it. */
    <T> T transactional(T target) {
        ProxyFactory factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        factory.addAdvice(new TransactionInterceptor(
                (TransactionManager) database.transactions(), new AnnotationTransactionAttributeSource()));
        @SuppressWarnings("unchecked")
        T proxy = (T) factory.getProxy();
        return proxy;
    }

    Documents.Document issue(Case theCase, String template) {
        return database.read(() -> documents.issue(theCase, template));
    }

    Resident resident() {
        Resident resident = new Resident(
                UUID.randomUUID(), CITY, "main", "line", "U" + "0123456789abcdef".repeat(2), true, "ja", Map.of());
        residents.byId.put(resident.id(), resident);
        return resident;
    }

    Case application(Resident resident, Map<String, Object> decision) {
        Case theCase = new Case(
                CITY,
                "2026-000123",
                resident.id(),
                new PackageVersion("kitchen-waste-subsidy", "1.0.0"),
                "application",
                "submitted",
                "環境政策課",
                Answers.none(),
                Map.of(),
                Map.of(),
                null,
                MORNING.minus(Duration.ofDays(2)),
                MORNING,
                0,
                null);
        cases.variables = variables(decision);
        return theCase;
    }

    static Map<String, @Nullable Object> variables(Map<String, Object> decision) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("name", Map.of("name", "髙﨑 花子", "kana", "タカサキ ハナコ"));
        variables.put(
                "address",
                Map.of(
                        "postalCode", "700-0001",
                        "prefecture", "山口県",
                        "city", "みほん市",
                        "town", "桜台一丁目",
                        "street", "2番3号",
                        "building", "メゾン桜台 405号室"));
        variables.put("type", "electric");
        variables.put("what", null);
        variables.put("product", "みほん電機 パリパリ君 NS-200");
        variables.put("bought", LocalDate.of(2026, 10, 1));
        variables.put("price", 39800);
        variables.put("grant", 19900);
        variables.put(
                "account",
                Map.of(
                        "bankCode", "0999",
                        "bankName", "みほん銀行",
                        "branchCode", "102",
                        "branchName", "桜台支店",
                        "type", "ordinary",
                        "number", "1234567",
                        "holder", "ﾀｶｻｷ ﾊﾅｺ"));
        variables.put(
                "case",
                Map.of(
                        "number", "2026-000123",
                        "state", "approved",
                        "submitted", LocalDate.of(2026, 11, 18),
                        "title", "生ごみ処理機購入費補助金の申請",
                        "department", "環境政策課"));
        variables.put("resident", Map.of());
        variables.put("municipality", Map.of("name", "みほん市", "code", "mihon"));
        variables.put("decision", decision);
        variables.put("deficiencies", Map.of());
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("mayor", "みほん市長　見本 一郎");
        parameters.put("decree", "み環");
        parameters.put("departmentName", "環境部環境政策課");
        parameters.put("contactPhone", "083-000-1234");
        parameters.put("seal", seal());
        variables.put("parameters", parameters);
        return variables;
    }

    static String seal() {
        return "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(read(LIBRARY.resolve("cases/sample-seal.png")));
    }

    static DocumentTemplate template(String id) {
        return DocumentTemplate.read(id, read(LIBRARY.resolve("documents/" + id + ".html")));
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
