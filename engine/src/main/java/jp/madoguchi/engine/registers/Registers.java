package jp.madoguchi.engine.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.registers.RegisterRows;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import org.jspecify.annotations.Nullable;

/** Looks rows up. Reads inside the caller's transaction, always the current version of the rows. */
public interface Registers {

    /** What expressions of a package version read; made for a turn or a step and not kept. */
    RegisterRows rows(MunicipalityId municipality, PackageVersion version);

    /**
     * The first row with these values, see {@link RegisterRows#row}, and how it is named.
     *
     * @throws IllegalArgumentException when there is no such register, or it cannot be looked up by these columns
     */
    Optional<Row> find(
            MunicipalityId municipality,
            PackageVersion version,
            String register,
            Map<String, ? extends @Nullable Object> where);

    /** The version of the rows, which grows with each import; 0 while none was made. */
    int version(MunicipalityId municipality, PackageVersion version, String register);

    /**
     * A keyed hash of one value as the column compares it, to recognise it without keeping it.
     *
     * @return nothing when it is no value of that column
     */
    Optional<String> mark(
            MunicipalityId municipality, PackageVersion version, String register, String column, Object value);

    /**
     * Rows by the value of one column that is declared {@code search}, which is never personal; compared as the column says.
     *
     * @param limit most rows wanted
     */
    List<Map<String, @Nullable Object>> rows(
            MunicipalityId municipality, RegisterId register, String column, String value, int limit);

    /**
     * Rows by values of exactly the columns of the key or of a look-up, compared as each column says; or by the beginning of the value of
     * one searchable column.
     */
    List<Map<String, @Nullable Object>> rows(
            MunicipalityId municipality, RegisterId register, Map<String, String> where, int limit);

    /** As {@link #rows(MunicipalityId, RegisterId, String, String, int)}, by the beginning of the value. */
    List<Map<String, @Nullable Object>> startingWith(
            MunicipalityId municipality, RegisterId register, String column, String prefix, int limit);

    /**
     * A row that was found.
     *
     * @param key a keyed hash that names the row as long as its key does not change; says nothing about it
     * @param values by column id; a column without a value is there with null
     */
    record Row(String key, Map<String, @Nullable Object> values) {}

    /** A register nobody declared. Answered as 404. */
    class UnknownRegister extends RuntimeException {
        public UnknownRegister(String id) {
            super("台帳「" + id + "」はどのパッケージにもありません。registers/" + id
                    + ".register.json のあるパッケージを入れてください。 / No installed package has a register \"" + id
                    + "\"; install one that has.");
        }
    }

    /** A register id several packages have. Answered as 409. */
    class AmbiguousRegister extends RuntimeException {
        public AmbiguousRegister(String id, List<String> packages) {
            super("台帳「" + id + "」は " + String.join(", ", packages)
                    + " にあります。?package= で選んでください。 / Several packages have a register \"" + id
                    + "\"; choose one with ?package=.");
        }
    }

    /** An act the register does not allow as it stands. Answered as 409. */
    class RegisterRefusal extends RuntimeException {
        public RegisterRefusal(String message) {
            super(message);
        }
    }
}
