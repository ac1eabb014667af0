package jp.madoguchi.engine.line.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexContainer;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.FlexText;
import java.util.ArrayList;
import java.util.List;

/** Pieces of flex messages, and the sizes LINE allows them. */
final class Flex {

    /** JSON of a bubble, UTF-8. */
    static final int BUBBLE = 30 * 1024;

    /** JSON of a carousel, UTF-8. */
    static final int CAROUSEL = 50 * 1024;

    private static final int BUBBLES = 12;
    private static final int ALT_TEXT = 1500;
    private static final int AROUND = 40;
    private static final ObjectWriter JSON =
            ModelObjectMapper.createNewObjectMapper().writer();

    private Flex() {}

    static FlexText text(String text) {
        return new FlexText.Builder().text(text).wrap(true).build();
    }

    static FlexText bold(String text) {
        return new FlexText.Builder()
                .text(text)
                .wrap(true)
                .weight(FlexText.Weight.BOLD)
                .build();
    }

    static FlexText faint(String text) {
        return new FlexText.Builder()
                .text(text)
                .wrap(true)
                .size("sm")
                .color("#666666")
                .build();
    }

    static FlexBox column(String spacing, List<FlexComponent> contents) {
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, contents)
                .spacing(spacing)
                .build();
    }

    static FlexButton button(Action action, FlexButton.Style style) {
        return new FlexButton.Builder(action)
                .style(style)
                .height(FlexButton.Height.SM)
                .build();
    }

    static FlexBubble bubble(List<FlexComponent> body, List<FlexComponent> foot) {
        FlexBubble.Builder bubble = new FlexBubble.Builder().size(FlexBubble.Size.MEGA);
        if (!body.isEmpty()) {
            bubble.body(column("md", body));
        }
        if (!foot.isEmpty()) {
            bubble.footer(column("sm", foot));
        }
        return bubble.build();
    }

    /** As few messages as these bubbles fit in. */
    static List<Draft> messages(String altText, List<FlexBubble> bubbles) {
        if (bubbles.size() == 1) {
            return List.of(message(altText, bubbles));
        }
        List<Draft> messages = new ArrayList<>();
        List<FlexBubble> together = new ArrayList<>();
        int size = AROUND;
        for (FlexBubble bubble : bubbles) {
            int more = size(bubble) + 1;
            if (together.size() == BUBBLES || (!together.isEmpty() && size + more > CAROUSEL)) {
                messages.add(message(altText, together));
                together.clear();
                size = AROUND;
            }
            together.add(bubble);
            size += more;
        }
        messages.add(message(altText, together));
        return messages;
    }

    private static Draft message(String altText, List<FlexBubble> bubbles) {
        FlexContainer container = bubbles.size() == 1 ? bubbles.get(0) : new FlexCarousel(List.copyOf(bubbles));
        String alt = altText(altText);
        return quick -> new FlexMessage(quick, null, alt, container);
    }

    /** What notifications and old clients show instead. */
    static String altText(String text) {
        return Graphemes.cutUnits(text.isBlank() ? "…" : text, ALT_TEXT);
    }

    static int size(Object part) {
        try {
            return JSON.writeValueAsBytes(part).length;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a message cannot be written as JSON", e);
        }
    }
}
