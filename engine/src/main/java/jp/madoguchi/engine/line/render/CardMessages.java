package jp.madoguchi.engine.line.render;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexSeparator;
import com.linecorp.bot.messaging.model.FlexText;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;

/** Cards: a bubble with rows, or as many as the rows need. */
final class CardMessages {

    /** Rows of a bubble that people still scroll through. */
    private static final int ROWS = 20;

    /** Leaves room for the bubble's own JSON. */
    private static final int ROOM = Flex.BUBBLE - 1024;

    /** More than the JSON of a row or a button has beside its texts. */
    private static final int AROUND_TEXTS = 700;

    /** Bytes of the longest a letter can be in JSON, an escape. */
    private static final int LETTER = 6;

    private static final int TITLE = 200;
    private static final int NOTE = 1000;
    private static final int LABEL = 300;
    private static final int VALUE = 3000;

    private CardMessages() {}

    static List<Draft> card(Reply.Card card, Words words) {
        String title = Graphemes.cut(Prose.clean(card.title()).strip(), TITLE);
        String note = Prose.clean(card.note()).strip();
        List<Draft> drafts = new ArrayList<>(note.length() > NOTE ? TextMessages.of(note) : List.of());
        List<FlexComponent> head = new ArrayList<>();
        if (!title.isEmpty()) {
            head.add(Flex.bold(title));
        }
        if (!note.isEmpty() && note.length() <= NOTE) {
            head.add(Flex.faint(note));
        }
        List<FlexComponent> rows = new ArrayList<>(head);
        card.rows().forEach(row -> rows.add(row(row)));
        List<FlexComponent> foot = new ArrayList<>();
        for (Reply.Action action : card.actions()) {
            foot.add(Flex.button(
                    Actions.postback(action, Actions.FLEX_LABEL),
                    foot.isEmpty() ? FlexButton.Style.PRIMARY : FlexButton.Style.SECONDARY));
        }
        List<FlexBubble> bubbles = rows.size() <= ROWS && atMost(card) <= ROOM
                ? List.of(Flex.bubble(rows, foot))
                : bubbles(rows, foot, Flex.faint(words.swipe()));
        if (!rows.isEmpty() || !foot.isEmpty()) {
            drafts.addAll(Flex.messages(note.isEmpty() ? title : title + "\n" + note, bubbles));
        }
        return drafts;
    }

    /** What a card's JSON can come to: most are far from the limit, and need not be written to be measured. */
    private static int atMost(Reply.Card card) {
        int letters = card.title().length() + card.note().length();
        int parts = 2 + card.rows().size() + card.actions().size();
        for (Reply.Row row : card.rows()) {
            Reply.Action action = row.action();
            letters += row.label().length() + row.value().length() + (action == null ? 0 : letters(action));
        }
        for (Reply.Action action : card.actions()) {
            letters += letters(action);
        }
        return parts * AROUND_TEXTS + letters * LETTER;
    }

    /** The label stands there as what is shown, as the name of the action and as what is said. */
    private static int letters(Reply.Action action) {
        return 3 * action.label().length() + action.data().length();
    }

    static List<Draft> link(Reply.Link link) {
        String title = Prose.clean(link.title()).strip();
        String text = Prose.clean(link.text()).strip();
        List<Draft> drafts = new ArrayList<>(text.length() > NOTE ? TextMessages.of(text) : List.of());
        List<FlexComponent> body = new ArrayList<>();
        if (!title.isEmpty()) {
            body.add(Flex.bold(Graphemes.cut(title, TITLE)));
        }
        if (!text.isEmpty() && text.length() <= NOTE) {
            body.add(Flex.text(text));
        }
        FlexBubble bubble = Flex.bubble(
                body, List.of(Flex.button(Actions.uri(link.label(), link.uri()), FlexButton.Style.PRIMARY)));
        drafts.addAll(Flex.messages(title.isEmpty() ? text : title, List.of(bubble)));
        return drafts;
    }

    private static FlexComponent row(Reply.Row row) {
        String label = Graphemes.cutUnits(Prose.clean(row.label()).strip(), LABEL);
        String value = Graphemes.cutUnits(Prose.clean(row.value()).strip(), VALUE);
        List<FlexComponent> words = new ArrayList<>();
        if (!label.isEmpty()) {
            words.add(value.isEmpty() ? Flex.bold(label) : Flex.faint(label));
        }
        if (!value.isEmpty()) {
            words.add(Flex.text(value));
        }
        if (words.isEmpty()) {
            words.add(new FlexSeparator.Builder().build());
        }
        FlexBox said =
                new FlexBox.Builder(FlexBox.Layout.VERTICAL, words).flex(5).build();
        Reply.Action action = row.action();
        if (action == null) {
            return said;
        }
        FlexText tap = new FlexText.Builder()
                .text(Graphemes.cut(Actions.label(action.label()), 10))
                .flex(2)
                .align(FlexText.Align.END)
                .gravity(FlexText.Gravity.CENTER)
                .color("#0B57D0")
                .action(Actions.postback(action, Actions.FLEX_LABEL))
                .build();
        return new FlexBox.Builder(FlexBox.Layout.HORIZONTAL, List.of(said, tap))
                .spacing("sm")
                .build();
    }

    /** @param onward stands below every bubble that another one follows, or its end would be taken for the card's */
    private static List<FlexBubble> bubbles(List<FlexComponent> rows, List<FlexComponent> foot, FlexComponent onward) {
        List<FlexBubble> bubbles = new ArrayList<>();
        List<FlexComponent> body = new ArrayList<>();
        int size = 0;
        for (FlexComponent row : rows) {
            int more = Flex.size(row) + 1;
            if (!body.isEmpty() && (body.size() == ROWS || size + more > ROOM)) {
                bubbles.add(Flex.bubble(List.copyOf(body), List.of(onward)));
                body.clear();
                size = 0;
            }
            body.add(row);
            size += more;
        }
        int ofFoot = foot.stream().mapToInt(f -> Flex.size(f) + 1).sum();
        if (!body.isEmpty() && size + ofFoot > ROOM) {
            bubbles.add(Flex.bubble(List.copyOf(body), List.of(onward)));
            body.clear();
        }
        if (!body.isEmpty() || !foot.isEmpty()) {
            bubbles.add(Flex.bubble(List.copyOf(body), foot));
        }
        return bubbles;
    }
}
