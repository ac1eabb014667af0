package jp.madoguchi.engine.staff.web;

import jp.madoguchi.engine.line.LineChannels;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets the credentials of channels. They go in and never come out again. */
@RestController
@RequestMapping("/api/municipalities/{code}/channels")
class ChannelController {

    private final LineChannels channels;

    ChannelController(LineChannels channels) {
        this.channels = channels;
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

    record Shown(String channelId, String kind, String webhook) {}

    @PutMapping("/{channelId}")
    Shown put(@PathVariable String code, @PathVariable String channelId, @RequestBody Settings settings) {
        if (!"line".equals(settings.kind())) {
            throw new IllegalArgumentException("kind は line にしてください。 / \"kind\" must be \"line\".");
        }
        channels.put(
                new MunicipalityId(code),
                channelId,
                needed("channelSecret", settings.channelSecret()),
                needed("accessToken", settings.accessToken()),
                settings.apiBase(),
                settings.dataApiBase());
        return new Shown(channelId, "line", "/line/" + channelId + "/webhook");
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " を入れてください。 / \"" + name + "\" is missing.");
        }
        return value;
    }
}
