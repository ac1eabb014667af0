package jp.madoguchi.engine.residents;

import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;

/** How a person on a channel is known without being named. */
public final class ChannelUser {

    static final String PURPOSE = "channel-user";

    private ChannelUser() {}

    /** A keyed hash, the same each time; another one on another channel. */
    public static String hash(Vault vault, MunicipalityId municipality, String channel, String user) {
        return vault.hash(municipality, PURPOSE, channel + '/' + user);
    }
}
