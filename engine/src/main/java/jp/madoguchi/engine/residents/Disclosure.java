package jp.madoguchi.engine.residents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the city holds on one resident, gathered: sections of entries that can be written as JSON, and the contents they name. */
public final class Disclosure {

    private final Map<String, List<Object>> sections = new LinkedHashMap<>();
    private final Set<String> contents = new LinkedHashSet<>();

    /**
     * Adds an entry.
     *
     * @param section a name of docs/residents.md, for example {@code cases}
     * @param entry anything that is written as a JSON object; its values may be null
     */
    public void add(String section, Object entry) {
        sections.computeIfAbsent(section, name -> new ArrayList<>()).add(entry);
    }

    /** Names stored photos, files and documents; those that are there no more are left out later. */
    public void contents(Collection<String> ids) {
        contents.addAll(ids);
    }

    /** In the order they were added. */
    public Map<String, List<Object>> sections() {
        return sections;
    }

    public Set<String> contents() {
        return contents;
    }
}
