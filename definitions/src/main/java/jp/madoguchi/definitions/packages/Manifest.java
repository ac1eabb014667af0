package jp.madoguchi.definitions.packages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * {@code package.json}: what a package is, what it needs, and how residents get into it.
 *
 * @param id {@code [a-z][a-z0-9-]*}, the same for all versions
 * @param version semantic version, for example {@code 1.2.0}
 * @param licence SPDX identifier, for example {@code CC-BY-4.0}
 * @param languages the languages its texts are kept in; {@code ja} always first
 * @param parameters what a city that takes the package over must set
 * @param procedures what residents can start
 * @param entryPoints how they start it
 * @param roles what residents can be to each other, for example enumerator and instructor
 * @param threads who of them writes to whom
 */
public record Manifest(
        String id,
        String version,
        Texts title,
        Texts summary,
        String licence,
        String author,
        List<String> languages,
        List<Parameter> parameters,
        List<Procedure> procedures,
        List<EntryPoint> entryPoints,
        List<Role> roles,
        List<RoleThread> threads) {

    public Manifest {
        languages = List.copyOf(languages);
        parameters = List.copyOf(parameters);
        procedures = List.copyOf(procedures);
        entryPoints = List.copyOf(entryPoints);
        roles = List.copyOf(roles);
        threads = List.copyOf(threads);
    }

    public Optional<Role> role(String id) {
        return roles.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Procedure> procedure(String id) {
        return procedures.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /**
     * A value a taking-over city sets; read in FEEL as {@code parameters.ID}.
     *
     * @param type one of {@code text, email, integer, yen, date, boolean, image} (image: a data URI of a PNG or JPEG, such as a 公印)
     * @param defaultValue used while the city has not set one; {@code null} means it must be set before publishing when required
     * @param example shown to staff, and used by the cases of the package while unset
     */
    public record Parameter(
            String id,
            String type,
            Texts title,
            @Nullable Texts help,
            boolean required,
            @Nullable Object defaultValue,
            @Nullable Object example) {}

    /**
     * What a resident can start: an intake form, and a process for what follows.
     *
     * @param form id of the intake form
     * @param process id of the BPMN process started when the form was submitted; none for a survey
     * @param department who is in charge of its cases; may hold {@code {{parameters.ID}}}
     * @param mail mail to the staff in charge on each new case, if wanted
     * @param states the states its cases can be in, the first one is the state after submission
     * @param kind what becomes of the answers
     * @param reminderAfter ISO 8601 duration after which an unfinished dialogue is reminded; engine default when absent
     * @param closeAfter ISO 8601 duration after which it is closed; engine default when absent
     * @param contact how resident and staff write to each other about a case
     */
    public record Procedure(
            String id,
            Texts title,
            String form,
            @Nullable String process,
            String department,
            @Nullable Mail mail,
            List<State> states,
            ProcedureKind kind,
            @Nullable String reminderAfter,
            @Nullable String closeAfter,
            Contact contact) {
        public Procedure {
            states = List.copyOf(states);
        }

        public Optional<State> state(String id) {
            return states.stream().filter(s -> s.id().equals(id)).findFirst();
        }
    }

    /**
     * The thread of a procedure's cases.
     *
     * @param residentMayStart the resident may write first, from 申請状況; otherwise only staff begin
     * @param showStaffNames false: names of staff are never shown, even where the municipality shows them
     * @param openFor ISO 8601 duration for which a message keeps the thread open; the municipality's setting when absent
     * @param mail address told of residents' messages, may be {@code {{parameters.ID}}}; the procedure's mail when absent
     */
    public record Contact(
            boolean residentMayStart,
            boolean showStaffNames,
            @Nullable String openFor,
            @Nullable String mail) {

        /** Of a procedure that says nothing: staff begin. */
        public static final Contact USUAL = new Contact(false, true, null, null);
    }

    /**
     * What a resident is in a procedure among residents.
     *
     * @param procedure whose form a resident answers to become one
     * @param register id of the register that lists those who may
     * @param match id of the question whose answer must stand in the row, by column; together they name one row
     * @param name column that holds the name others see
     */
    public record Role(
            String id, Texts title, String procedure, String register, Map<String, String> match, String name) {
        public Role {
            match = Map.copyOf(match);
        }
    }

    /**
     * Who writes to whom.
     *
     * @param between ids of two roles
     * @param by column both their registers have; those with the same value write to each other
     * @param words texts that open it
     * @param reports ids of procedures whose answers go to the other end when a resident in one of the roles submits them
     * @param staffRead whether staff may read along
     */
    public record RoleThread(
            String id,
            Texts title,
            List<String> between,
            String by,
            List<String> words,
            List<String> reports,
            boolean staffRead) {
        public RoleThread {
            between = List.copyOf(between);
            words = List.copyOf(words);
            reports = List.copyOf(reports);
        }
    }

    /** JSON: {@code application} (each submission is a case), {@code survey} (a case without follow-up), {@code profile} (answers become the resident's attributes, no case, can be changed any time). */
    public enum ProcedureKind {
        APPLICATION,
        SURVEY,
        PROFILE
    }

    /**
     * A state of a case.
     *
     * @param id for example {@code submitted, deficient, approved, rejected, withdrawn, failed}
     * @param title what resident and staff read, for example 審査中
     * @param residentMayCorrect the resident may change answers while the case is in this state
     * @param residentMayWithdraw the resident may withdraw while the case is in this state
     * @param closed no more work is expected
     */
    public record State(
            String id, Texts title, boolean residentMayCorrect, boolean residentMayWithdraw, boolean closed) {}

    /**
     * Mail to staff; texts may hold {@code {{FEEL}}} placeholders over the case.
     *
     * @param to address, or {@code {{parameters.ID}}}
     */
    public record Mail(String to, Texts subject, Texts body) {}

    /**
     * How a resident starts a procedure.
     *
     * @param words texts that start it (compared after NFKC, case and space folding)
     * @param postback rich-menu postback data that starts it
     * @param follow started when the resident adds the account as a friend
     * @param menu listed when the resident asks what there is
     */
    public record EntryPoint(
            String procedure, List<String> words, @Nullable String postback, boolean follow, boolean menu) {
        public EntryPoint {
            words = List.copyOf(words);
        }
    }
}
