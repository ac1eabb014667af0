package jp.madoguchi.engine.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sees whose talk a call is about, and that it comes from our page. */
@Component
class Door {

    /** A header other sites cannot make a browser send without asking us first, which we never allow. */
    static final String HEADER = "X-Madoguchi-Webchat";

    private final Municipalities municipalities;
    private final WebchatChannels channels;
    private final TalkStore talks;
    private final Cookies cookies;
    private final TransactionOperations transaction;

    Door(
            Municipalities municipalities,
            WebchatChannels channels,
            TalkStore talks,
            Cookies cookies,
            TransactionOperations transaction) {
        this.municipalities = municipalities;
        this.channels = channels;
        this.talks = talks;
        this.cookies = cookies;
        this.transaction = transaction;
    }

    /** A municipality with an open web chat. */
    record City(Municipality municipality, String channel) {

        MunicipalityId id() {
            return municipality.id();
        }
    }

    City city(String code) {
        return find(code)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.NOT_FOUND,
                        "自治体「" + code + "」のウェブ窓口はありません。アドレスをお確かめください。 / There is no web chat of a municipality \""
                                + code
                                + "\"; check the address, or have staff open it: PUT /api/municipalities/" + code
                                + "/channels/webchat {\"kind\": \"webchat\"}."));
    }

    Optional<City> find(String code) {
        try {
            return municipalities
                    .find(new MunicipalityId(code))
                    .flatMap(known -> channels.find(known.id()).map(channel -> new City(known, channel)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The talk that the browser's cookie opens. */
    Optional<WebTalk> known(City city, HttpServletRequest request) {
        return cookies.token(request).flatMap(token -> transaction.execute(status -> talks.find(city.id(), token)));
    }

    /** The talk of a call that only reads. */
    WebTalk reads(String code, HttpServletRequest request) {
        return known(city(code), request)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.UNAUTHORIZED,
                        "この画面の有効期限が切れました。画面を開き直してください。 / No talk is open in this browser; open one with POST /webchat/"
                                + code + "/session and send its cookie."));
    }

    /** The talk of a call that does something. */
    WebTalk acts(String code, HttpServletRequest request) {
        ownPage(request);
        return reads(code, request);
    }

    /** Refuses what another site's page has the browser send. */
    void ownPage(HttpServletRequest request) {
        if (request.getHeader(HEADER) == null) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "ウェブ窓口の画面から操作してください。 / Expected the header " + HEADER + ", got none; send it with any value.");
        }
    }
}
