package jp.madoguchi.engine.residents;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code resident_word}: what residents are found by, as keyed hashes. Names are found by every two characters that stand together,
 * numbers and addresses of mail only as a whole.
 */
@Component
class ResidentWords {

    private static final String SPACES = "[\\s\\u00a0\\u3000]+";
    private static final int HEX_OF_64_BITS = 16;
    private static final int ASCII = 0x80;

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
        Set<String> words = new LinkedHashSet<>();
        values.forEach(value -> words.addAll(words(value)));
        jdbc.sql("insert into resident_word (municipality_id, word, resident_id, source)"
                        + " select cast(? as varchar(40)), w.word, cast(? as uuid), cast(? as varchar(60))"
                        + " from unnest(cast(? as bigint array)) as w(word)")
                .params(municipality.value(), resident, source, hashes(municipality, words))
                .update();
    }

    /** What all must be there of a resident who is looked for by a text; empty when the text says nothing. */
    Long[] wanted(MunicipalityId municipality, String text) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(text.split(SPACES)).forEach(piece -> words.addAll(words(piece)));
        return hashes(municipality, words);
    }

    private Long[] hashes(MunicipalityId municipality, Set<String> words) {
        return words.stream()
                .map(word -> vault.hash(municipality, "resident-word", word).substring(0, HEX_OF_64_BITS))
                .map(hash -> Long.parseUnsignedLong(hash, HEX_OF_64_BITS))
                .distinct()
                .toArray(Long[]::new);
    }

    /** Of a name also across its space: it is typed with and without. */
    private static Set<String> words(String value) {
        int[] points = Folding.fold(value)
                .codePoints()
                .filter(c -> c != '-' && c != '(' && c != ')')
                .toArray();
        String whole = new String(points, 0, points.length);
        if (points.length < 2 || whole.chars().allMatch(c -> c < ASCII)) {
            return whole.isEmpty() ? Set.of() : Set.of(whole);
        }
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i < points.length - 1; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }
}
