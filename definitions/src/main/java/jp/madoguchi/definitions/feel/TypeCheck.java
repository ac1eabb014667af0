package jp.madoguchi.definitions.feel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.text.Nearest;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/** Works out the type of an expression from the bottom up and notes what does not fit on the way. */
final class TypeCheck {

    private final Feel feel;
    private final List<Finding> findings = new ArrayList<>();
    private final Operators operators = new Operators(this);
    private final Calls calls = new Calls(this);

    private TypeCheck(Feel feel) {
        this.feel = feel;
    }

    static List<Finding> check(Feel feel, Exp expression, Names names, FeelType expected) {
        TypeCheck check = new TypeCheck(feel);
        FeelType type = check.type(expression, names);
        if (!Compatible.fits(type, expected)) {
            check.note(Findings.wrongResult(feel, type, expected));
        }
        return List.copyOf(check.findings);
    }

    /** The type, or any when something is wrong. */
    static FeelType typeOf(Feel feel, Exp expression, Names names) {
        TypeCheck check = new TypeCheck(feel);
        FeelType type = check.type(expression, names);
        return check.findings.isEmpty() ? type : FeelType.ANY;
    }

    Feel feel() {
        return feel;
    }

    void note(Finding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    FeelType type(Exp expression, Names names) {
        if (expression instanceof Ref ref) {
            return reference(Tree.list(ref.names()), names);
        } else if (expression instanceof PathExpression path) {
            return member(type(path.path(), names), path.key());
        } else if (expression instanceof FunctionInvocation call) {
            return calls.type(call, names);
        } else if (expression instanceof If branch) {
            condition(branch.condition(), names);
            return Compatible.join(type(branch.statement(), names), type(branch.elseStatement(), names));
        } else if (expression instanceof In in) {
            type(in.test(), names.withInput(type(in.x(), names)));
            return FeelType.BOOLEAN;
        } else if (expression == ConstInputValue$.MODULE$) {
            return names.input();
        } else if (expression instanceof FunctionDefinition function) {
            Map<String, FeelType> parameters = new LinkedHashMap<>();
            Tree.list(function.parameters()).forEach(name -> parameters.put(name, FeelType.ANY));
            type(function.body(), names.with(parameters));
            return FeelType.FUNCTION;
        }
        FeelType collection = collection(expression, names);
        return collection != null ? collection : operators.type(expression, names);
    }

    void condition(Exp expression, Names names) {
        FeelType type = type(expression, names);
        if (!Compatible.fits(type, FeelType.BOOLEAN)) {
            note(Findings.notCondition(feel, type));
        }
    }

    private @Nullable FeelType collection(Exp expression, Names names) {
        if (expression instanceof ConstList list) {
            return FeelType.list(Tree.list(list.items()).stream()
                    .map(item -> type(item, names))
                    .reduce(Compatible::join)
                    .orElse(FeelType.NULL));
        } else if (expression instanceof ConstContext context) {
            return context(Tree.pairs(context.entries()), names);
        } else if (expression instanceof Filter filter) {
            return filter(filter, names);
        } else if (expression instanceof For loop) {
            Names inside =
                    iterate(Tree.pairs(loop.iterators()), names).with(Map.of("partial", FeelType.list(FeelType.ANY)));
            return FeelType.list(type(loop.exp(), inside));
        } else if (expression instanceof SomeItem some) {
            condition(some.condition(), iterate(Tree.pairs(some.iterators()), names));
            return FeelType.BOOLEAN;
        } else if (expression instanceof EveryItem every) {
            condition(every.condition(), iterate(Tree.pairs(every.iterators()), names));
            return FeelType.BOOLEAN;
        }
        return null;
    }

    private FeelType context(Map<String, Exp> entries, Names names) {
        Map<String, FeelType> members = new LinkedHashMap<>();
        entries.forEach((name, value) -> members.put(name, type(value, names.with(members))));
        return FeelType.context(members);
    }

    private Names iterate(Map<String, Exp> iterators, Names names) {
        Map<String, FeelType> items = new LinkedHashMap<>();
        iterators.forEach((name, list) -> items.put(name, item(type(list, names))));
        return names.with(items);
    }

    /** The type of the items of what should be a list. */
    private FeelType item(FeelType type) {
        if (type instanceof FeelType.ListOf list) {
            return list.item();
        } else if (!Compatible.isUnknown(type)) {
            note(Findings.notList(feel, type));
        }
        return FeelType.ANY;
    }

    private FeelType filter(Filter filter, Names names) {
        FeelType list = type(filter.list(), names);
        FeelType item = item(list);
        FeelType by = type(filter.filter(), names.inFilterOf(item));
        if (by == FeelType.NUMBER) {
            return item;
        } else if (Compatible.fits(by, FeelType.BOOLEAN)) {
            return by == FeelType.BOOLEAN ? list : FeelType.ANY;
        }
        note(Findings.notCondition(feel, by));
        return FeelType.ANY;
    }

    private FeelType reference(List<String> path, Names names) {
        String root = path.get(0);
        FeelType type = names.type(root);
        if (type == null) {
            note(Findings.unknownName(feel, root, Nearest.to(root, names.all())));
            return FeelType.ANY;
        }
        for (String name : path.subList(1, path.size())) {
            type = member(type, name);
        }
        return type;
    }

    private FeelType member(FeelType of, String name) {
        FeelType type = Members.type(of, name);
        if (type == null) {
            note(Findings.unknownMember(feel, of, name, Nearest.to(name, Members.names(of)), Members.names(of)));
            return FeelType.ANY;
        }
        return type;
    }
}
