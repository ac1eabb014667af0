package jp.madoguchi.engine.mail;

import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Sends mail. */
public interface Mails {

    /**
     * Puts a mail into the outbox.
     *
     * @param to one or several addresses, separated by commas
     * @param body plain text
     * @throws IllegalArgumentException when an address is malformed or a header holds a line break
     */
    void send(MunicipalityId municipality, String to, String subject, String body);
}
