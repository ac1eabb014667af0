package jp.madoguchi.engine.documents;

import com.fasterxml.uuid.Generators;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Contents;
import org.jspecify.annotations.Nullable;

final class MemoryContents implements Contents {

    private final Map<String, Content> byId = new ConcurrentHashMap<>();

    @Override
    public String store(MunicipalityId municipality, String mediaType, @Nullable String name, byte[] bytes) {
        String id = Generators.timeBasedEpochGenerator().generate().toString();
        byId.put(id, new Content(id, mediaType, name, bytes));
        return id;
    }

    @Override
    public Optional<Content> find(MunicipalityId municipality, String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void delete(MunicipalityId municipality, String id) {
        byId.remove(id);
    }

    @Override
    public int deleteAll(MunicipalityId municipality, Collection<String> ids) {
        int before = byId.size();
        byId.keySet().removeAll(ids);
        return before - byId.size();
    }
}
