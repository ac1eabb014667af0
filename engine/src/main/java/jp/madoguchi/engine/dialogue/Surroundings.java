package jp.madoguchi.engine.dialogue;

import java.time.ZonedDateTime;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.input.PostalCodes;
import jp.madoguchi.definitions.zengin.Banks;

/**
 * What a dialogue may know beside its program and state.
 *
 * @param now the moment of the turn, in Asia/Tokyo
 * @param language of the resident
 * @param resident the resident's attributes, read in FEEL as {@code resident.ID}
 * @param parameters the package's parameters, read in FEEL as {@code parameters.ID}
 * @param previous answers of the resident's last submission of this form, read in prefills as {@code previous.ID}
 * @param banks the banks money can be sent to
 * @param eligibles the city's registers, and what the resident tried in them
 */
public record Surroundings(
        ZonedDateTime now,
        String language,
        Map<String, Object> resident,
        Map<String, Object> parameters,
        Answers previous,
        PostalCodes postalCodes,
        Banks banks,
        Eligibles eligibles) {

    /** Of a city without registers. */
    public Surroundings(
            ZonedDateTime now,
            String language,
            Map<String, Object> resident,
            Map<String, Object> parameters,
            Answers previous,
            PostalCodes postalCodes,
            Banks banks) {
        this(now, language, resident, parameters, previous, postalCodes, banks, Eligibles.NONE);
    }
}
