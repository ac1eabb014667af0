package jp.madoguchi.definitions.feel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.registers.Register;
import org.jspecify.annotations.Nullable;

/** The names an expression may read, and their types. Immutable. */
public final class Scope {

    private static final Scope EMPTY = new Scope(Map.of(), null);

    private final Map<String, FeelType> types;
    private final @Nullable Map<String, Register> registers;

    private Scope(Map<String, FeelType> types, @Nullable Map<String, Register> registers) {
        this.types = types;
        this.registers = registers;
    }

    public static Scope empty() {
        return EMPTY;
    }

    /** The answers of a form by question id, groups as lists of contexts, computed values with the type of their expression. */
    public static Scope of(Form form) {
        return FormScope.of(form);
    }

    /** The same, when computed values may look registers up; the row of a form for those on a list is read as {@code row}. */
    public static Scope of(Form form, Map<String, Register> registers) {
        return FormScope.of(form, FormScope.outside(form, registers));
    }

    /** What may be read inside a group: the answers of the form and those of the item. */
    public static Scope insideGroup(Form form, Question group) {
        return FormScope.insideGroup(form, group, EMPTY);
    }

    /** The same, when registers may be looked up. */
    public static Scope insideGroup(Form form, Question group, Map<String, Register> registers) {
        return FormScope.insideGroup(form, group, FormScope.outside(form, registers));
    }

    /** This scope and one more name; a name already there is hidden. */
    public Scope with(String name, FeelType type) {
        return with(Map.of(name, type));
    }

    /** This scope and more names; names already there are hidden. */
    public Scope with(Map<String, FeelType> more) {
        Map<String, FeelType> all = new LinkedHashMap<>(types);
        all.putAll(more);
        return new Scope(all, registers);
    }

    /** This scope, and the registers that can be looked up. */
    public Scope withRegisters(Map<String, Register> byId) {
        return new Scope(types, Map.copyOf(byId));
    }

    /** The registers by id; nothing while they are not known, so that nobody is told that one does not exist. */
    Optional<Map<String, Register>> registers() {
        return Optional.ofNullable(registers);
    }

    /** The type of a row of a register. */
    public static FeelType row(Register register) {
        return RegisterCalls.row(register);
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
