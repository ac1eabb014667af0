/**
 * Holdings: what the city holds on a resident, given to who asks for it, and erased with proof. Owns the certificates of erasures.
 *
 * <p>Comes in: requests of staff; the {@code Holding} of every capability. Goes out: a zip; certificates. Must not know what any capability
 * keeps.
 */
@NullMarked
package jp.madoguchi.engine.holdings;

import org.jspecify.annotations.NullMarked;
