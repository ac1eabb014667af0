package jp.madoguchi.engine.mail;

/** A mail to one address: what the outbox keeps. */
record Letter(String to, String subject, String body) {}
