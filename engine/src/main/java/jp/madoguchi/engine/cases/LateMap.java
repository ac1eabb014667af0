package jp.madoguchi.engine.cases;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map that is worked out when it is first read. */
final class LateMap extends AbstractMap<String, Object> {

    private final Supplier<Map<String, Object>> source;
    private @Nullable Map<String, Object> map;

    LateMap(Supplier<Map<String, Object>> source) {
        this.source = source;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> known = map;
        if (known == null) {
            known = source.get();
            map = known;
        }
        return known.entrySet();
    }
}
