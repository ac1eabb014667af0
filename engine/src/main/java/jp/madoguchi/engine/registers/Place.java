package jp.madoguchi.engine.registers;

import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * Where the rows of a register are kept.
 *
 * @param number the register's, which stands in each row in place of its package and id: indexes stay small
 */
record Place(MunicipalityId municipality, long number) {

    /** The condition that {@link #params} begin with. */
    static final String HERE = "municipality_id = ? and register_number = ?";

    Object[] params(Object... more) {
        Object[] all = new Object[2 + more.length];
        all[0] = municipality.value();
        all[1] = number;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }
}
