package jp.madoguchi.engine.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.engine.line.ChannelChecks;
import jp.madoguchi.engine.line.LineChannel;
import jp.madoguchi.engine.line.LineChannels;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.webchat.WebchatChannels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a municipality's channels without their secrets, and tries whether they work. */
@RestController
@RequestMapping("/api/municipalities/{code}/channels")
@Needs(Action.SETTINGS_READ)
class ChannelTestController {

    private final LineChannels lines;
    private final WebchatChannels webchats;
    private final ChannelChecks checks;

    ChannelTestController(LineChannels lines, WebchatChannels webchats, ChannelChecks checks) {
        this.lines = lines;
        this.webchats = webchats;
        this.checks = checks;
    }

    /**
     * @param webhook path to give to LINE
     * @param page path to give to residents
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String channelId,
            String kind,
            @Nullable String webhook,
            @Nullable String page,
            @Nullable String apiBase) {}

    record All(List<Shown> items) {}

    record Result(boolean ok, List<ChannelChecks.Check> checks) {}

    @GetMapping
    All list(@PathVariable String code) {
        MunicipalityId municipality = new MunicipalityId(code);
        return new All(Stream.concat(
                        lines.of(municipality).stream()
                                .map(line -> new Shown(
                                        line.id(), "line", "/line/" + line.id() + "/webhook", null, line.apiBase())),
                        webchats.find(municipality).stream()
                                .map(id -> new Shown(id, WebchatChannels.KIND, null, "/webchat/" + code, null)))
                .toList());
    }

    /** Asks LINE: the token, the webhook's address, whether LINE reaches it, and what may still be sent this month. */
    @PostMapping("/{channelId}/test")
    @Needs(Action.SETTINGS_CHANGE)
    Result test(@PathVariable String code, @PathVariable String channelId) {
        LineChannel channel = lines.find(channelId)
                .filter(line -> line.municipality().equals(new MunicipalityId(code)))
                .orElseThrow(() -> unknown(channelId));
        List<ChannelChecks.Check> found = checks.of(channel);
        return new Result(found.stream().allMatch(ChannelChecks.Check::ok), found);
    }

    private static ErrorResponseException unknown(String channelId) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "LINE チャネル " + channelId + " はありません。 / There is no LINE channel " + channelId + "."),
                null);
    }
}
