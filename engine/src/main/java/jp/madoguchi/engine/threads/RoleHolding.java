package jp.madoguchi.engine.threads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.Subject;
import org.springframework.stereotype.Component;

/** Which rows of registers somebody is bound to. The registers themselves are the city's own lists and stay. */
@Component
class RoleHolding implements Holding {

    private final RoleStore roles;

    RoleHolding(RoleStore roles) {
        this.roles = roles;
    }

    @Override
    public Set<String> tables() {
        return Set.of("role_member", "role_group");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        for (Member member : of(subject)) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("package", member.packageId());
            shown.put("role", member.role());
            shown.put("row", member.where());
            shown.put("name", member.name());
            shown.put("groups", member.groups());
            to.add("roles", shown);
        }
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        // Nothing of it belongs to a case.
    }

    /** Messages between roles need nobody to answer: whoever is bound to a row is wanted there. */
    @Override
    public List<Obstacle> unsettled(Subject subject) {
        return subject.part() != null || of(subject).isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        "has-role",
                        "名簿につながる役割を持っています。役割の登録がなくなるまで残します。",
                        "The resident has a role that is bound to a register, and stays as long as that.",
                        List.of()));
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        List<Member> members = of(subject);
        members.forEach(member -> roles.remove(subject.municipality(), member));
        to.erased("roles", "役割の登録（名簿とのつながり）", "Roles: ties to rows of registers", members.size());
    }

    private List<Member> of(Subject subject) {
        return roles.of(subject.municipality(), subject.resident().id());
    }
}
