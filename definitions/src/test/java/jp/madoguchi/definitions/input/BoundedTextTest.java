package jp.madoguchi.definitions.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BoundedTextTest {

    @Test
    void matchesAsTheTextItselfDoes() {
        assertThat(Pattern.compile("[A-Z]{2}-\\d{3,4}")
                        .matcher(new BoundedText("AB-1234"))
                        .matches())
                .isTrue();
        assertThat(Pattern.compile("市$").matcher(new BoundedText("山口市")).replaceAll("町"))
                .isEqualTo("山口町");
        assertThat(new BoundedText("山口市").subSequence(0, 2)).hasToString("山口");
    }

    @Test
    void endsAMatchThatWouldNotEnd() {
        BoundedText text = new BoundedText("a".repeat(50) + "!");
        assertThatThrownBy(() -> Pattern.compile("(.*a){20}b").matcher(text).find())
                .isInstanceOf(BoundedText.PatternTooCostly.class);
    }
}
