/**
 * Jobs: long work that somebody started and that goes on without them. Owns what is to be done, how far it is, and what went wrong.
 *
 * <p>Comes in: work of other capabilities, item by item. Goes out: progress. Must not know what the work is about.
 */
@NullMarked
package jp.madoguchi.engine.jobs;

import org.jspecify.annotations.NullMarked;
