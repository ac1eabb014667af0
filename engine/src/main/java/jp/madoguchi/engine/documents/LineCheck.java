package jp.madoguchi.engine.documents;

import java.util.Optional;
import jp.madoguchi.engine.documents.LiffSettings.Liff;
import jp.madoguchi.engine.documents.LinkTokens.Claims;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Whether somebody is the resident a link was made for, according to LINE. */
@Component
class LineCheck {

    private final LiffSettings settings;
    private final Residents residents;
    private final IdTokens idTokens;

    LineCheck(LiffSettings settings, Residents residents, IdTokens idTokens) {
        this.settings = settings;
        this.residents = residents;
        this.idTokens = idTokens;
    }

    enum Verdict {
        YES,
        NO,
        UNKNOWN
    }

    /** Present when the municipality has LINE Login and the resident talks on LINE. */
    Optional<Liff> settings(Claims claims) {
        return settings.find(claims.municipality())
                .filter(liff -> resident(claims)
                        .filter(resident -> resident.channelKind().equals("line"))
                        .isPresent());
    }

    Verdict isResident(Claims claims, String idToken) {
        Optional<Liff> liff = settings(claims);
        Optional<Resident> resident = resident(claims);
        if (liff.isEmpty() || resident.isEmpty()) {
            return Verdict.NO;
        }
        try {
            boolean same = idTokens.user(liff.get(), idToken)
                    .filter(resident.get().channelUser()::equals)
                    .isPresent();
            return same ? Verdict.YES : Verdict.NO;
        } catch (RestClientException e) {
            return Verdict.UNKNOWN;
        }
    }

    private Optional<Resident> resident(Claims claims) {
        return residents.find(claims.municipality(), claims.resident());
    }
}
