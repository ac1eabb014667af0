package jp.madoguchi.engine.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.line.LineChannels;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.webchat.WebchatChannels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets up channels. Credentials go in and never come out again. */
@RestController
@RequestMapping("/api/municipalities/{code}/channels")
@Needs(Action.SETTINGS_CHANGE)
class ChannelController {

    private final LineChannels channels;
    private final WebchatChannels webchats;

    ChannelController(LineChannels channels, WebchatChannels webchats) {
        this.channels = channels;
        this.webchats = webchats;
    }

    record Settings(
            @Nullable String kind,
            @Nullable String channelSecret,
            @Nullable String accessToken,
            @Nullable String apiBase,
            @Nullable String dataApiBase) {

        /** Leaves the secrets out. */
        @Override
        public String toString() {
            return "Settings[" + kind + " " + apiBase + "]";
        }
    }

    /**
     * @param webhook address to give to LINE
     * @param page address to give to residents
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String channelId,
            String kind,
            @Nullable String webhook,
            @Nullable String page) {}

    @PutMapping("/{channelId}")
    Shown put(
            @PathVariable String code,
            @PathVariable String channelId,
            @RequestBody Settings settings,
            HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        AuditNotes.of(request).before(noted(municipality, channelId));
        Shown shown = put(municipality, channelId, settings);
        AuditNotes.of(request).after(noted(municipality, channelId));
        return shown;
    }

    private Shown put(MunicipalityId municipality, String channelId, Settings settings) {
        if ("line".equals(settings.kind())) {
            channels.put(
                    municipality,
                    channelId,
                    needed("channelSecret", settings.channelSecret()),
                    needed("accessToken", settings.accessToken()),
                    settings.apiBase(),
                    settings.dataApiBase());
            return new Shown(channelId, "line", "/line/" + channelId + "/webhook", null);
        } else if (WebchatChannels.KIND.equals(settings.kind())) {
            webchats.open(municipality, channelId);
            return new Shown(channelId, WebchatChannels.KIND, null, "/webchat/" + municipality);
        }
        throw new IllegalArgumentException(
                "kind は line または webchat にしてください。 / \"kind\" must be \"line\" or \"webchat\".");
    }

    /** Closes a web chat; a LINE channel is closed at LINE. */
    @DeleteMapping("/{channelId}")
    ResponseEntity<Void> close(@PathVariable String code, @PathVariable String channelId, HttpServletRequest request) {
        AuditNotes.of(request).before(noted(new MunicipalityId(code), channelId));
        return webchats.close(new MunicipalityId(code), channelId)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND,
                                "ウェブ窓口「" + channelId + "」は開いていません。 / There is no open web chat " + channelId + "."))
                        .build();
    }

    /** Of the secrets only a mark by which one sees that they changed. */
    private Map<String, Object> noted(MunicipalityId municipality, String channelId) {
        return channels.find(channelId)
                .filter(line -> line.municipality().equals(municipality))
                .map(line -> AuditNotes.values(
                        "kind",
                        "line",
                        "apiBase",
                        line.apiBase(),
                        "secrets",
                        AuditNotes.mark(line.secret() + ' ' + line.accessToken())))
                .orElseGet(() -> webchats.find(municipality)
                        .filter(channelId::equals)
                        .map(open -> AuditNotes.values("kind", WebchatChannels.KIND))
                        .orElse(Map.of()));
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " を入れてください。 / \"" + name + "\" is missing.");
        }
        return value;
    }
}
