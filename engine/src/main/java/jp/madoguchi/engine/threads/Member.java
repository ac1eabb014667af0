package jp.madoguchi.engine.threads;

import java.util.Map;
import java.util.UUID;

/**
 * A resident in a role.
 *
 * @param rowKey names the row of the register
 * @param where what finds the row, by column id
 * @param name that others see
 * @param groups value of the column that decides who belongs together, by id of the thread
 */
record Member(
        String packageId,
        String role,
        UUID resident,
        String rowKey,
        Map<String, Object> where,
        String name,
        Map<String, String> groups) {

    Member {
        groups = Map.copyOf(groups);
        where = Map.copyOf(where);
    }

    /** Another resident in the same role. */
    Member of(UUID other) {
        return new Member(packageId, role, other, rowKey, where, name, groups);
    }

    /** Whether the register says nothing new. */
    boolean standsAs(Member other) {
        return rowKey.equals(other.rowKey) && name.equals(other.name) && groups.equals(other.groups);
    }
}
