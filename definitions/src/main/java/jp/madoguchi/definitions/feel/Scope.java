package jp.madoguchi.definitions.feel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import org.jspecify.annotations.Nullable;

/** The names an expression may read, and their types. Immutable. */
public final class Scope {

    private static final Scope EMPTY = new Scope(Map.of());

    private final Map<String, FeelType> types;

    private Scope(Map<String, FeelType> types) {
        this.types = types;
    }

    public static Scope empty() {
        return EMPTY;
    }

    /** The answers of a form by question id, groups as lists of contexts, computed values with the type of their expression. */
    public static Scope of(Form form) {
        return FormScope.of(form);
    }

    /** What may be read inside a group: the answers of the form and those of the item. */
    public static Scope insideGroup(Form form, Question group) {
        return FormScope.insideGroup(form, group);
    }

    /** This scope and one more name; a name already there is hidden. */
    public Scope with(String name, FeelType type) {
        return with(Map.of(name, type));
    }

    /** This scope and more names; names already there are hidden. */
    public Scope with(Map<String, FeelType> more) {
        Map<String, FeelType> all = new LinkedHashMap<>(types);
        all.putAll(more);
        return new Scope(all);
    }

    /** The names as the members of a context, for example for {@code previous}. */
    public FeelType asContext() {
        return FeelType.context(types);
    }

    /** The type of a name; null when there is no such name. */
    public @Nullable FeelType type(String name) {
        return types.get(name);
    }

    public Set<String> names() {
        return Set.copyOf(types.keySet());
    }
}
