package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxLine;
import jp.madoguchi.engine.sandbox.SandboxLine.UnknownInSandbox;
import jp.madoguchi.engine.sandbox.line.SandboxRecords.Owner;
import tools.jackson.databind.json.JsonMapper;

/** The platform's state: the accounts it knows. */
@SandboxComponent
final class LineChannels {

    private final Map<String, LineChannel> byId = new ConcurrentHashMap<>();
    private final SandboxRecords records;
    private final JsonMapper json;

    LineChannels(SandboxRecords records) {
        this.records = records;
        this.json = JsonMapper.builder().build();
    }

    void put(SandboxLine.Channel channel) {
        byId.computeIfAbsent(channel.channelId(), id -> {
                    Owner owner = new Owner(channel.municipality(), id);
                    return new LineChannel(channel, new ChannelRecords(records, owner, json));
                })
                .settings(channel);
    }

    List<LineChannel> all() {
        return byId.values().stream()
                .sorted((a, b) ->
                        a.settings().channelId().compareTo(b.settings().channelId()))
                .toList();
    }

    LineChannel get(String channelId) {
        LineChannel channel = byId.get(channelId);
        if (channel == null) {
            throw new UnknownInSandbox("the sandbox has no channel " + channelId);
        }
        return channel;
    }

    Optional<LineChannel> byAccessToken(String token) {
        return byId.values().stream()
                .filter(channel -> channel.settings().accessToken().equals(token))
                .findFirst();
    }
}
