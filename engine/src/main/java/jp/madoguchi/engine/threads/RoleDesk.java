package jp.madoguchi.engine.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.packages.Manifest.Role;
import jp.madoguchi.engine.conversation.Correspondence;
import jp.madoguchi.engine.conversation.Correspondence.Answer;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.threads.Roles.Line;
import org.springframework.stereotype.Component;

/** Where a resident in a role chooses whom to write to. In the resident's turn. */
@Component
class RoleDesk {

    static final String LINE = Correspondence.ACTIONS + "line:";
    static final String WITH = Correspondence.ACTIONS + "with:";
    static final String ALL = Correspondence.ACTIONS + "all:";

    private final Roles roles;
    private final Pairs pairs;
    private final ThreadTexts texts;

    RoleDesk(Roles roles, Pairs pairs, ThreadTexts texts) {
        this.roles = roles;
        this.pairs = pairs;
        this.texts = texts;
    }

    /** Whether a tapped action belongs here. */
    static boolean owns(String data) {
        return data.startsWith(LINE) || data.startsWith(WITH) || data.startsWith(ALL);
    }

    Answer tapped(Resident resident, String language, String data) {
        String rest = data.substring(data.indexOf(':', Correspondence.ACTIONS.length()) + 1);
        boolean one = data.startsWith(WITH);
        String id = one ? rest.substring(0, rest.lastIndexOf(':')) : rest;
        Optional<Line> line =
                roles.of(resident).stream().filter(l -> l.id().equals(id)).findFirst();
        if (line.isEmpty()) {
            return says(texts.in(resident.municipality(), language, "gone"), false);
        }
        if (data.startsWith(ALL)) {
            return toAll(resident, language, line.get());
        }
        List<Member> others = roles.others(resident.municipality(), line.get());
        return one
                ? others.stream()
                        .filter(other -> rest.endsWith(':' + other.resident().toString()))
                        .findFirst()
                        .map(other -> with(resident, language, line.get(), other))
                        .orElseGet(() -> says(texts.in(resident.municipality(), language, "gone"), false))
                : open(resident, language, line.get(), others);
    }

    /** The line a resident's words open, if they do. */
    Optional<Answer> opened(Resident resident, String language, String said) {
        String folded = Folding.fold(said);
        return roles.of(resident).stream()
                .filter(line -> line.thread().words().stream()
                        .anyMatch(word -> Folding.fold(word).equals(folded)))
                .findFirst()
                .map(line -> open(resident, language, line, roles.others(resident.municipality(), line)));
    }

    private Answer open(Resident resident, String language, Line line, List<Member> others) {
        String title = line.theirs().title().in(language);
        if (others.isEmpty()) {
            return says(texts.in(resident.municipality(), language, "nobody", title), false);
        } else if (others.size() == 1) {
            return with(resident, language, line, others.get(0));
        }
        List<Action> options = new ArrayList<>();
        others.forEach(other -> options.add(new Action(other.name(), WITH + line.id() + ':' + other.resident())));
        options.add(new Action(texts.in(resident.municipality(), language, "to-all", others.size()), ALL + line.id()));
        return new Answer(
                List.of(new Reply.Choices(
                        texts.in(resident.municipality(), language, "whom", title), options, List.of())),
                false);
    }

    private Answer with(Resident resident, String language, Line line, Member other) {
        pairs.choose(resident, line, other);
        return says(
                texts.in(
                        resident.municipality(),
                        language,
                        "write-to",
                        other.name(),
                        line.theirs().title().in(language)),
                true);
    }

    private Answer toAll(Resident resident, String language, Line line) {
        pairs.chooseAll(resident, line);
        return says(
                texts.in(
                        resident.municipality(),
                        language,
                        "write-to-all",
                        line.theirs().title().in(language)),
                true);
    }

    /** What a resident is told who was just given a role. */
    Reply welcome(Resident resident, Role role, Member member) {
        String language = resident.language();
        return new Reply.Choices(
                texts.in(
                        resident.municipality(),
                        language,
                        "role-bound",
                        member.name(),
                        role.title().in(language)),
                offered(resident, language),
                List.of());
    }

    /** What a resident may open at any time. */
    List<Action> offered(Resident resident, String language) {
        return roles.of(resident).stream()
                .map(line -> new Action(
                        texts.in(
                                resident.municipality(),
                                language,
                                "contact-role",
                                line.theirs().title().in(language)),
                        LINE + line.id()))
                .toList();
    }

    private static Answer says(String text, boolean leavesDialogue) {
        return new Answer(List.of(new Reply.Text(text, List.of())), leavesDialogue);
    }
}
