package jp.madoguchi.engine.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

class WrittenTransactionsTest {

    private static final int ENOUGH = 2000;

    @Test
    void losesNothingThatWasCommittedWhenTheProgramIsKilled(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("killed");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        WritingProgram.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Integer> told = new ArrayList<>();
        try (BufferedReader lines = program.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(Integer.valueOf(line));
                if (told.size() == ENOUGH) {
                    program.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();

        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
        assertThat(told).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(jdbc.queryForList("select number from written", Integer.class))
                .containsAll(told);
    }

    /** Only what the program needs: how the whole class path is told depends on who runs the test. */
    private static String classPath() {
        return Stream.of(
                        WritingProgram.class,
                        WrittenTransactions.class,
                        Driver.class,
                        JdbcTemplate.class,
                        TransactionTemplate.class,
                        BeanUtils.class,
                        Assert.class,
                        JdbcConnectionDetails.class,
                        ConnectionDetails.class,
                        LogFactory.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
