package jp.madoguchi.engine.threads;

import java.time.Duration;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code thread_settings}. */
@Component
@Transactional
public class SettingsStore {

    private final JdbcClient jdbc;

    SettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a municipality set; {@link ThreadSettings#USUAL} when it set nothing. */
    public ThreadSettings of(MunicipalityId municipality) {
        return jdbc.sql("select * from thread_settings where municipality_id = ?")
                .param(municipality.value())
                .query((row, index) -> new ThreadSettings(
                        row.getBoolean("show_staff_names"),
                        Duration.parse(row.getString("open_for")),
                        Duration.parse(row.getString("mail_every")),
                        row.getString("mail")))
                .optional()
                .orElse(ThreadSettings.USUAL);
    }

    /** Replaces them all. */
    public void put(MunicipalityId municipality, ThreadSettings settings) {
        jdbc.sql("insert into thread_settings (municipality_id, show_staff_names, open_for, mail_every)"
                        + " values (?, false, 'P1D', 'PT0S') on conflict do nothing")
                .param(municipality.value())
                .update();
        jdbc.sql("update thread_settings set show_staff_names = ?, open_for = ?, mail_every = ?, mail = ?"
                        + " where municipality_id = ?")
                .param(settings.showStaffNames())
                .param(settings.openFor().toString())
                .param(settings.mailEvery().toString())
                .param(settings.mail())
                .param(municipality.value())
                .update();
    }
}
