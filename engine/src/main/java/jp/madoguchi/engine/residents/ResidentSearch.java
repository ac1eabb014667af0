package jp.madoguchi.engine.residents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How staff find residents: by their attributes, and by what their applications say of them. */
@Component
public class ResidentSearch {

    private static final String NAME = "resident-name";

    /** A person without a channel is somebody as soon as an application says who. */
    private static final String SOMEBODY = "(channel_kind <> 'counter' or given_name is not null)";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ResidentWords words;
    private final Residents residents;

    ResidentSearch(JdbcClient jdbc, Vault vault, ResidentWords words, Residents residents) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.words = words;
        this.residents = residents;
    }

    /**
     * A resident as staff see one.
     *
     * @param name given last in an application; null when there was none
     * @param arrived when first heard of
     * @param followingSince when the resident last blocked or followed the account; null when neither happened since that is noted
     */
    public record Found(
            Resident resident,
            @Nullable String name,
            Instant arrived,
            @Nullable Instant followingSince) {}

    /**
     * A page of residents, newest first.
     *
     * @param page from 0
     * @param total how many there are on all pages
     */
    public record Page(List<Found> items, int page, long total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Residents all of whose words are there: parts of names of two characters and more in any kana, whole phone numbers, addresses of mail
     * and numbers of cases.
     *
     * @param text blank for all residents
     */
    public Page page(MunicipalityId municipality, String text, int page, int size) {
        Long[] wanted = words.wanted(municipality, text);
        if (wanted.length == 0 && !text.isBlank()) {
            return new Page(List.of(), page, 0);
        }
        String where = "from resident where municipality_id = ? and " + SOMEBODY;
        List<Object> params = new ArrayList<>(List.of(municipality.value()));
        if (wanted.length > 0) {
            where += " and id in (select resident_id from resident_word where municipality_id = ? and word = any(?)"
                    + " group by resident_id having count(distinct word) = ?)";
            params.addAll(List.of(municipality.value(), wanted, wanted.length));
        }
        long total = jdbc.sql("select count(*) " + where)
                .params(params)
                .query(Long.class)
                .single();
        params.addAll(List.of(size, (long) page * size));
        List<Found> items = jdbc
                .sql("select id " + where + " order by arrived desc, id limit ? offset ?")
                .params(params)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> find(municipality, Objects.requireNonNull(id)).orElseThrow())
                .toList();
        return new Page(items, page, total);
    }

    public Optional<Found> find(MunicipalityId municipality, UUID id) {
        return residents.find(municipality, id).flatMap(this::found);
    }

    private Optional<Found> found(Resident resident) {
        MunicipalityId municipality = resident.municipality();
        return jdbc.sql(
                        "select given_name, arrived, following_since from resident where municipality_id = ? and id = ?")
                .params(municipality.value(), resident.id())
                .query((row, number) -> {
                    byte[] name = row.getBytes("given_name");
                    Timestamp since = row.getTimestamp("following_since");
                    return new Found(
                            resident,
                            name == null ? null : vault.openText(municipality, NAME, name),
                            row.getTimestamp("arrived").toInstant(),
                            since == null ? null : since.toInstant());
                })
                .optional();
    }

    /** Writes anew by which of the attributes a resident is found. In the caller's transaction. */
    public void noteAttributes(MunicipalityId municipality, UUID id) {
        residents
                .find(municipality, id)
                .ifPresent(resident -> words.ofAttributes(municipality, id, resident.attributes()));
    }

    /**
     * What a source, such as a case, says of a resident.
     *
     * @param source at most 60 characters, for example {@code case/2026-000001}
     * @param name how staff see the resident; null to leave it as it is
     * @param values by which the resident is found: names, phone numbers, addresses of mail
     */
    public record Mention(
            MunicipalityId municipality,
            UUID resident,
            String source,
            @Nullable String name,
            List<String> values) {
        public Mention {
            values = List.copyOf(values);
        }
    }

    /** Notes what a source says, in place of what it said before. In the caller's transaction. */
    public void note(Mention mention) {
        words.write(mention.municipality(), mention.resident(), mention.source(), mention.values());
        name(mention);
    }

    /** As {@link #note}, for a source of which nothing is noted yet. */
    public void noteFirst(Mention mention) {
        words.add(mention.municipality(), mention.resident(), mention.source(), mention.values());
        name(mention);
    }

    private void name(Mention mention) {
        String name = mention.name();
        if (name != null) {
            MunicipalityId municipality = mention.municipality();
            jdbc.sql("update resident set given_name = ? where municipality_id = ? and id = ?")
                    .params(vault.sealText(municipality, NAME, name), municipality.value(), mention.resident())
                    .update();
        }
    }

    /** Takes back what a source said of a resident, the name with it. In the caller's transaction. */
    public void forget(MunicipalityId municipality, UUID resident, String source) {
        words.write(municipality, resident, source, List.of());
        jdbc.sql("update resident set given_name = null where municipality_id = ? and id = ?")
                .params(municipality.value(), resident)
                .update();
    }
}
