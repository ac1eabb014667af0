package jp.madoguchi.engine.rights;

import static jp.madoguchi.engine.rights.Role.ADMINISTRATOR;
import static jp.madoguchi.engine.rights.Role.API_CLIENT;
import static jp.madoguchi.engine.rights.Role.AUDITOR;
import static jp.madoguchi.engine.rights.Role.CASE_WORKER;
import static jp.madoguchi.engine.rights.Role.DEFINITION_EDITOR;
import static jp.madoguchi.engine.rights.Role.DELIVERY_EDITOR;
import static jp.madoguchi.engine.rights.Role.PUBLISHER;
import static jp.madoguchi.engine.rights.Role.VIEWER;

import java.util.Locale;
import java.util.Set;

/** What can be done, and by which roles. docs/rights.md says the same in words and is compared with this by a test. */
public enum Action {
    /** What everybody does with the own account. */
    OWN_ACCOUNT(Role.values()),

    CASES_READ(ADMINISTRATOR, CASE_WORKER, VIEWER, API_CLIENT),
    CASES_WORK(ADMINISTRATOR, CASE_WORKER, API_CLIENT),
    CASES_DECIDE(ADMINISTRATOR, CASE_WORKER, API_CLIENT),
    ANSWERS_EXPORT(ADMINISTRATOR, CASE_WORKER, API_CLIENT),

    MONEY_READ(ADMINISTRATOR, CASE_WORKER, VIEWER, API_CLIENT),
    MONEY_WORK(ADMINISTRATOR, CASE_WORKER, API_CLIENT),
    PAYOUTS_READ(ADMINISTRATOR, CASE_WORKER, VIEWER, API_CLIENT),
    PAYOUTS_WORK(ADMINISTRATOR, CASE_WORKER, API_CLIENT),
    PAYOUTS_APPROVE(ADMINISTRATOR, CASE_WORKER, API_CLIENT),

    RESIDENTS_READ(ADMINISTRATOR, CASE_WORKER, VIEWER, API_CLIENT),
    RESIDENTS_WORK(ADMINISTRATOR, CASE_WORKER, API_CLIENT),
    RESIDENTS_EXPORT(ADMINISTRATOR),
    RESIDENTS_ERASE(ADMINISTRATOR),

    REGISTERS_READ(ADMINISTRATOR, CASE_WORKER, VIEWER, DEFINITION_EDITOR, API_CLIENT),
    REGISTERS_IMPORT(ADMINISTRATOR, CASE_WORKER, API_CLIENT),

    DEFINITIONS_READ(ADMINISTRATOR, DEFINITION_EDITOR, PUBLISHER, CASE_WORKER, VIEWER, API_CLIENT),
    DEFINITIONS_EDIT(ADMINISTRATOR, DEFINITION_EDITOR, API_CLIENT),
    DEFINITIONS_PUBLISH(ADMINISTRATOR, PUBLISHER, API_CLIENT),

    MESSAGES_REPAIR(ADMINISTRATOR, CASE_WORKER, DELIVERY_EDITOR, API_CLIENT),

    SETTINGS_READ(ADMINISTRATOR, API_CLIENT),
    SETTINGS_CHANGE(ADMINISTRATOR, API_CLIENT),
    STAFF_MANAGE(ADMINISTRATOR),
    AUDIT_READ(ADMINISTRATOR, AUDITOR);

    // Set.of is immutable, which its type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether its endpoints show what belongs to persons; each reading is then noted in the audit log. */
    public boolean personal() {
        return switch (this) {
            case CASES_READ,
                    CASES_WORK,
                    CASES_DECIDE,
                    ANSWERS_EXPORT,
                    MONEY_READ,
                    MONEY_WORK,
                    PAYOUTS_READ,
                    PAYOUTS_WORK,
                    PAYOUTS_APPROVE,
                    RESIDENTS_READ,
                    RESIDENTS_WORK,
                    RESIDENTS_EXPORT,
                    RESIDENTS_ERASE,
                    REGISTERS_READ,
                    REGISTERS_IMPORT,
                    AUDIT_READ -> true;
            case OWN_ACCOUNT,
                    DEFINITIONS_READ,
                    DEFINITIONS_EDIT,
                    DEFINITIONS_PUBLISH,
                    MESSAGES_REPAIR,
                    SETTINGS_READ,
                    SETTINGS_CHANGE,
                    STAFF_MANAGE -> false;
        };
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The name in JSON and documents, for example {@code cases-read}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
