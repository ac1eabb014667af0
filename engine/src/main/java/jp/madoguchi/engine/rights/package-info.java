/**
 * Rights: which roles may do what, and for which departments. Owns the table of roles and actions; takes who acts from {@code accounts}
 * and gives each request's {@link jp.madoguchi.engine.rights.Acting} to the controllers.
 *
 * <p>Must not know passwords, sessions, or any capability that has something to protect.
 */
@NullMarked
package jp.madoguchi.engine.rights;

import org.jspecify.annotations.NullMarked;
