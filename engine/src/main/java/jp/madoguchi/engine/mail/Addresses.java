package jp.madoguchi.engine.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;

/** Reads addresses strictly (RFC 5322 addr-spec, ASCII): what goes into a header must not be able to write another one. */
final class Addresses {

    private static final int MOST = 20;
    private static final int LONGEST = 254;

    private Addresses() {}

    static List<String> parse(String commaSeparated) {
        List<String> addresses = new ArrayList<>();
        for (String part : commaSeparated.split(",", -1)) {
            addresses.add(one(part.strip()));
        }
        if (addresses.size() > MOST) {
            throw new IllegalArgumentException("expected at most " + MOST + " mail addresses, got " + addresses.size());
        }
        return addresses;
    }

    private static String one(String address) {
        boolean printable = address.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (address.isEmpty() || address.length() > LONGEST || !printable || !address.contains("@")) {
            throw malformed(address);
        }
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            if (!address.equals(parsed.getAddress())) {
                throw malformed(address);
            }
            return address;
        } catch (AddressException e) {
            throw malformed(address);
        }
    }

    private static IllegalArgumentException malformed(String address) {
        return new IllegalArgumentException("expected a mail address such as kankyo@city.example.jp, got: "
                + address.replaceAll("\\p{Cntrl}", "?"));
    }
}
