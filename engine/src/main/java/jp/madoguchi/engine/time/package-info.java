/**
 * Time: the one clock of the engine, in Asia/Tokyo. In the sandbox it can be turned forward.
 *
 * <p>Must not know any other capability.
 */
@NullMarked
package jp.madoguchi.engine.time;

import org.jspecify.annotations.NullMarked;
