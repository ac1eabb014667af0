package jp.madoguchi.engine.conversation;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.ContentIds;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Photos and files of a dialogue that nobody will end: nothing names them any more, so nothing would ever erase them. */
@Component
class DraftFiles {

    private final Contents contents;
    private final Cases cases;
    private final JsonMapper json;

    DraftFiles(Contents contents, Cases cases, JsonMapper json) {
        this.contents = contents;
        this.cases = cases;
        this.json = json;
    }

    /** Deletes them, apart from what an earlier case, another dialogue or the resident's attributes show, too. In the caller's transaction. */
    void drop(Resident resident, Talk closed, ConversationState rest) {
        Set<String> files = new HashSet<>(closed.dialogue().contents());
        if (files.isEmpty()) {
            return;
        }
        Stream.concat(Stream.ofNullable(rest.current()), rest.paused().stream())
                .forEach(talk -> files.removeAll(talk.dialogue().contents()));
        files.removeAll(ContentIds.in(json.valueToTree(resident.attributes())));
        for (String number : cases.numbers(resident)) {
            cases.find(resident.municipality(), number).ifPresent(theCase -> files.removeAll(shown(theCase)));
        }
        contents.deleteAll(resident.municipality(), files);
    }

    private Set<String> shown(Case theCase) {
        Set<String> shown =
                new HashSet<>(ContentIds.in(json.valueToTree(theCase.answers().values())));
        shown.addAll(ContentIds.in(json.valueToTree(theCase.facts())));
        return shown;
    }
}
