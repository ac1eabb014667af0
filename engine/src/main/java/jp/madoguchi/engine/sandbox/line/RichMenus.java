package jp.madoguchi.engine.sandbox.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The rich menus of a channel, who sees which, and their aliases. A menu is seen only once it has a picture. */
final class RichMenus {

    private static final String KIND = "rich-menus";
    private static final String IMAGE = "rich-menu-image";

    private final ChannelRecords records;
    private final Kept kept;

    RichMenus(ChannelRecords records) {
        this.records = records;
        this.kept = records.find(KIND, KIND, Kept.class).orElseGet(Kept::none);
    }

    synchronized void add(String id, ObjectNode menu) {
        menu.put("richMenuId", id);
        kept.menus.put(id, menu);
        keep();
    }

    synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(kept.menus.get(id));
    }

    synchronized List<ObjectNode> all() {
        return List.copyOf(kept.menus.values());
    }

    synchronized boolean remove(String id) {
        boolean there = kept.menus.remove(id) != null;
        kept.links.values().removeIf(id::equals);
        kept.standard.values().removeIf(id::equals);
        records.remove(IMAGE, id);
        keep();
        return there;
    }

    void image(String id, byte[] image) {
        records.putBytes(IMAGE, id, image);
    }

    Optional<byte[]> image(String id) {
        return records.bytes(IMAGE, id);
    }

    /** The menu everybody sees who has none of their own; null for none. */
    synchronized void standard(@Nullable String id) {
        kept.standard.clear();
        if (id != null) {
            kept.standard.put("all", id);
        }
        keep();
    }

    synchronized Optional<String> standard() {
        return Optional.ofNullable(kept.standard.get("all"));
    }

    synchronized void link(String userId, @Nullable String id) {
        if (id == null) {
            kept.links.remove(userId);
        } else {
            kept.links.put(userId, id);
        }
        keep();
    }

    synchronized Optional<String> linked(String userId) {
        return Optional.ofNullable(kept.links.get(userId));
    }

    synchronized Optional<String> seenBy(String userId) {
        return linked(userId).or(this::standard);
    }

    synchronized Map<String, String> aliases() {
        return Map.copyOf(kept.aliases);
    }

    synchronized void alias(String alias, @Nullable String id) {
        if (id == null) {
            kept.aliases.remove(alias);
        } else {
            kept.aliases.put(alias, id);
        }
        keep();
    }

    private void keep() {
        records.put(KIND, KIND, kept);
    }

    /** @param standard the default menu under {@code all}, or empty */
    record Kept(
            Map<String, ObjectNode> menus,
            Map<String, String> links,
            Map<String, String> aliases,
            Map<String, String> standard) {

        static Kept none() {
            return new Kept(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }
}
