package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxLine;
import jp.madoguchi.engine.sandbox.SandboxPhone;
import org.jspecify.annotations.Nullable;

/** The platform's Java face. */
@SandboxComponent
final class LinePlatform implements SandboxLine {

    private static final int LONGEST_NAME = 50;

    private final LineChannels channels;
    private final Webhooks webhooks;
    private final SandboxClock clock;

    LinePlatform(LineChannels channels, Webhooks webhooks, SandboxClock clock) {
        this.channels = channels;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public void register(Channel channel) {
        channels.put(channel);
    }

    @Override
    public List<Channel> channels() {
        return channels.all().stream().map(LineChannel::settings).toList();
    }

    @Override
    public List<Person> residents(String channelId) {
        return channels.get(channelId).persons().all();
    }

    @Override
    public Person addResident(String channelId, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        return channels.get(channelId).persons().add(name.strip());
    }

    @Override
    public SandboxPhone phone(String channelId, String userId) {
        LineChannel channel = channels.get(channelId);
        if (channel.persons().find(userId).isEmpty()) {
            throw new UnknownInSandbox("channel " + channelId + " has no resident " + userId);
        }
        return new ResidentPhone(channel, userId, new Events(channel, webhooks, clock));
    }

    @Override
    public List<Call> calls(String channelId) {
        return channels.get(channelId).calls().entries();
    }

    @Override
    public List<Delivery> deliveries(String channelId) {
        return channels.get(channelId).deliveries().entries();
    }

    @Override
    public void faults(String channelId, Faults faults) {
        channels.get(channelId).faults().set(faults);
    }

    @Override
    public void monthlyLimit(String channelId, @Nullable Long messages) {
        channels.get(channelId).quota().limit(messages);
    }
}
