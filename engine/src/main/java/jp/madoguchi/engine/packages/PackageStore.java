package jp.madoguchi.engine.packages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code package_version}. */
@Component
class PackageStore {

    private static final RowMapper<StoredVersion> ROW = (row, number) -> new StoredVersion(
            new PackageVersion(row.getString("package_id"), row.getString("version")),
            row.getString("state"),
            row.getString("digest"),
            row.getString("parameters"));

    private final JdbcClient jdbc;
    private final Clock clock;

    PackageStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<StoredVersion> find(MunicipalityId municipality, PackageVersion version) {
        return jdbc.sql(
                        "select package_id, version, state, digest, parameters from package_version where municipality_id = ? and package_id = ? and version = ?")
                .params(municipality.value(), version.id(), version.version())
                .query(ROW)
                .optional();
    }

    List<StoredVersion> all(MunicipalityId municipality) {
        return jdbc.sql(
                        "select package_id, version, state, digest, parameters from package_version where municipality_id = ? order by package_id, installed desc")
                .param(municipality.value())
                .query(ROW)
                .list();
    }

    byte[] zip(MunicipalityId municipality, PackageVersion version) {
        return jdbc.sql("select zip from package_version where municipality_id = ? and package_id = ? and version = ?")
                .params(municipality.value(), version.id(), version.version())
                .query(byte[].class)
                .single();
    }

    void putDraft(MunicipalityId municipality, PackageVersion version, byte[] zip) {
        jdbc.sql(
                        "delete from package_version where municipality_id = ? and package_id = ? and version = ? and state = 'draft'")
                .params(municipality.value(), version.id(), version.version())
                .update();
        jdbc.sql(
                        "insert into package_version (municipality_id, package_id, version, state, zip, digest, parameters, installed)"
                                + " values (?, ?, ?, 'draft', ?, ?, '{}', ?)")
                .params(
                        municipality.value(),
                        version.id(),
                        version.version(),
                        zip,
                        digest(zip),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** All versions of the package are locked first, so that of two published at the same time only the later stays published. */
    void publish(MunicipalityId municipality, PackageVersion version, String parameters) {
        jdbc.sql(
                        "select version from package_version where municipality_id = ? and package_id = ? order by version for update")
                .params(municipality.value(), version.id())
                .query(String.class)
                .list();
        jdbc.sql(
                        "update package_version set state = 'retired' where municipality_id = ? and package_id = ? and state = 'published'")
                .params(municipality.value(), version.id())
                .update();
        jdbc.sql("update package_version set state = 'published', parameters = ?, published = ?"
                        + " where municipality_id = ? and package_id = ? and version = ?")
                .params(
                        parameters,
                        Timestamp.from(clock.instant()),
                        municipality.value(),
                        version.id(),
                        version.version())
                .update();
    }

    private static String digest(byte[] zip) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
