package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.threads.Roles.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The threads of residents in their roles. In the resident's turn; the other end is told afterwards, in a transaction of its own. */
@Component
class Pairs {

    /** A choice that means all at the other end of a line. */
    private static final String ALL = "all/";

    private final ThreadStore threads;
    private final WaitingStore waiting;
    private final Posting posting;
    private final PairPost post;
    private final Clock clock;

    Pairs(ThreadStore threads, WaitingStore waiting, Posting posting, PairPost post, Clock clock) {
        this.threads = threads;
        this.waiting = waiting;
        this.posting = posting;
        this.post = post;
        this.clock = clock;
    }

    void choose(Resident resident, Line line, Member other) {
        ThreadState thread = open(resident, line, other);
        posting.keepOpen(thread, resident.id());
        waiting.choose(resident, thread.subject().about(), clock.instant().plus(Choosing.HOLDS));
    }

    void chooseAll(Resident resident, Line line) {
        waiting.choose(resident, ALL + line.id(), clock.instant().plus(Choosing.HOLDS));
    }

    /** The line whose whole other end the resident chose, if that is the choice. */
    Optional<String> chosenAll(Resident resident) {
        return waiting.chosen(resident)
                .filter(target -> target.startsWith(ALL))
                .map(target -> target.substring(ALL.length()));
    }

    /** One message to each of them. The choice ends with it: a second message to all is meant as such again. */
    void addAll(Resident resident, Line line, List<Member> others, Incoming incoming, @Nullable String channelMessage) {
        others.forEach(other ->
                add(open(resident, line, other), resident, line, incoming.kind(), incoming.message(), channelMessage));
        waiting.forgetChoice(resident);
    }

    void add(
            ThreadState thread,
            Resident resident,
            Line line,
            Kind kind,
            Message message,
            @Nullable String channelMessage) {
        Message signed = message.by(line.me().name() + "（" + line.mine().title().in("ja") + "）");
        long number = posting.byResident(thread, resident.id(), kind, signed, channelMessage);
        post.toOthers(thread, resident.id(), number);
    }

    /** Of two the one whose role is declared first stands first, whoever writes first. */
    private ThreadState open(Resident resident, Line line, Member other) {
        boolean meFirst = line.thread().between().get(0).equals(line.mine().id());
        UUID first = meFirst ? resident.id() : other.resident();
        UUID second = meFirst ? other.resident() : resident.id();
        return threads.open(
                resident.municipality(),
                Subject.pair(line.id(), first, second),
                List.of(first, second),
                clock.instant());
    }
}
