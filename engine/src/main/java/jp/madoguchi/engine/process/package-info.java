/**
 * Processes: BPMN, run by Camunda. Owns deployments and process instances, one per case; the only package that knows Camunda.
 *
 * <p>Comes in: events of cases and conversations. Goes out: states of cases, questions, messages, documents, mails.
 */
@NullMarked
package jp.madoguchi.engine.process;

import org.jspecify.annotations.NullMarked;
