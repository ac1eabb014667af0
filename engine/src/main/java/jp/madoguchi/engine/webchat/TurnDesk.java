package jp.madoguchi.engine.webchat;

import java.time.Duration;
import java.util.UUID;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.vault.Contents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes turns: the turn, what it shows in the talk and all that follows from it in one transaction. */
@Component
class TurnDesk {

    static final int TURNS_A_MINUTE = 60;
    static final int MEDIA_AN_HOUR = 60;

    private final TurnStore turns;
    private final LineStore lines;
    private final Residents residents;
    private final Conversations conversations;
    private final Contents contents;

    TurnDesk(TurnStore turns, LineStore lines, Residents residents, Conversations conversations, Contents contents) {
        this.turns = turns;
        this.lines = lines;
        this.residents = residents;
        this.conversations = conversations;
        this.contents = contents;
    }

    @Transactional
    public void take(WebTalk talk, WebTurn turn) {
        if (keep(talk, turn.id(), false)) {
            act(talk, turn, null);
        }
    }

    /** @param photo whether it was sent as one */
    @Transactional
    public void take(WebTalk talk, UUID id, Media.Fit media, boolean photo, @Nullable String name) {
        if (keep(talk, id, true)) {
            int size = media.bytes().length;
            String content = contents.store(talk.municipality(), media.type(), name, media.bytes());
            Input input = new Input.SentMedia(content, media.type(), size, name, null);
            act(talk, new WebTurn(id, input, new Says.Sent(photo, name, size)), content);
        }
    }

    private void act(WebTalk talk, WebTurn turn, @Nullable String content) {
        if (!lines.addOwn(talk, turn.id(), turn.own(), content)) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED, "この画面の記録は消されています。画面を開き直してください。 / The talk was deleted; open a new one.");
        }
        residents
                .find(talk.municipality(), talk.resident())
                .ifPresent(resident -> conversations.take(resident, turn.input(), null, null));
    }

    private boolean keep(WebTalk talk, UUID id, boolean media) {
        if (!turns.keep(talk, id, media)) {
            return false;
        }
        if (turns.lately(talk, Duration.ofMinutes(1), false) > TURNS_A_MINUTE
                || (media && turns.lately(talk, Duration.ofHours(1), true) > MEDIA_AN_HOUR)) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "短い時間にたくさん送られました。1分ほど待ってから、もう一度送ってください。 / Too many turns: at most " + TURNS_A_MINUTE
                            + " a minute and " + MEDIA_AN_HOUR + " photos or files an hour; try again later.");
        }
        return true;
    }
}
