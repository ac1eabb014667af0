package jp.madoguchi.engine.words;

import java.util.Collection;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;

/** What is kept of words: 64 bits of a keyed hash. Without the municipality's key nobody can tell what they say. */
public final class WordHashes {

    private static final int HEX_OF_64_BITS = 16;

    private WordHashes() {}

    /** @param purpose keeps equal words of different searches apart */
    public static Long[] of(Vault vault, MunicipalityId municipality, String purpose, Collection<String> words) {
        return words.stream()
                .map(word -> vault.hash(municipality, purpose, word).substring(0, HEX_OF_64_BITS))
                .map(hash -> Long.parseUnsignedLong(hash, HEX_OF_64_BITS))
                .distinct()
                .toArray(Long[]::new);
    }
}
