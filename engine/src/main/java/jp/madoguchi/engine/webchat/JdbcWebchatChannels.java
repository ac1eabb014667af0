package jp.madoguchi.engine.webchat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcWebchatChannels implements WebchatChannels {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,60}");

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcWebchatChannels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(MunicipalityId municipality, String channelId) {
        if (!ID.matcher(channelId).matches()) {
            throw new IllegalArgumentException("チャネル ID は英数字とハイフン、下線で 1〜60 文字にしてください。"
                    + " / expected as channel id: 1 to 60 letters, digits, hyphens or underscores; got: " + channelId);
        }
        jdbc.sql("insert into webchat_channel (municipality_id, channel_id, opened) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(municipality.value(), channelId, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update webchat_channel set channel_id = ? where municipality_id = ?")
                .params(channelId, municipality.value())
                .update();
    }

    @Override
    @Transactional
    public boolean close(MunicipalityId municipality, String channelId) {
        return jdbc.sql("delete from webchat_channel where municipality_id = ? and channel_id = ?")
                        .params(municipality.value(), channelId)
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> find(MunicipalityId municipality) {
        return jdbc.sql("select channel_id from webchat_channel where municipality_id = ?")
                .param(municipality.value())
                .query(String.class)
                .optional();
    }
}
