package jp.madoguchi.definitions.packages;

import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.cases.ConversationTest;
import jp.madoguchi.definitions.document.DocumentTemplate;
import jp.madoguchi.definitions.document.MessageTemplate;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.process.ProcessDefinition;
import jp.madoguchi.definitions.registers.Register;

/**
 * A package that was read and checked without a problem. Maps are by id.
 *
 * @param decisions DMN files by the decision ids they hold are found in {@code files}; here the XML by file path
 */
public record DefinitionPackage(
        Manifest manifest,
        Map<String, Form> forms,
        Map<String, ProcessDefinition> processes,
        Map<String, String> decisions,
        Map<String, DocumentTemplate> documents,
        Map<String, MessageTemplate> messages,
        Map<String, Register> registers,
        List<ConversationTest> cases,
        PackageFiles files) {

    public DefinitionPackage {
        forms = Map.copyOf(forms);
        processes = Map.copyOf(processes);
        decisions = Map.copyOf(decisions);
        documents = Map.copyOf(documents);
        messages = Map.copyOf(messages);
        registers = Map.copyOf(registers);
        cases = List.copyOf(cases);
    }

    /** A package without registers. */
    public DefinitionPackage(
            Manifest manifest,
            Map<String, Form> forms,
            Map<String, ProcessDefinition> processes,
            Map<String, String> decisions,
            Map<String, DocumentTemplate> documents,
            Map<String, MessageTemplate> messages,
            List<ConversationTest> cases,
            PackageFiles files) {
        this(manifest, forms, processes, decisions, documents, messages, Map.of(), cases, files);
    }
}
