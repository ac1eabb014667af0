package jp.madoguchi.definitions.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;

/** How much there is in a value: its items and members, and theirs, and the characters of its texts. Stops counting at the limit. */
final class Size {

    static final int LIMIT = 200_000;

    private int counted;

    private Size() {}

    static boolean exceeds(Val value) {
        Size size = new Size();
        size.count(value);
        return size.counted > LIMIT;
    }

    private void count(Val value) {
        counted++;
        if (value instanceof ValString text) {
            counted = Math.min(LIMIT, counted) + text.value().length();
        } else if (value instanceof ValList list) {
            countAll(CollectionConverters.asJava(list.items()));
        } else if (value instanceof ValContext context) {
            var variables = context.context().variableProvider();
            for (String name : CollectionConverters.asJavaCollection(variables.keys())) {
                if (counted <= LIMIT && variables.getVariable(name).getOrElse(() -> null) instanceof Val member) {
                    count(member);
                }
            }
        }
    }

    private void countAll(Iterable<Val> items) {
        for (Val item : items) {
            if (counted > LIMIT) {
                return;
            }
            count(item);
        }
    }
}
