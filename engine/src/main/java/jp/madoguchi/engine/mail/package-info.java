/** Mail to staff. Comes in: mails to send, in the caller's transaction. Goes out: SMTP, through the outbox. Must not know cases. */
@NullMarked
package jp.madoguchi.engine.mail;

import org.jspecify.annotations.NullMarked;
