package jp.madoguchi.engine.webchat;

import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Which municipalities have a web chat; each has at most one, at {@code /webchat/MUNICIPALITY}. */
public interface WebchatChannels {

    /** Kind of the channel, of its residents and of the outbox messages that reach them. */
    String KIND = "webchat";

    /**
     * Opens the web chat of a municipality, or gives it another id, which holds for residents who come from then on.
     *
     * @param channelId 1 to 60 of letters, digits, hyphen and underscore
     * @throws IllegalArgumentException when the id is malformed
     */
    void open(MunicipalityId municipality, String channelId);

    /** Closes the web chat: nobody can talk there any more. What was said stays. False when there is none of that id. */
    boolean close(MunicipalityId municipality, String channelId);

    /** The id of the municipality's web chat. */
    Optional<String> find(MunicipalityId municipality);
}
