/**
 * Threads: what staff and residents, and residents in their roles, write to each other. Owns the threads, who has read what, canned
 * answers and who may write to whom.
 *
 * <p>Comes in: what staff write over HTTP; what the counter has no use for. Goes out: replies through conversations, mail to
 * departments. Must not know a channel's formats or BPMN.
 */
@NullMarked
package jp.madoguchi.engine.threads;

import org.jspecify.annotations.NullMarked;
