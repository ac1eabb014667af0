package jp.madoguchi.engine.webchat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that opens a talk: 256 random bits, for this municipality's web chat only, never sent along from other sites. */
@Component
class Cookies {

    static final String NAME = "madoguchi-webchat";

    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final boolean encrypted;

    Cookies(@Value("${madoguchi.public-url:}") String publicUrl) {
        this.encrypted = publicUrl.startsWith("https:");
    }

    String newToken() {
        byte[] token = new byte[RANDOM_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    Optional<String> token(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        return (all == null ? Stream.<Cookie>empty() : Arrays.stream(all))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    String keep(MunicipalityId municipality, String token, HttpServletRequest request) {
        return cookie(municipality, token, TalkStore.KEPT, request);
    }

    String forget(MunicipalityId municipality, HttpServletRequest request) {
        return cookie(municipality, "", Duration.ZERO, request);
    }

    private String cookie(MunicipalityId municipality, String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(encrypted || request.isSecure())
                .sameSite("Strict")
                .path("/webchat/" + municipality)
                .maxAge(age)
                .build()
                .toString();
    }
}
