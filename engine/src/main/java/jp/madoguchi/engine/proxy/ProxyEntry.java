package jp.madoguchi.engine.proxy;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import org.jspecify.annotations.Nullable;

/**
 * What staff enter, or entered, for a person without a channel.
 *
 * @param id of the person among the residents; each person has one entry
 * @param by who of staff began it
 * @param changed when something was last entered
 * @param caseNumber null while it is not sent
 */
public record ProxyEntry(
        MunicipalityId municipality,
        UUID id,
        PackageVersion version,
        String procedure,
        Way way,
        Staff by,
        Instant begun,
        Instant changed,
        @Nullable String caseNumber) {

    /**
     * A person of staff, or a program.
     *
     * @param account as {@code Acting} names it
     * @param name as it is noted
     */
    public record Staff(String account, String name) {}

    /** Whether the case still belongs to the person it was entered for, whom nobody can write to. */
    public boolean isOf(Case theCase) {
        return id.equals(theCase.resident());
    }

    public boolean sent() {
        return caseNumber != null;
    }

    /** No entry, or one that is not to be seen by who asks. Answered as 404. */
    public static class Unknown extends RuntimeException {
        public Unknown(UUID id) {
            super("代理入力 " + id + " はありません。一覧から開き直してください。 / There is no proxy entry " + id + ".");
        }
    }
}
