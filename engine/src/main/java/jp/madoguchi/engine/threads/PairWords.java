package jp.madoguchi.engine.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.stereotype.Component;

/** How one resident's words are put to another. In the transaction that tells them, which holds the conversation. */
@Component
class PairWords {

    private final ThreadStore threads;
    private final EntryStore entries;
    private final Posting posting;
    private final Attachments attachments;
    private final ThreadTexts texts;

    PairWords(ThreadStore threads, EntryStore entries, Posting posting, Attachments attachments, ThreadTexts texts) {
        this.threads = threads;
        this.entries = entries;
        this.posting = posting;
        this.attachments = attachments;
        this.texts = texts;
    }

    record Said(ThreadState thread, long number, boolean takenBack, List<Reply> replies) {}

    /** Nothing when it was told already, or was taken back before it was told. */
    Optional<Said> of(Resident to, PairPost.Order order) {
        ThreadState thread = threads.lock(to.municipality(), order.thread()).orElseThrow();
        Entry entry = entries.find(thread, order.number()).orElseThrow();
        Message message = entry.message();
        if (order.takenBack()) {
            return entry.letter() == null
                    ? Optional.empty()
                    : Optional.of(new Said(thread, entry.number(), true, List.of(takenBack(to))));
        }
        if (message == null || entry.letter() != null) {
            return Optional.empty();
        }
        posting.keepOpen(thread, to.id());
        return Optional.of(new Said(thread, entry.number(), false, replies(to, thread, entry.kind(), message)));
    }

    void carriedBy(Said said, UUID letter) {
        if (!said.takenBack()) {
            entries.carriedBy(said.thread(), said.number(), letter);
        }
    }

    private Reply takenBack(Resident to) {
        return new Reply.Text(texts.in(to.municipality(), to.language(), "pair-taken-back"), List.of());
    }

    private List<Reply> replies(Resident to, ThreadState thread, Kind kind, Message message) {
        String language = to.language();
        String text = kind == Kind.PLACE
                ? (message.text() + "\n" + message.details().get("latitude") + ", "
                                + message.details().get("longitude"))
                        .strip()
                : message.text();
        if (text.isEmpty()) {
            text = texts.in(to.municipality(), language, kind == Kind.PHOTO ? "pair-photo" : "pair-file");
        }
        List<Reply> replies = new ArrayList<>();
        if (message.attachment() != null) {
            replies.add(attachments.link(thread.municipality(), to.id(), language, message.attachment()));
        }
        replies.add(new Reply.Choices(
                texts.in(to.municipality(), language, "pair-from", Objects.requireNonNullElse(message.by(), ""), text),
                List.of(texts.reply(language, thread)),
                List.of()));
        return replies;
    }
}
