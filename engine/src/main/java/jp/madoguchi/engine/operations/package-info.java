/**
 * Operations: starting and keeping the engine running. Owns the start message, the refusal to start wrongly set up, and the regular
 * work.
 */
@NullMarked
package jp.madoguchi.engine.operations;

import org.jspecify.annotations.NullMarked;
