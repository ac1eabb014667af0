package jp.madoguchi.engine.holdings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.residents.Erasing.Line;

/**
 * Proof that a resident was erased. Names the resident by nothing but the id the engine had given, which leads nowhere any more.
 *
 * @param sha256 of the certificate as compact JSON in UTF-8, its members in the order of {@link Body}, in hex
 * @param audit the entry of the audit log that names the certificate and this hash
 */
public record Certificate(Body certificate, String sha256, Entry audit) {

    /**
     * What is vouched for.
     *
     * @param resident the id in this engine; in the audit log {@code residents/ID}
     * @param who id of the account or token that erased
     * @param by its name
     */
    public record Body(
            UUID id,
            UUID resident,
            Instant at,
            String who,
            String by,
            String reason,
            List<Line> erased,
            List<Line> kept) {
        public Body {
            erased = List.copyOf(erased);
            kept = List.copyOf(kept);
        }
    }

    /** @param number in the municipality's chain */
    public record Entry(long number, String hash) {}
}
