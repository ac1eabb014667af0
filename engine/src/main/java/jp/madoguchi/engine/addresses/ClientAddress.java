package jp.madoguchi.engine.addresses;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed only as far as it was written by proxies named in {@code
 * madoguchi.trusted-proxies}; whoever stands before the last of them is the client.
 */
@Component
public class ClientAddress {

    private static final String HOPS = "X-Forwarded-For";

    private final List<AddressRange> proxies;

    ClientAddress(@Value("${madoguchi.trusted-proxies:}") List<String> proxies) {
        this.proxies = proxies.stream()
                .filter(range -> !range.isBlank())
                .map(AddressRange::of)
                .toList();
    }

    public InetAddress of(HttpServletRequest request) {
        InetAddress client = Addresses.read(request.getRemoteAddr())
                .orElseThrow(() -> new IllegalStateException("no address: " + request.getRemoteAddr()));
        List<String> hops = hops(request);
        for (int i = hops.size() - 1; i >= 0 && trusted(client); i--) {
            Optional<InetAddress> hop = Addresses.readHop(hops.get(i));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get();
        }
        return client;
    }

    private boolean trusted(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> hops(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(HOPS))) {
            hops.addAll(List.of(header.split(",")));
        }
        return hops;
    }
}
