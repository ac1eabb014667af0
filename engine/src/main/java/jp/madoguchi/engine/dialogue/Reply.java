package jp.madoguchi.engine.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell or ask a resident, whatever the channel. Channels render it within their limits; texts may be of any length and
 * actions of any number here.
 *
 * <p>{@code quick} are the actions offered at the keyboard beside the main ones (戻る, スキップ, 中断 …); they vanish with the next message.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Reply.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Reply.AskDate.class, name = "ask-date"),
    @JsonSubTypes.Type(value = Reply.AskPlace.class, name = "ask-place"),
    @JsonSubTypes.Type(value = Reply.AskPhoto.class, name = "ask-photo"),
    @JsonSubTypes.Type(value = Reply.Card.class, name = "card"),
    @JsonSubTypes.Type(value = Reply.Link.class, name = "link")
})
public sealed interface Reply {

    /** What stands above everything else of it: the text, or the heading of a card. */
    String head();

    /** What is offered at the keyboard beside the main actions. */
    default List<Action> quick() {
        return List.of();
    }

    /**
     * Something that can be tapped.
     *
     * @param label shown, and what the resident is seen to say
     * @param data comes back as {@link Input.Tapped}; at most 300 characters
     */
    record Action(String label, String data) {}

    /** Plain text. */
    record Text(String text, List<Action> quick) implements Reply {
        public Text {
            quick = List.copyOf(quick);
        }

        @Override
        public String head() {
            return text;
        }
    }

    /** A question with actions to choose from. A channel that can show only some at a time pages through them. */
    record Choices(String text, List<Action> options, List<Action> quick) implements Reply {
        public Choices {
            options = List.copyOf(options);
            quick = List.copyOf(quick);
        }

        @Override
        public String head() {
            return text;
        }
    }

    /**
     * A question for a date, a time, or both.
     *
     * @param mode {@code date, time, datetime}
     * @param action data that comes back with what was picked
     * @param initial, min, max in the picker's format; null for none
     */
    record AskDate(
            String text,
            String mode,
            Action action,
            @Nullable String initial,
            @Nullable String min,
            @Nullable String max,
            List<Action> quick)
            implements Reply {
        public AskDate {
            quick = List.copyOf(quick);
        }

        @Override
        public String head() {
            return text;
        }
    }

    /** A question for a position. */
    record AskPlace(String text, List<Action> quick) implements Reply {
        public AskPlace {
            quick = List.copyOf(quick);
        }

        @Override
        public String head() {
            return text;
        }
    }

    /** A question for a photo (camera or album). */
    record AskPhoto(String text, List<Action> quick) implements Reply {
        public AskPhoto {
            quick = List.copyOf(quick);
        }

        @Override
        public String head() {
            return text;
        }
    }

    /**
     * A card: a heading, rows of label and value each with an action of its own (修正), and actions at the foot.
     *
     * @param note a sentence under the heading, may be empty
     */
    record Card(String title, String note, List<Row> rows, List<Action> actions, List<Action> quick) implements Reply {
        public Card {
            rows = List.copyOf(rows);
            actions = List.copyOf(actions);
            quick = List.copyOf(quick);
        }

        @Override
        public String head() {
            return title;
        }
    }

    /** One line of a card; a row with an empty value is a heading. */
    record Row(String label, String value, @Nullable Action action) {}

    /** A card with a link out of the talk, for example to a PDF. */
    record Link(String title, String text, String label, String uri) implements Reply {
        @Override
        public String head() {
            return title;
        }
    }
}
