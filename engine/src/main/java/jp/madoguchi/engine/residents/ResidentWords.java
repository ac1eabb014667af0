package jp.madoguchi.engine.residents;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import jp.madoguchi.engine.words.WordHashes;
import jp.madoguchi.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code resident_word}: what residents are found by, as keyed hashes. Names are found by every two characters that stand together,
 * numbers and addresses of mail only as a whole.
 */
@Component
class ResidentWords {

    private final JdbcClient jdbc;
    private final Vault vault;

    ResidentWords(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Replaces what one source says of a resident. In the caller's transaction. */
    void write(MunicipalityId municipality, UUID resident, String source, Collection<String> values) {
        jdbc.sql("delete from resident_word where municipality_id = ? and resident_id = ? and source = ?")
                .params(municipality.value(), resident, source)
                .update();
        add(municipality, resident, source, values);
    }

    /** Writes what a source says of which nothing is written yet. In the caller's transaction. */
    void add(MunicipalityId municipality, UUID resident, String source, Collection<String> values) {
        Set<String> words = new LinkedHashSet<>();
        values.forEach(value -> words.addAll(Words.ofPerson(value)));
        jdbc.sql("insert into resident_word (municipality_id, word, resident_id, source)"
                        + " select cast(? as varchar(40)), w.word, cast(? as uuid), cast(? as varchar(60))"
                        + " from unnest(cast(? as bigint array)) as w(word)")
                .params(municipality.value(), resident, source, hashes(municipality, words))
                .update();
    }

    /** Every text in the attributes, however deep. */
    void ofAttributes(MunicipalityId municipality, UUID resident, Map<String, Object> attributes) {
        write(
                municipality,
                resident,
                "attributes",
                attributes.values().stream().flatMap(ResidentWords::texts).toList());
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.values().stream().flatMap(ResidentWords::texts);
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    /** What all must be there of a resident who is looked for by a text; empty when the text says nothing. */
    Long[] wanted(MunicipalityId municipality, String text) {
        return hashes(municipality, Words.wantedInPersons(text));
    }

    private Long[] hashes(MunicipalityId municipality, Set<String> words) {
        return WordHashes.of(vault, municipality, "resident-word", words);
    }
}
