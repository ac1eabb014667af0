package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Role;
import jp.madoguchi.definitions.packages.Manifest.RoleThread;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.stereotype.Component;

/** What residents are to each other. In the caller's transaction. */
@Component
class Roles {

    private final Packages packages;
    private final RoleStore store;
    private final Roster roster;
    private final RoleStanding standing;
    private final Clock clock;

    Roles(Packages packages, RoleStore store, Roster roster, RoleStanding standing, Clock clock) {
        this.packages = packages;
        this.store = store;
        this.roster = roster;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * A thread a resident may write in.
     *
     * @param me the resident in the role
     * @param group value of the column that decides who belongs together
     */
    record Line(InstalledPackage installed, RoleThread thread, Role mine, Role theirs, Member me, String group) {

        /** Names it within a municipality. */
        String id() {
            return installed.version().id() + '/' + thread.id();
        }
    }

    /** The lines of a resident, as the registers know the resident at this moment. */
    List<Line> of(Resident resident) {
        List<Member> members = store.of(resident.municipality(), resident.id());
        List<Line> lines = new ArrayList<>();
        for (InstalledPackage installed :
                members.isEmpty() ? List.<InstalledPackage>of() : packages.published(resident.municipality())) {
            Manifest manifest = installed.definition().manifest();
            members.stream()
                    .filter(member ->
                            member.packageId().equals(installed.version().id()))
                    .forEach(member -> manifest.role(member.role())
                            .ifPresent(role -> lines.addAll(lines(resident, installed, role, member))));
        }
        return lines;
    }

    /** Whoever is no longer in the register is in the role no longer. */
    private List<Line> lines(Resident resident, InstalledPackage installed, Role role, Member member) {
        Optional<Member> now = roster.find(resident.municipality(), installed, role, resident.id(), member.where());
        if (now.isEmpty()) {
            store.remove(resident.municipality(), member);
            return List.of();
        }
        Member listed = now.get();
        if (!listed.standsAs(member)) {
            store.bind(resident.municipality(), listed, clock.instant());
        }
        Manifest manifest = installed.definition().manifest();
        List<Line> lines = new ArrayList<>();
        for (RoleThread thread : manifest.threads()) {
            String group = listed.groups().get(thread.id());
            if (group != null) {
                String other = thread.between().get(thread.between().get(0).equals(role.id()) ? 1 : 0);
                manifest.role(other)
                        .ifPresent(theirs -> lines.add(new Line(installed, thread, role, theirs, listed, group)));
            }
        }
        return lines;
    }

    /** Those at the other end who are registered and, as the register stands, still belong there. */
    List<Member> others(MunicipalityId municipality, Line line) {
        standing.catchUp(municipality, line.installed(), line.theirs());
        return store
                .group(
                        municipality,
                        line.installed().version().id(),
                        line.thread().id(),
                        line.theirs().id(),
                        line.group())
                .stream()
                .filter(other -> belongs(municipality, line, other))
                .toList();
    }

    private boolean belongs(MunicipalityId municipality, Line line, Member other) {
        return roster.find(municipality, line.installed(), line.theirs(), other.resident(), other.where())
                .filter(listed ->
                        line.group().equals(listed.groups().get(line.thread().id())))
                .isPresent();
    }

    /** What answers make of a resident: a member when the register has such a row. */
    Optional<Member> bind(Resident resident, InstalledPackage installed, Role role, Answers answers) {
        Map<String, Object> where = new HashMap<>();
        role.match().forEach((column, question) -> {
            Object answer = answers.get(question);
            if (answer != null) {
                where.put(column, answer);
            }
        });
        if (where.size() < role.match().size()) {
            return Optional.empty();
        }
        return roster.find(resident.municipality(), installed, role, resident.id(), where)
                .map(listed -> {
                    store.bind(resident.municipality(), listed, clock.instant());
                    return listed;
                });
    }
}
