package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.sandbox.line.SandboxRecords.Owner;
import tools.jackson.databind.json.JsonMapper;

/** The records of one channel, as JSON or bytes. */
record ChannelRecords(SandboxRecords records, Owner owner, JsonMapper json) {

    void put(String kind, String id, Object value) {
        records.put(owner, kind, id, json.writeValueAsBytes(value));
    }

    <T> List<T> all(String kind, Class<T> type) {
        return records.all(owner, kind).stream()
                .map(entry -> json.readValue(entry.bytes(), type))
                .toList();
    }

    <T> Optional<T> find(String kind, String id, Class<T> type) {
        return records.find(owner, kind, id).map(bytes -> json.readValue(bytes, type));
    }

    void putBytes(String kind, String id, byte[] bytes) {
        records.put(owner, kind, id, bytes);
    }

    Optional<byte[]> bytes(String kind, String id) {
        return records.find(owner, kind, id);
    }

    void remove(String kind, String id) {
        records.remove(owner, kind, id);
    }
}
