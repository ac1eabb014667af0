package jp.madoguchi.definitions.sheets;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What became of a file that should be a form. */
public sealed interface Conversion {

    /** A form that follows its schema and passes every check a form can pass without its package. */
    record Converted(ObjectNode form) implements Conversion {}

    /**
     * It cannot be taken.
     *
     * @param errors every error found, at least one
     */
    record Refused(List<SheetError> errors) implements Conversion {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
