package jp.madoguchi.definitions.process;

/**
 * A BPMN process that passed the checks of the safe subset: {@code processes/ID.bpmn}.
 *
 * @param id id of the {@code bpmn:process}, the same as the file's name
 * @param xml the file as staff wrote it
 */
public record ProcessDefinition(String id, String xml) {}
