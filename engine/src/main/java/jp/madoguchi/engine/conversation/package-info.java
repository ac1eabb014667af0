/**
 * Conversations: one per resident. Owns the state of the dialogue a resident is in, what is started by which words, status, pauses
 * and reminders.
 *
 * <p>Comes in: what residents do, on any channel; questions from processes. Goes out: replies through the outbox, submitted cases.
 * Must not know a channel's formats or BPMN.
 */
@NullMarked
package jp.madoguchi.engine.conversation;

import org.jspecify.annotations.NullMarked;
