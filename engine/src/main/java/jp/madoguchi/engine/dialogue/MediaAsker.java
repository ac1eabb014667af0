package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code photo} and {@code file}: one or more contents sent one after the other.
 *
 * @param types media types taken; empty for any, for photos any image
 */
record MediaAsker(boolean photo, int min, int max, List<String> types) implements Asker {

    private static final String NEXT = "next";
    private static final String SENT = "sent";

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        List<Reply.Action> actions = new ArrayList<>();
        if (enough(asked)) {
            actions.add(asked.button(asked.say("next"), NEXT));
        }
        actions.addAll(quick);
        return photo ? new Reply.AskPhoto(text, actions) : new Reply.Text(text, actions);
    }

    private boolean enough(Asked asked) {
        int sent = sent(asked).size();
        return sent > 0 && sent >= min;
    }

    @Override
    public String how(Asked asked) {
        String unit = photo ? "how-many-" : "how-files-";
        String count = min < max && min > 0
                ? asked.say(unit + "between", "min", min, "max", max)
                : asked.say(unit + "exactly", "max", max);
        return asked.say(photo ? "how-photo" : "how-file", "count", count);
    }

    @Override
    public String hint(Asked asked) {
        int sent = sent(asked).size();
        if (sent == 0) {
            return how(asked);
        }
        return sent < min ? asked.say("more-needed", "n", min - sent) : asked.say("more-or-next");
    }

    @Override
    public Heard words(Asked asked, String words) {
        return enough(asked) && Vocabulary.closing(words)
                ? new Heard.Answer(sent(asked))
                : Asker.super.words(asked, words);
    }

    @Override
    public Heard pressed(Asked asked, String argument) {
        return argument.equals(NEXT) && enough(asked) ? new Heard.Answer(sent(asked)) : asked.refuse("unfit-button");
    }

    @Override
    public Heard media(Asked asked, Input.SentMedia media) {
        String refusal = refusal(asked, media);
        if (refusal != null) {
            return new Heard.Refused(refusal);
        }
        List<Object> sent = sent(asked);
        sent.add(content(media));
        return sent.size() >= max
                ? new Heard.Answer(sent)
                : new Heard.Part(
                        asked.drafted(SENT, sent),
                        asked.say(photo ? "photos-received" : "files-received", "n", sent.size()),
                        false);
    }

    private @Nullable String refusal(Asked asked, Input.SentMedia media) {
        if (media.rejection() != null) {
            return rejected(asked, media.rejection());
        }
        if (photo && !media.mediaType().startsWith("image/")) {
            return asked.say("wrong-not-photo");
        }
        return types.isEmpty() || types.contains(media.mediaType())
                ? null
                : asked.say("wrong-file-type", "types", String.join("、", types));
    }

    private static String rejected(Asked asked, String key) {
        if (key.contains("type")) {
            return asked.say("rejected-type");
        }
        return asked.say(key.contains("size") || key.contains("large") ? "rejected-size" : "rejected-other");
    }

    private static Map<String, Object> content(Input.SentMedia media) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("content", media.content());
        content.put("type", media.mediaType());
        content.put("size", media.size());
        if (media.name() != null) {
            content.put("name", media.name());
        }
        return content;
    }

    private static List<Object> sent(Asked asked) {
        return asked.draft().get(SENT) instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof List<?> list
                && list.stream()
                        .allMatch(item -> item instanceof Map<?, ?> map && map.get("content") instanceof String);
    }

    @Override
    public @Nullable String problem(Asked asked, Object value) {
        int count = ((List<?>) value).size();
        return count < Math.max(1, min) || count > max
                ? asked.say("wrong-count", "min", Math.max(1, min), "max", max)
                : null;
    }
}
