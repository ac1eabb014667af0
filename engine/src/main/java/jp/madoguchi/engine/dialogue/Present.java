package jp.madoguchi.engine.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;

/** Answers from outside the dialogue, perhaps given to another version of the form: what does not fit this one is left out. */
final class Present {

    private Present() {}

    static Answers usable(Program program, Answers answers) {
        Map<String, Object> usable = new LinkedHashMap<>();
        Filling.tidy(answers).values().forEach((id, value) -> {
            Program.Entry entry = program.find(id);
            if (entry != null && entry.group() == null && shaped(entry, value, program)) {
                usable.put(id, value);
            }
        });
        return new Answers(usable);
    }

    static boolean shaped(Program.Entry entry, Object value, Program program) {
        if (entry.isGroup()) {
            return value instanceof List<?> items
                    && items.stream()
                            .allMatch(item -> item instanceof Map<?, ?> map && shapedItem(entry, map, program));
        }
        return entry.isComputed() || (entry.asker() != null && entry.asker().shaped(value));
    }

    private static boolean shapedItem(Program.Entry group, Map<?, ?> item, Program program) {
        return item.entrySet().stream().allMatch(member -> {
            Program.Entry inner = program.find(String.valueOf(member.getKey()));
            return inner != null && group.id().equals(inner.group()) && shaped(inner, member.getValue(), program);
        });
    }
}
