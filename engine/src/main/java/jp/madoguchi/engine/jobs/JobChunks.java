package jp.madoguchi.engine.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code job_chunk}: files of jobs, packed, in sealed pieces that cannot change places. */
@Component
class JobChunks {

    private static final String OF = " where municipality_id = ? and job_id = ?";

    private final JdbcClient jdbc;
    private final Vault vault;

    JobChunks(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Stores a whole file, in the caller's transaction. */
    void store(Job job, InputStream file) {
        try (OutputStream packing = new PackedOutput((position, bytes) -> append(job, position, bytes))) {
            file.transferTo(packing);
        } catch (IOException e) {
            throw new UncheckedIOException("expected to read the file to its end", e);
        }
    }

    void append(Job job, int position, byte[] bytes) {
        jdbc.sql("insert into job_chunk (municipality_id, job_id, position, bytes) values (?, ?, ?, ?)")
                .params(
                        job.municipality().value(),
                        job.id(),
                        position,
                        vault.seal(job.municipality(), purpose(job, position), bytes))
                .update();
    }

    Optional<byte[]> find(Job job, int position) {
        return jdbc.sql("select bytes from job_chunk" + OF + " and position = ?")
                .params(job.municipality().value(), job.id(), position)
                .query(byte[].class)
                .optional()
                .map(kept -> vault.open(job.municipality(), purpose(job, position), kept));
    }

    void discard(Job job) {
        jdbc.sql("delete from job_chunk" + OF)
                .params(job.municipality().value(), job.id())
                .update();
    }

    /** Deletes the pieces of jobs that ended, but for files that can still be had. */
    void discardExpired(Instant now) {
        jdbc.sql("delete from job_chunk where exists (select 1 from job where job.municipality_id ="
                        + " job_chunk.municipality_id and job.id = job_chunk.job_id and job.state not in ('waiting', 'running')"
                        + " and (job.file_until is null or job.file_until <= ?))")
                .param(Timestamp.from(now))
                .update();
    }

    private static String purpose(Job job, int position) {
        return "job/" + job.id() + "/" + position;
    }
}
