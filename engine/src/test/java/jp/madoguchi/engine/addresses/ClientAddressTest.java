package jp.madoguchi.engine.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "2001:db8:a::/48", ""));

    @Test
    void believesNobodyWhoIsNotAProxyOfOurs() {
        assertThat(from("198.51.100.9", "203.0.113.1")).isEqualTo("198.51.100.9");
    }

    @Test
    void takesTheLastHopThatIsNoProxyOfOurs() {
        assertThat(from("10.0.0.1", "203.0.113.1, 198.51.100.7, 10.0.0.2")).isEqualTo("198.51.100.7");
        assertThat(from("10.0.0.1", "203.0.113.1", "198.51.100.8")).isEqualTo("198.51.100.8");
    }

    @Test
    void takesTheFirstProxyWhenAllAreOurs() {
        assertThat(from("10.0.0.1", "10.0.0.3, 10.0.0.2")).isEqualTo("10.0.0.3");
        assertThat(from("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void readsPortsAndIpv6() {
        assertThat(from("10.0.0.1", "198.51.100.7:4711")).isEqualTo("198.51.100.7");
        assertThat(from("2001:db8:a::1", "[2001:db8:b::7]:443")).isEqualTo("2001:db8:b:0:0:0:0:7");
    }

    @Test
    void stopsAtWhatIsNoAddress() {
        assertThat(from("10.0.0.1", "203.0.113.1, unknown, 10.0.0.2")).isEqualTo("10.0.0.2");
        assertThat(from("10.0.0.1", "localhost")).isEqualTo("10.0.0.1");
    }

    private String from(String remote, String... forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        List.of(forwarded).forEach(value -> request.addHeader("X-Forwarded-For", value));
        return addresses.of(request).getHostAddress();
    }
}
