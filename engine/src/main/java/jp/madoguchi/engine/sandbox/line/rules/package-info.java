/** LINE's rules for what may be sent, as pure checks over JSON. Knows no HTTP and no state. */
@NullMarked
package jp.madoguchi.engine.sandbox.line.rules;

import org.jspecify.annotations.NullMarked;
