package jp.madoguchi.engine.mail;

import java.time.Instant;

/** A mail that stayed in the sandbox. */
public record SandboxMail(String to, String subject, String body, Instant sent) {}
