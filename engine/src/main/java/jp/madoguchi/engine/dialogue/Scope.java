package jp.madoguchi.engine.dialogue;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.form.Eligibility;
import org.jspecify.annotations.Nullable;

/** The variables of expressions at a place of the form, each worked out when it is read. */
final class Scope extends AbstractMap<String, @Nullable Object> {

    private static final Set<String> OTHERS = Set.of("resident", "parameters", "previous");

    private final Sheet sheet;
    private final Spot at;

    Scope(Sheet sheet, Spot at) {
        this.sheet = sheet;
        this.at = at;
    }

    @Override
    public boolean containsKey(Object name) {
        return OTHERS.contains(name) || isRow(name) || spot((String) name) != null;
    }

    @Override
    public @Nullable Object get(Object name) {
        Spot spot = spot((String) name);
        if (spot != null) {
            return sheet.value(spot);
        }
        Surroundings around = sheet.around();
        return switch ((String) name) {
            case "resident" -> around.resident();
            case "parameters" -> around.parameters();
            case "previous" -> sheet.previous();
            case Eligibility.ROW -> sheet.row();
            default -> null;
        };
    }

    private boolean isRow(Object name) {
        return name.equals(Eligibility.ROW) && sheet.program().form().eligibility() != null;
    }

    private @Nullable Spot spot(String name) {
        Program.Entry entry = sheet.program().find(name);
        if (entry == null || entry.told()) {
            return null;
        }
        if (entry.group() == null) {
            return Spot.of(name);
        }
        return at.question().equals(entry.group()) && at.inGroup() ? new Spot(entry.group(), at.item(), name) : null;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new HashMap<>();
        OTHERS.forEach(name -> all.put(name, get(name)));
        if (isRow(Eligibility.ROW)) {
            all.put(Eligibility.ROW, sheet.row());
        }
        sheet.program().form().allQuestions().forEach(question -> {
            if (containsKey(question.id())) {
                all.put(question.id(), get(question.id()));
            }
        });
        return all.entrySet();
    }
}
