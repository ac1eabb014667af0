/**
 * Registers (台帳): the tables a city imports, described column by column, and how their values are read and compared.
 *
 * <p>Comes in: {@code registers/*.register.json}, cells of tables. Goes out: typed values, and texts by which rows are found again. Must
 * not know: where rows are kept, or who looks them up.
 */
@NullMarked
package jp.madoguchi.definitions.registers;

import org.jspecify.annotations.NullMarked;
