package jp.madoguchi.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the list of many cases takes: first pages, filters, searches and deep pages, as staff ask for them over HTTP. */
final class CasesBench {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int WARM_UP = 20;

    private final Options options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    CasesBench(Options options) {
        this.options = options;
    }

    void run() throws Exception {
        int rows = options.number("rows", 100_000);
        int times = options.number("times", 50);
        System.out.printf(
                "%-11s %-28s %10s %9s %9s %9s%n", "database", "list", "cases", "median ms", "p95 ms", "found");
        for (String kind : options.list("database", "postgresql,h2")) {
            try (Database database = Database.start(kind);
                    StubLine line = new StubLine();
                    Subject engine = Subject.engine(
                            Path.of(options.text("jar", "engine/target/madoguchi.jar")),
                            database,
                            line,
                            http,
                            List.of("-Xmx" + options.text("heap", "512m")))) {
                engine.sealSomething();
                try (Connection connection = database.connect()) {
                    FilledCases.fill(connection, Subject.masterKey(), rows);
                    awaitWords(connection, rows);
                    database.tidy(connection);
                }
                for (Map.Entry<String, String> list : lists(engine).entrySet()) {
                    measure(engine, kind, list.getKey(), list.getValue(), rows, times);
                }
            }
        }
    }

    /** The engine itself writes the words of cases it did not take in, as after an update. */
    private static void awaitWords(Connection connection, int rows) throws Exception {
        long began = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into case_unread_words (municipality_id, number)"
                    + " select municipality_id, number from case_file on conflict do nothing");
            long left = rows;
            while (left > 0) {
                Thread.sleep(1000);
                try (ResultSet row = statement.executeQuery("select count(*) from case_unread_words")) {
                    row.next();
                    left = row.getLong(1);
                }
            }
            System.out.printf(
                    Locale.ROOT, "words of %,d cases written in %.0f s%n", rows, (System.nanoTime() - began) / 1e9);
        }
    }

    private static Map<String, String> lists(Subject engine) throws Exception {
        String half = body(engine.open("/cases?size=50&page=1000"));
        Matcher next = NEXT.matcher(half);
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("first page", "/cases?size=50");
        lists.put("page 1,000 by number", "/cases?size=50&page=1000");
        if (next.find()) {
            lists.put("page 1,001 by after", "/cases?size=50&after=" + next.group(1));
        }
        lists.put("changed last", "/cases?size=50&sort=changed");
        lists.put("deadline next", "/cases?size=50&sort=deadline");
        lists.put("package and state", "/cases?size=50&package=bench&state=submitted");
        lists.put("department", "/cases?size=50&department=%E8%A8%88%E6%B8%AC%E8%AA%B2");
        lists.put("nobody's", "/cases?size=50&assignee=none");
        lists.put("one day", "/cases?size=50&from=2026-04-01&to=2026-04-01");
        lists.put("overdue", "/cases?size=50&overdue=true");
        lists.put("a rare word (phone)", "/cases?size=50&text=083-922-0123");
        lists.put("a common word (every name)", "/cases?size=50&text=%E8%8A%B1%E5%AD%90");
        lists.put("common and rare together", "/cases?size=50&text=%E8%8A%B1%E5%AD%90%20083-922-0123");
        lists.put("a word nobody wrote", "/cases?size=50&text=%E9%AF%A8");
        return lists;
    }

    private static void measure(Subject engine, String kind, String name, String path, int rows, int times)
            throws Exception {
        String last = "";
        for (int i = 0; i < WARM_UP; i++) {
            last = body(engine.open(path));
        }
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            last = body(engine.open(path));
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        Matcher total = Pattern.compile("\"total\":(\\d+)").matcher(last);
        System.out.printf(
                Locale.ROOT,
                "%-11s %-28s %,10d %9.1f %9.1f %9s%n",
                kind,
                name,
                rows,
                took[times / 2] / 1e6,
                took[times * 95 / 100] / 1e6,
                total.find() ? total.group(1) : "?");
    }

    private static String body(HttpResponse<java.io.InputStream> response) throws java.io.IOException {
        try (java.io.InputStream in = response.body()) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + body);
            }
            return body;
        }
    }
}
