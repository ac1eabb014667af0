package jp.madoguchi.definitions.feel;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** The variables an expression reads, without those it binds itself. */
final class FreeNames {

    private final boolean insideFilters;
    private final Set<String> found = new LinkedHashSet<>();

    private FreeNames(boolean insideFilters) {
        this.insideFilters = insideFilters;
    }

    /** Every variable that must be there. Names in filters may be members of the items, so they are left out. */
    static Set<String> required(Exp expression) {
        return of(expression, false);
    }

    /** Every variable that may be read, possible members of list items included. */
    static Set<String> all(Exp expression) {
        return of(expression, true);
    }

    private static Set<String> of(Exp expression, boolean insideFilters) {
        FreeNames names = new FreeNames(insideFilters);
        names.visit(expression, Set.of());
        return Set.copyOf(names.found);
    }

    private void visit(Exp expression, Set<String> bound) {
        if (expression instanceof Ref ref) {
            String root = Tree.list(ref.names()).get(0);
            if (!bound.contains(root)) {
                found.add(root);
            }
        } else if (expression instanceof For loop) {
            iterate(Tree.pairs(loop.iterators()), loop.exp(), bound);
        } else if (expression instanceof SomeItem some) {
            iterate(Tree.pairs(some.iterators()), some.condition(), bound);
        } else if (expression instanceof EveryItem every) {
            iterate(Tree.pairs(every.iterators()), every.condition(), bound);
        } else if (expression instanceof Filter filter) {
            visit(filter.list(), bound);
            if (insideFilters) {
                visit(filter.filter(), with(bound, Set.of("item")));
            }
        } else if (expression instanceof FunctionDefinition function) {
            visit(function.body(), with(bound, Set.copyOf(Tree.list(function.parameters()))));
        } else if (expression instanceof ConstContext context) {
            entries(Tree.pairs(context.entries()), bound);
        } else {
            Tree.children(expression).forEach(child -> visit(child, bound));
        }
    }

    private void iterate(Map<String, Exp> iterators, Exp body, Set<String> bound) {
        iterators.values().forEach(list -> visit(list, bound));
        visit(body, with(with(bound, iterators.keySet()), Set.of("partial")));
    }

    private void entries(Map<String, Exp> entries, Set<String> bound) {
        Set<String> seen = new HashSet<>(bound);
        entries.forEach((name, value) -> {
            visit(value, seen);
            seen.add(name);
        });
    }

    private static Set<String> with(Set<String> bound, Set<String> more) {
        Set<String> all = new HashSet<>(bound);
        all.addAll(more);
        return all;
    }
}
