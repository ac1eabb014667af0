/**
 * Proxy entry: staff fill a form for a person at the counter, on the telephone or by post. Owns who entered what for whom, and the codes
 * by which residents take such cases over into their own talk.
 *
 * <p>Comes in: answers over HTTP; codes that residents write. Goes out: turns of assisted talks, cases handed over. Must not know how a
 * dialogue asks or a channel's formats.
 */
@NullMarked
package jp.madoguchi.engine.proxy;

import org.jspecify.annotations.NullMarked;
