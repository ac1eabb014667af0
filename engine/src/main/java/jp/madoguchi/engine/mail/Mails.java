package jp.madoguchi.engine.mail;

import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Sends mail. */
public interface Mails {

    /**
     * Puts a mail into the outbox, one for each address, so that one that fails holds up no other.
     *
     * @param to one or several addresses (at most 20), separated by commas
     * @param subject at most 200 characters, one line
     * @param body plain text
     * @throws IllegalArgumentException when an address is malformed or a header holds a line break
     */
    void send(MunicipalityId municipality, String to, String subject, String body);
}
