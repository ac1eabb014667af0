package jp.madoguchi.engine.line.render;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.ButtonsTemplate;
import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.TemplateMessage;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;

/** Questions with something to tap in the message itself: a buttons template when it is short, else flex bubbles. */
final class ChoiceMessages {

    private static final int TEMPLATE_ACTIONS = 4;

    /** Graphemes of a template's text, without title and picture. */
    private static final int TEMPLATE_TEXT = 160;

    /** Units of a text that still reads well above buttons; a longer one goes ahead as messages of its own. */
    private static final int TEXT_IN_BUBBLE = 1000;

    /** Graphemes that fit on one line of a button; longer ones are shown in full, on several lines. */
    private static final int ONE_LINE = 18;

    private static final int IN_ONE_BUBBLE = 12;
    private static final int IN_EACH_BUBBLE = 10;

    private ChoiceMessages() {}

    static List<Draft> choices(Reply.Choices choices, Words words) {
        String text = Prose.clean(choices.text()).strip();
        List<Reply.Action> options = choices.options();
        boolean small = options.size() <= TEMPLATE_ACTIONS
                && Graphemes.count(text) <= TEMPLATE_TEXT
                && options.stream().allMatch(o -> Graphemes.count(o.label()) <= Actions.SHORT_LABEL);
        if (small) {
            List<Action> actions = options.stream()
                    .map(o -> Actions.postback(o, Actions.SHORT_LABEL))
                    .toList();
            return List.of(template(text.isEmpty() ? words.choose() : text, actions));
        }
        return inBubbles(text, options.stream().map(ChoiceMessages::option).toList(), words);
    }

    static List<Draft> date(Reply.AskDate ask, Words words) {
        String text = Prose.clean(ask.text()).strip();
        if (Graphemes.count(text) <= TEMPLATE_TEXT) {
            return List.of(template(
                    text.isEmpty() ? words.choose() : text, List.of(Actions.picker(ask, Actions.SHORT_LABEL))));
        }
        return inBubbles(
                text, List.of(Flex.button(Actions.picker(ask, Actions.FLEX_LABEL), FlexButton.Style.PRIMARY)), words);
    }

    private static Draft template(String text, List<Action> actions) {
        ButtonsTemplate template = new ButtonsTemplate.Builder(text, actions).build();
        String alt = Flex.altText(text);
        return quick -> new TemplateMessage(quick, null, alt, template);
    }

    private static List<Draft> inBubbles(String text, List<FlexComponent> options, Words words) {
        List<Draft> drafts = new ArrayList<>();
        boolean one = options.size() <= IN_ONE_BUBBLE;
        boolean inside = one && text.length() <= TEXT_IN_BUBBLE;
        if (!inside) {
            drafts.addAll(TextMessages.of(text));
        }
        String head = inside && !text.isEmpty() ? text : words.choose();
        List<FlexBubble> bubbles = new ArrayList<>();
        int each = one ? IN_ONE_BUBBLE : IN_EACH_BUBBLE;
        for (int from = 0; from < options.size(); from += each) {
            List<FlexComponent> part = options.subList(from, Math.min(from + each, options.size()));
            bubbles.add(Flex.bubble(List.of(Flex.text(head)), part));
        }
        drafts.addAll(Flex.messages(text, bubbles));
        return drafts;
    }

    private static FlexComponent option(Reply.Action option) {
        Action action = Actions.postback(option, Actions.FLEX_LABEL);
        if (Graphemes.count(option.label()) <= ONE_LINE) {
            return Flex.button(action, FlexButton.Style.SECONDARY);
        }
        return new FlexBox.Builder(
                        FlexBox.Layout.VERTICAL, List.of(Flex.text(Graphemes.cut(Actions.label(option.label()), 300))))
                .backgroundColor("#DCDFE5")
                .cornerRadius("md")
                .paddingAll("md")
                .action(action)
                .build();
    }
}
