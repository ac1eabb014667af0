package jp.madoguchi.engine.accounts;

import jp.madoguchi.engine.rights.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role granted to a person.
 *
 * @param department id of the department it covers, with those below it; null for the whole municipality
 */
public record GrantedRole(Role role, @Nullable String department) {}
