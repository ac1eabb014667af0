package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** What the platform remembers over restarts: small sealed records, by channel, kind and id. */
interface SandboxRecords {

    /** Adds or replaces a record. */
    void put(Owner owner, String kind, String id, byte[] bytes);

    Optional<byte[]> find(Owner owner, String kind, String id);

    /** The records of a kind in the order of their ids. */
    List<Entry> all(Owner owner, String kind);

    /** Removes a record; removing one that is not there is no error. */
    void remove(Owner owner, String kind, String id);

    /** Whose records they are. */
    record Owner(MunicipalityId municipality, String channelId) {}

    record Entry(String id, byte[] bytes) {}
}
