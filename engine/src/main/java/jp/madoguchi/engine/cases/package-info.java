/**
 * Cases: one resident's run of a procedure. Owns number, state, answers, marks, decision and timeline.
 *
 * <p>Comes in: submissions, corrections, acts of staff, states set by processes. Goes out: events. Must not know BPMN or a channel.
 */
@NullMarked
package jp.madoguchi.engine.cases;

import org.jspecify.annotations.NullMarked;
