/**
 * Municipalities: the tenants. Owns their code, name and id. Everything else hangs below one of them.
 *
 * <p>Must not know any other capability.
 */
@NullMarked
package jp.madoguchi.engine.municipalities;

import org.jspecify.annotations.NullMarked;
