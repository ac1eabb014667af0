package jp.madoguchi.engine.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.engine.whole.StartedEngine;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table can be forgotten: each is spoken for by a holding, which shows and erases it, or stands here with the reason why not. */
class HoldingsTest {

    private static final String OFFICE = "the office's own: definitions, settings, counters";
    private static final String STAFF = "about staff, not residents";
    private static final String OUTSIDE =
            "plays LINE, Stripe and the office's mail server, which are not the city's to erase";
    private static final String REGISTER =
            "the city's own lists, kept by import and versions; residents are bound to rows by role_member";
    private static final String LOG =
            "append only; names residents by id, what staff typed is sealed; docs/security.md";
    private static final String HASHES = "keyed hashes that lead nobody back to a person";

    private static final Map<String, String> NOT_OF_RESIDENTS = Map.ofEntries(
            Map.entry("flyway_schema_history", OFFICE),
            Map.entry("municipality", OFFICE),
            Map.entry("data_key", OFFICE),
            Map.entry("package_version", OFFICE),
            Map.entry("case_number", OFFICE),
            Map.entry("document_register", OFFICE),
            Map.entry("role_standing", OFFICE),
            Map.entry("document_link", HASHES),
            Map.entry("line_channel", OFFICE),
            Map.entry("webchat_channel", OFFICE),
            Map.entry("stripe_account", OFFICE),
            Map.entry("payout_kind", OFFICE),
            Map.entry("payout_list", OFFICE),
            Map.entry("payout_payer", OFFICE),
            Map.entry("payout_approval", STAFF),
            Map.entry("payout_log", "append only; what staff did with a list, naming cases by number"),
            Map.entry("thread_settings", OFFICE),
            Map.entry("canned_answer", OFFICE),
            Map.entry("mail_sender", OFFICE),
            Map.entry("own_text", OFFICE),
            Map.entry("refund_approval", OFFICE),
            Map.entry("retention_time", OFFICE),
            Map.entry("retention_run", "counts; names only cases that are still there"),
            Map.entry("register", REGISTER),
            Map.entry("register_version", REGISTER),
            Map.entry("register_row", REGISTER),
            Map.entry("register_entry", REGISTER),
            Map.entry("content", "each content is of whoever names it, and is erased there"),
            Map.entry("job", "what staff asked for, naming cases by number"),
            Map.entry("job_error", "what staff asked for, naming cases by number"),
            Map.entry("audit_chain", LOG),
            Map.entry("audit_entry", LOG),
            Map.entry("erasure_certificate", "the proof itself, without personal data"),
            Map.entry("saved_view", "searches of staff, sealed; who saved one that names a person removes it"),
            Map.entry("api_token", STAFF),
            Map.entry("program_token", STAFF),
            Map.entry("program_token_grant", STAFF),
            Map.entry("spring_session", STAFF),
            Map.entry("spring_session_attributes", STAFF),
            Map.entry("staff_*", STAFF),
            Map.entry("sandbox_*", OUTSIDE));

    @Test
    void everyTableIsShownAndErasedOrSaysWhyNot() {
        try (StartedEngine engine = StartedEngine.inMemory()) {
            Set<String> spokenFor = engine.bean(EveryHolding.class).tables();
            assertThat(spokenFor).doesNotContainAnyElementsOf(NOT_OF_RESIDENTS.keySet());
            Set<String> tables = new TreeSet<>(engine.bean(JdbcClient.class)
                    .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                    .query(String.class)
                    .list());
            assertThat(forgotten(tables, spokenFor)).isEmpty();
            assertThat(forgotten(Set.of("resident_diary"), spokenFor)).containsExactly("resident_diary");
            assertThat(spokenFor)
                    .as("names of tables that are no more")
                    .allMatch(name -> tables.stream().anyMatch(table -> fits(name, table)));
        }
    }

    private static Set<String> forgotten(Set<String> tables, Set<String> spokenFor) {
        return tables.stream()
                .filter(table -> spokenFor.stream().noneMatch(name -> fits(name, table)))
                .filter(table -> NOT_OF_RESIDENTS.keySet().stream().noneMatch(name -> fits(name, table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean fits(String name, String table) {
        return name.endsWith("*") ? table.startsWith(name.substring(0, name.length() - 1)) : table.equals(name);
    }
}
