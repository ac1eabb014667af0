package jp.madoguchi.definitions.feel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A FEEL expression as written in a definition. A JSON number or boolean is taken as the literal of the same look.
 *
 * @param source the expression's text, for example {@code bought >= fiscal year start(today())}
 */
public record Feel(@JsonValue String source) {
    @JsonCreator
    static Feel fromJson(Object json) {
        return new Feel(String.valueOf(json));
    }
}
