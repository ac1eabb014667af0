package jp.madoguchi.definitions.packages.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.cases.ConversationTest;
import jp.madoguchi.definitions.document.MessageTemplate;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.PackageFiles;
import jp.madoguchi.definitions.registers.Register;

/**
 * What could be read of a package before its parts are checked against each other. Files that could not be read are missing here, but
 * their ids are known, so that nobody is told that they do not exist.
 *
 * @param manifest nothing when {@code package.json} could not be read
 */
public record Draft(
        PackageFiles files,
        Optional<Parsed<Manifest>> manifest,
        Map<String, Parsed<Form>> forms,
        Map<String, Parsed<MessageTemplate>> messages,
        Map<String, Parsed<Register>> registers,
        List<Parsed<ConversationTest>> cases,
        Ids ids) {

    public Draft {
        forms = Map.copyOf(forms);
        messages = Map.copyOf(messages);
        registers = Map.copyOf(registers);
        cases = List.copyOf(cases);
    }

    /** The ids of the files that are there, readable or not. */
    public record Ids(
            Set<String> forms,
            Set<String> processes,
            Set<String> documents,
            Set<String> messages,
            Set<String> registers) {
        public Ids {
            forms = Set.copyOf(forms);
            processes = Set.copyOf(processes);
            documents = Set.copyOf(documents);
            messages = Set.copyOf(messages);
            registers = Set.copyOf(registers);
        }
    }

    /** The intake forms of the procedures; all forms while the manifest cannot be read. */
    List<Form> intakeForms() {
        return manifest.map(m -> m.value().procedures().stream()
                        .map(procedure -> forms.get(procedure.form()))
                        .filter(form -> form != null)
                        .map(Parsed::value)
                        .distinct()
                        .toList())
                .orElseGet(() -> forms.values().stream().map(Parsed::value).toList());
    }

    /** The registers expressions may read, by id; those that cannot be read yet are missing. */
    Map<String, Register> knownRegisters() {
        return registers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
    }

    /** Whether something is missing here that is there as a file, so that an unknown name may well be known. */
    boolean hasUnreadForms() {
        return forms.size() < ids.forms().size();
    }
}
