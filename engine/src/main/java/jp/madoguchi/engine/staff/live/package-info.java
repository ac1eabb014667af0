/**
 * What happens to cases, told to consoles as it happens. Looks at the table of cases every two seconds, once for all consoles of a node.
 *
 * <p>Comes in: consoles that listen. Goes out: server-sent events. Must not know what is in a case.
 */
@NullMarked
package jp.madoguchi.engine.staff.live;

import org.jspecify.annotations.NullMarked;
