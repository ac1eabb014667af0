package jp.madoguchi.engine.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.128/25, 203.0.113.127, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7/32, 203.0.113.8, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:DB8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true",
        "203.0.113.0/24, ::ffff:203.0.113.9, true",
        "fe80::/10, fe80::1%eth0, true"
    })
    void holdsWhatIsInside(String range, String address, boolean inside) {
        assertThat(AddressRange.of(range).contains(Addresses.read(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "city.example.jp",
                "localhost/8",
                "203.0.113.0/33",
                "203.0.113/24",
                "203.0.113.256",
                "010.0.0.0/8",
                "2001:db8::/129",
                "2001:db8:::1",
                "203.0.113.0/-1",
                "203.0.113.0/",
                "1.2.3.4/8/8"
            })
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> AddressRange.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("203.0.113.0/24");
    }

    @Test
    void tellsTheFirstAddressOfTheRangeThatWasMeant() {
        assertThatThrownBy(() -> AddressRange.of("203.0.113.7/24")).hasMessageContaining("203.0.113.0/24");
    }

    @Test
    void keepsARangeAsItWasWritten() {
        assertThat(AddressRange.of(" 2001:DB8::/32 ")).hasToString("2001:db8::/32");
        assertThat(AddressRange.of("2001:db8::/32")).isEqualTo(AddressRange.of("2001:db8:0:0::/32"));
    }
}
