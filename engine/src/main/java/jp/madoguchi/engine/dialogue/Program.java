package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/** A form made ready to be asked. Immutable and shared: compile a form once and keep the program. */
public final class Program {

    private final Form form;
    private final Expressions expressions;
    private final List<Entry> all;
    private final List<Entry> top;
    private final Map<String, Entry> byId;
    private final Map<String, List<Entry>> inside;
    private final Dependencies dependencies;
    private final Set<String> admitting;

    private Program(Form form, Expressions expressions, List<Entry> all) {
        this.form = form;
        this.expressions = expressions;
        this.all = List.copyOf(all);
        this.top = all.stream().filter(entry -> entry.group() == null).toList();
        Map<String, Entry> ids = new LinkedHashMap<>();
        all.forEach(entry -> ids.put(entry.id(), entry));
        this.byId = ids;
        this.inside = all.stream()
                .filter(entry -> entry.group() != null)
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.group())));
        this.dependencies = Dependencies.of(all);
        this.admitting = Dependencies.ofKey(form.eligibility());
    }

    /**
     * Compiles a form.
     *
     * @throws IllegalArgumentException when visibility or computed values depend on themselves; a checked package holds no such form
     */
    public static Program compile(Form form, Expressions expressions) {
        List<Entry> all = new ArrayList<>();
        for (Question question : form.questions()) {
            all.add(new Entry(all.size(), question, null, Askers.of(question.kind())));
            if (question.kind() instanceof QuestionKind.Group group) {
                for (Question inner : group.questions()) {
                    all.add(new Entry(all.size(), inner, question.id(), Askers.of(inner.kind())));
                }
            }
        }
        return new Program(form, expressions, all);
    }

    public Form form() {
        return form;
    }

    Expressions expressions() {
        return expressions;
    }

    /** The questions outside groups, in order. */
    List<Entry> top() {
        return top;
    }

    /** The questions of a group, in order. */
    List<Entry> inside(String group) {
        return inside.getOrDefault(group, List.of());
    }

    @Nullable Entry find(String id) {
        return byId.get(id);
    }

    Entry entry(Spot spot) {
        Entry entry = byId.get(spot.id());
        if (entry == null) {
            throw new IllegalArgumentException(
                    "form " + form.id() + " has no question " + spot.id() + ": the dialogue began on another version");
        }
        return entry;
    }

    /** The questions whose visibility, validity, options or value may be another when the answer to this one changes. */
    Set<String> affectedBy(String id) {
        if (!admits(id)) {
            return dependencies.affectedBy(id);
        }
        Set<String> affected = new LinkedHashSet<>(dependencies.affectedBy(id));
        affected.addAll(dependencies.affectedBy(Eligibility.ROW));
        return affected;
    }

    /** Whether the row of those who may go on with the form is found by the answer to this question, among others. */
    boolean admits(String id) {
        return admitting.contains(id);
    }

    /** The names a condition of this question reads. */
    Set<String> read(Feel feel) {
        return dependencies.read(feel);
    }

    /** The place a name stands for in an expression at a place; null when it is no question's, or the place's own group. */
    @Nullable Spot readFrom(Spot at, String name) {
        Entry entry = byId.get(name);
        if (entry == null || entry.told() || (at.inGroup() && at.question().equals(name))) {
            return null;
        }
        if (entry.group() == null) {
            return Spot.of(name);
        }
        return at.inGroup() && at.question().equals(entry.group()) ? new Spot(entry.group(), at.item(), name) : null;
    }

    /** The place as it is written on buttons. */
    String place(@Nullable Spot spot) {
        if (spot == null) {
            return "";
        }
        int index = entry(spot).index();
        return spot.inGroup() ? index + "." + spot.item() : String.valueOf(index);
    }

    /** What {@link #place} wrote; null when it names nothing of this form. */
    @Nullable Spot spot(String place) {
        try {
            int dot = place.indexOf('.');
            int index = Integer.parseInt(dot < 0 ? place : place.substring(0, dot));
            if (index < 0 || index >= all.size()) {
                return null;
            }
            Entry entry = all.get(index);
            if (entry.group() == null) {
                return dot < 0 ? Spot.of(entry.id()) : null;
            }
            return dot < 0 ? null : new Spot(entry.group(), Integer.parseInt(place.substring(dot + 1)), entry.id());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * A question of the form.
     *
     * @param index its number in the form, questions in groups counted
     * @param group id of the group it is in, or null
     * @param asker how it is asked; null for what is not asked like a question (sections, statements, computed values, groups)
     */
    record Entry(
            int index,
            Question question,
            @Nullable String group,
            @Nullable Asker asker) {

        String id() {
            return question.id();
        }

        /** Whether the resident is to answer it. */
        boolean asked() {
            return question.kind().asks() && !question.staffOnly();
        }

        boolean isGroup() {
            return question.kind() instanceof QuestionKind.Group;
        }

        boolean isComputed() {
            return question.kind() instanceof QuestionKind.Computed;
        }

        /** Whether it is only said. */
        boolean told() {
            return !question.staffOnly() && !question.kind().asks() && !isComputed();
        }

        QuestionKind.Group asGroup() {
            return (QuestionKind.Group) question.kind();
        }

        Asker needAsker() {
            if (asker == null) {
                throw new IllegalStateException("question " + id() + " is not asked");
            }
            return asker;
        }
    }
}
