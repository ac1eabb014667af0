package jp.madoguchi.engine.threads.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Deliveries;
import jp.madoguchi.engine.threads.Entry;
import jp.madoguchi.engine.threads.Message;
import jp.madoguchi.engine.threads.Subject;
import jp.madoguchi.engine.threads.ThreadState;
import jp.madoguchi.engine.threads.Threads;
import jp.madoguchi.engine.threads.web.ThreadView.ContentView;
import jp.madoguchi.engine.threads.web.ThreadView.EntryView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the views of threads. */
@Component
class ThreadViews {

    private static final String WITHDRAWN = "送信が取り消されました";

    private final Threads threads;
    private final Deliveries deliveries;

    ThreadViews(Threads threads, Deliveries deliveries) {
        this.threads = threads;
        this.deliveries = deliveries;
    }

    /** Also of a thread in which nothing was written yet. */
    ThreadView of(MunicipalityId municipality, Subject subject, long before, int size) {
        return threads.find(municipality, subject)
                .map(thread -> view(thread, before, size))
                .orElseGet(() -> new ThreadView(subject.caseNumber(), subject.resident(), 0, 0, null, null, List.of()));
    }

    ThreadView view(ThreadState thread, long before, int size) {
        List<Entry> entries = threads.entries(thread, before, size);
        List<UUID> letters =
                entries.stream().map(Entry::letter).filter(Objects::nonNull).collect(Collectors.toList());
        Map<UUID, Deliveries.State> states = deliveries.of(thread.municipality(), letters);
        return new ThreadView(
                thread.subject().caseNumber(),
                thread.subject().resident(),
                thread.unread(),
                thread.staffRead(),
                thread.reader(),
                thread.readAt(),
                entries.stream().map(e -> entry(thread, e, states)).toList());
    }

    private static EntryView entry(ThreadState thread, Entry entry, Map<UUID, Deliveries.State> states) {
        Message message = entry.message();
        return new EntryView(
                entry.number(),
                entry.at(),
                entry.writer() == null ? "staff" : "resident",
                message == null ? null : message.by(),
                entry.kind().code(),
                message == null ? WITHDRAWN : message.text(),
                message == null || message.attachment() == null ? null : content(thread, message.attachment()),
                message == null || message.details().isEmpty() ? null : message.details(),
                state(entry, states),
                message == null);
    }

    private static @Nullable String state(Entry entry, Map<UUID, Deliveries.State> states) {
        if (entry.writer() != null) {
            return null;
        }
        if (entry.letter() == null) {
            return entry.failed() ? "failed" : null;
        }
        Deliveries.State state = states.get(entry.letter());
        if (entry.failed() || state == Deliveries.State.FAILED) {
            return "failed";
        }
        return state == Deliveries.State.WAITING ? "waiting" : "sent";
    }

    private static ContentView content(ThreadState thread, Message.Attachment attachment) {
        String number = thread.subject().caseNumber();
        String of = number == null ? "residents/" + thread.subject().resident() : "cases/" + number;
        return new ContentView(
                attachment.type(),
                attachment.name(),
                attachment.size(),
                "/api/municipalities/" + thread.municipality() + "/" + of + "/thread/contents/" + attachment.content());
    }
}
