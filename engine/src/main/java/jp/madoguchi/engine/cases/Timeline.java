package jp.madoguchi.engine.cases;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code case_timeline}: append only. */
@Component
class Timeline {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Details of something that somebody named did. */
    static Map<String, Object> by(@Nullable String by, Map<String, Object> details) {
        if (by == null) {
            return details;
        }
        Map<String, Object> named = new LinkedHashMap<>(details);
        named.put("by", by);
        return named;
    }

    void add(MunicipalityId municipality, String number, String what, Map<String, Object> details) {
        jdbc.sql("insert into case_timeline (municipality_id, number, id, at, what, details) values (?, ?, ?, ?, ?, ?)")
                .params(
                        municipality.value(),
                        number,
                        IDS.generate(),
                        Timestamp.from(clock.instant()),
                        what,
                        vault.seal(municipality, "timeline/" + number, json.writeValueAsBytes(details)))
                .update();
    }

    List<TimelineEntry> of(MunicipalityId municipality, String number) {
        return jdbc.sql(
                        "select at, what, details from case_timeline where municipality_id = ? and number = ? order by id")
                .params(municipality.value(), number)
                .query((row, index) -> new TimelineEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("what"),
                        json.readValue(
                                vault.open(municipality, "timeline/" + number, row.getBytes("details")), DETAILS)))
                .list();
    }
}
