package jp.madoguchi.engine.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses as they are written. Never asks the name service: what is no address is refused, not looked up. */
public final class Addresses {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");
    private static final Pattern V6_IN_BRACKETS = Pattern.compile("\\[([^]]*)](:\\d{1,5})?");

    private Addresses() {}

    /** An IPv4 or IPv6 address; empty for anything else. An IPv4 address written as IPv6 (::ffff:192.0.2.1) is an IPv4 address. */
    public static Optional<InetAddress> read(String text) {
        String address = withoutZone(text.strip());
        if (!V4.matcher(address).matches() && !V6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            // In brackets it is taken for an IPv6 address and nothing else.
            return Optional.of(InetAddress.getByName(address.indexOf(':') < 0 ? address : '[' + address + ']'));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** As proxies write it: with or without a port. */
    static Optional<InetAddress> readHop(String text) {
        String hop = text.strip();
        var bracketed = V6_IN_BRACKETS.matcher(hop);
        if (bracketed.matches()) {
            return read(bracketed.group(1));
        }
        var withPort = V4_WITH_PORT.matcher(hop);
        return read(withPort.matches() ? withPort.group(1) : hop);
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
