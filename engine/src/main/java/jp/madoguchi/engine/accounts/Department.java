package jp.madoguchi.engine.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A part of the city office.
 *
 * @param id short and stable, {@code [a-z0-9-]}, at most 60 characters
 * @param parent id of the department it is part of
 * @param name as packages and cases name it, for example 環境政策課; no two of a municipality have the same
 */
public record Department(String id, @Nullable String parent, String name) {}
