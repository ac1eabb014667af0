package jp.madoguchi.definitions.feel;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names at one place of an expression.
 *
 * @param input type of what unary tests test, and of {@code ?}
 * @param anything whether unknown names are let pass, because the items of a filtered list may have them
 */
record Names(Scope scope, FeelType input, boolean anything) {

    static Names of(Scope scope) {
        return new Names(scope, FeelType.ANY, false);
    }

    Names with(Map<String, FeelType> more) {
        return new Names(scope.with(more), input, anything);
    }

    Names withInput(FeelType type) {
        return new Names(scope, type, anything);
    }

    /** In a filter the members of the item can be read directly. */
    Names inFilterOf(FeelType item) {
        Scope inside = scope.with("item", item);
        if (item instanceof FeelType.ContextOf context) {
            return new Names(inside.with(context.members()), input, anything || context.open());
        }
        return new Names(inside, input, anything || Compatible.isUnknown(item));
    }

    @Nullable FeelType type(String name) {
        FeelType known = scope.type(name);
        return known == null && anything ? FeelType.ANY : known;
    }

    Set<String> all() {
        return scope.names();
    }
}
