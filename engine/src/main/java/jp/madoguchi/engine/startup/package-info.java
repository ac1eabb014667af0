/** Starting: how any capability refuses to start wrongly set up. Must not know any other capability. */
@NullMarked
package jp.madoguchi.engine.startup;

import org.jspecify.annotations.NullMarked;
