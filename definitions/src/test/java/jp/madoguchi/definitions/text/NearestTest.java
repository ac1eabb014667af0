package jp.madoguchi.definitions.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("receipt", "bought", "price", "name");

    @Test
    void findsSlipsOfTheFinger() {
        assertThat(Nearest.to("reciept", KNOWN)).contains("receipt");
        assertThat(Nearest.to("prise", KNOWN)).contains("price");
        assertThat(Nearest.to("nmae", KNOWN)).contains("name");
        assertThat(Nearest.to("Bought", KNOWN)).contains("bought");
    }

    @Test
    void findsNothingWhenNothingIsNear() {
        assertThat(Nearest.to("household", KNOWN)).isEmpty();
        assertThat(Nearest.to("x".repeat(5000), KNOWN)).isEmpty();
    }
}
