package jp.madoguchi.definitions.process;

import java.util.Set;

/**
 * A BPMN process that passed the checks of the safe subset: {@code processes/ID.bpmn}.
 *
 * @param id id of the {@code bpmn:process}, the same as the file's name
 * @param xml the file as staff wrote it
 * @param facts names of the values it keeps with its case, see {@link Facts}
 */
public record ProcessDefinition(String id, String xml, Set<String> facts) {
    public ProcessDefinition {
        facts = Set.copyOf(facts);
    }
}
