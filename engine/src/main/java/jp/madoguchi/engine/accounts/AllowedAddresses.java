package jp.madoguchi.engine.accounts;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.addresses.AddressRange;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From which addresses the people and programs of a municipality may come. */
@Component
public class AllowedAddresses {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    AllowedAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were given; empty when they may come from anywhere. */
    public List<AddressRange> of(MunicipalityId municipality) {
        return jdbc.sql("select address_range from staff_address_range where municipality_id = ? order by position")
                .param(municipality.value())
                .query((row, n) -> AddressRange.of(row.getString("address_range")))
                .list();
    }

    public boolean allows(MunicipalityId municipality, InetAddress address) {
        return allowed(of(municipality), address);
    }

    private static boolean allowed(List<AddressRange> ranges, InetAddress address) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * Replaces the ranges.
     *
     * @param own address of who does it
     * @throws LocksOut when that address would be outside
     * @throws IllegalArgumentException for more than {@value #MOST}
     */
    @Transactional
    public void put(MunicipalityId municipality, List<AddressRange> ranges, InetAddress own) {
        Set<AddressRange> distinct = new LinkedHashSet<>(ranges);
        if (distinct.size() > MOST) {
            throw new IllegalArgumentException(
                    "ranges（範囲）は " + MOST + " 個までです。 / \"ranges\" holds at most " + MOST + ".");
        }
        if (!allowed(List.copyOf(distinct), own)) {
            throw new LocksOut(own);
        }
        jdbc.sql("delete from staff_address_range where municipality_id = ?")
                .param(municipality.value())
                .update();
        int position = 0;
        for (AddressRange range : distinct) {
            jdbc.sql("insert into staff_address_range (municipality_id, position, address_range) values (?, ?, ?)")
                    .params(municipality.value(), position++, range.toString())
                    .update();
        }
    }

    /** Ranges without the address of who set them: it would be the last thing he does. Answered as 409. */
    public static final class LocksOut extends RuntimeException {
        LocksOut(InetAddress own) {
            super("この設定では、あなた自身（" + own.getHostAddress() + "）が入れなくなります。" + own.getHostAddress()
                    + " を含む範囲を加えてください。 / This would lock you out; add a range that holds your own address "
                    + own.getHostAddress() + ".");
        }
    }
}
