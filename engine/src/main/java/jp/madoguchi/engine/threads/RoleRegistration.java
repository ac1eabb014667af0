package jp.madoguchi.engine.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.packages.Manifest.Role;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Conversations.FormCompleted;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives residents the role whose form they answered, when the register has them. */
@Component
class RoleRegistration {

    private final Packages packages;
    private final Roles roles;
    private final RoleDesk desk;
    private final Conversations conversations;
    private final ThreadTexts texts;

    RoleRegistration(Packages packages, Roles roles, RoleDesk desk, Conversations conversations, ThreadTexts texts) {
        this.packages = packages;
        this.roles = roles;
        this.desk = desk;
        this.conversations = conversations;
        this.texts = texts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(FormCompleted event) {
        Resident resident = event.resident();
        InstalledPackage installed = packages.find(resident.municipality(), event.version())
                .orElseThrow(() -> new Packages.UnknownPackage(event.version()));
        List<Reply> replies = new ArrayList<>();
        for (Role role : installed.definition().manifest().roles()) {
            if (role.procedure().equals(event.procedure())) {
                Optional<Member> member = roles.bind(resident, installed, role, event.answers());
                replies.add(member.map(found -> desk.welcome(resident, role, found))
                        .orElseGet(() -> unknown(resident, role)));
            }
        }
        if (!replies.isEmpty()) {
            conversations.tell(resident.municipality(), resident.id(), replies);
        }
    }

    private Reply unknown(Resident resident, Role role) {
        String language = resident.language();
        return new Reply.Text(
                texts.in(
                        resident.municipality(),
                        language,
                        "role-unknown",
                        role.title().in(language)),
                List.of());
    }
}
