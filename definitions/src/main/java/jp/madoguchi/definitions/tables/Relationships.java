package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which part a part of an Office file points to, ECMA-376 part 2. */
final class Relationships {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    private Relationships() {}

    /** @param part empty for the file itself */
    static Relationships of(ZipParts parts, String part) throws TableRefused, IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String file = folder + "_rels/" + part.substring(slash) + ".rels";
        Relationships found = new Relationships();
        if (!parts.has(file)) {
            return found;
        }
        try (XmlPart xml = new XmlPart(parts, file)) {
            while (xml.next()) {
                if (xml.opens("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    String target = resolve(folder, xml.attribute("Target", ""));
                    String type = xml.attribute("Type", "");
                    found.byId.put(xml.attribute("Id", ""), target);
                    found.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                }
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        Deque<String> path = new ArrayDeque<>();
        for (String step : (folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    Optional<String> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @param type last word of the relationship's address, for example {@code styles} */
    Optional<String> byType(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
