/**
 * Time: the one clock of the engine, in Asia/Tokyo, which in the sandbox can be turned forward; and what is done again and again.
 *
 * <p>Must not know any other capability.
 */
@NullMarked
package jp.madoguchi.engine.time;

import org.jspecify.annotations.NullMarked;
