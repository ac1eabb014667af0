package jp.madoguchi.definitions.feel;

import java.util.List;

/**
 * How a function is called.
 *
 * @param varArgs whether the last parameter may be given any number of times
 */
record Signature(String name, List<Parameter> parameters, boolean varArgs, FeelType result) {

    Signature {
        parameters = List.copyOf(parameters);
    }

    /** A parameter with its type. */
    record Parameter(String name, FeelType type) {}
}
