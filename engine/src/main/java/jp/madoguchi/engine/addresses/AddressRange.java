package jp.madoguchi.engine.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/** A range of addresses in CIDR notation (RFC 4632, RFC 4291), for example {@code 203.0.113.0/24} or {@code 2001:db8::/32}. */
public final class AddressRange {

    private final String text;
    private final byte[] network;
    private final int prefix;

    private AddressRange(String text, byte[] network, int prefix) {
        this.text = text;
        this.network = network;
        this.prefix = prefix;
    }

    /**
     * @param text a range, or one address
     * @throws IllegalArgumentException for anything else, and for an address that is not the first of its range
     */
    public static AddressRange of(String text) {
        String range = text.strip().toLowerCase(Locale.ROOT);
        int slash = range.indexOf('/');
        byte[] address = Addresses.read(slash < 0 ? range : range.substring(0, slash))
                .map(InetAddress::getAddress)
                .orElseThrow(() -> malformed(text));
        int bits = address.length * 8;
        int prefix = slash < 0 ? bits : prefix(text, range.substring(slash + 1), bits);
        byte[] network = masked(address, prefix);
        if (!Arrays.equals(network, address)) {
            String first = written(network) + "/" + prefix;
            throw new IllegalArgumentException(text + " は範囲の先頭のアドレスではありません。" + first + " と入れてください。 / " + text
                    + " is not the first address of its range; write " + first + ".");
        }
        return new AddressRange(range, network, prefix);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == network.length && Arrays.equals(masked(bytes, prefix), network);
    }

    private static int prefix(String text, String digits, int bits) {
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > bits) {
            throw malformed(text);
        }
        return Integer.parseInt(digits);
    }

    private static byte[] masked(byte[] address, int prefix) {
        byte[] masked = new byte[address.length];
        for (int i = 0; i < address.length; i++) {
            int kept = Math.max(0, Math.min(8, prefix - i * 8));
            masked[i] = (byte) (address[i] & (0xff << (8 - kept)));
        }
        return masked;
    }

    private static String written(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "IP アドレスの範囲は 203.0.113.0/24 や 2001:db8::/32 のように入れてください。 / Expected an IPv4 or IPv6 range such as 203.0.113.0/24 or"
                        + " 2001:db8::/32; got: " + text);
    }

    /** As it was written, in lower case. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range && prefix == range.prefix && Arrays.equals(network, range.network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + prefix;
    }
}
