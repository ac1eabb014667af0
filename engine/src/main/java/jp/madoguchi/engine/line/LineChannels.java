package jp.madoguchi.engine.line;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** The LINE channels of all municipalities. A change made on one node is seen by the others within five seconds. */
public interface LineChannels {

    String API_BASE = "https://api.line.me";
    String DATA_API_BASE = "https://api-data.line.me";

    /**
     * Adds a channel or changes its settings.
     *
     * @param channelId 1 to 60 of letters, digits, hyphen and underscore
     * @param apiBase http or https; null for {@link #API_BASE}
     * @param dataApiBase http or https; null for {@link #DATA_API_BASE}
     * @throws IllegalArgumentException when a value is malformed; the message never holds a secret
     * @throws ChannelTaken when the channel belongs to another municipality
     */
    void put(
            MunicipalityId municipality,
            String channelId,
            String secret,
            String accessToken,
            @Nullable String apiBase,
            @Nullable String dataApiBase);

    /** The channel of that id, whatever its municipality. */
    Optional<LineChannel> find(String channelId);

    /** The channels of a municipality, by their ids. */
    List<LineChannel> of(MunicipalityId municipality);

    /** A channel id that is in use by another municipality. */
    class ChannelTaken extends RuntimeException {
        public ChannelTaken(String channelId) {
            super("expected a LINE channel of this municipality, got " + channelId
                    + ", which another municipality uses; check the channel id");
        }
    }
}
