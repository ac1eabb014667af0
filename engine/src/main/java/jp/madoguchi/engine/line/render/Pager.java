package jp.madoguchi.engine.line.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import jp.madoguchi.engine.dialogue.Reply;

/**
 * Replies that offer more than LINE shows at once, page by page. The action that turns the page names the place to go on from and a
 * check sum of what was offered, so that a tap on an old list is told from one on the present.
 */
public final class Pager {

    /** Quick replies of a message. */
    static final int QUICK = 13;

    /** Options shown as buttons: a carousel of twelve bubbles with ten each. */
    static final int OPTIONS = 120;

    private static final Pattern DATA = Pattern.compile("line:page:(\\d{1,6}):([0-9a-f]{1,8})");

    private Pager() {}

    /** Whether a postback's data turns a page. */
    public static boolean turns(String data) {
        return DATA.matcher(data).matches();
    }

    /**
     * The page a tap asked for, to be sent as it is.
     *
     * @param offered the whole reply, as {@link Rendering#paged()} gave it
     * @return empty when the tap was on something else that was offered before
     */
    public static Optional<Reply> turn(Reply offered, String data, String language) {
        Matcher parts = DATA.matcher(data);
        if (!parts.matches() || !parts.group(2).equals(mark(offered))) {
            return Optional.empty();
        }
        return Optional.of(at(offered, Integer.parseInt(parts.group(1)), Words.in(language)));
    }

    static boolean fits(Reply reply) {
        return Parts.options(reply).size() <= OPTIONS && reply.quick().size() <= room(reply);
    }

    static Reply first(Reply reply, Words words) {
        return at(reply, 0, words);
    }

    private static Reply at(Reply reply, int from, Words words) {
        if (reply instanceof Reply.Choices choices && choices.options().size() > OPTIONS) {
            List<Reply.Action> quick = reply.quick();
            return new Reply.Choices(
                    choices.text(),
                    window(reply, choices.options(), from, OPTIONS, words),
                    quick.subList(0, Math.min(quick.size(), QUICK)));
        }
        List<Reply.Action> quick = window(reply, reply.quick(), from, room(reply), words);
        return from == 0 ? Parts.withQuick(reply, quick) : new Reply.Text(reply.head(), quick);
    }

    /** As many as fit from there on, between actions to the page before and the one after. */
    private static List<Reply.Action> window(Reply reply, List<Reply.Action> all, int from, int room, Words words) {
        int each = room - 2;
        int start = Math.min(from, all.size() - 1) / each * each;
        int end = Math.min(all.size(), start + each);
        List<Reply.Action> page = new ArrayList<>();
        if (start > 0) {
            page.add(new Reply.Action(words.previous(), data(start - each, reply)));
        }
        page.addAll(all.subList(start, end));
        if (end < all.size()) {
            page.add(new Reply.Action(words.next(), data(end, reply)));
        }
        return page;
    }

    private static String data(int from, Reply reply) {
        return "line:page:" + from + ':' + mark(reply);
    }

    private static String mark(Reply reply) {
        CRC32 sum = new CRC32();
        for (List<Reply.Action> actions : List.of(Parts.options(reply), reply.quick())) {
            for (Reply.Action action : actions) {
                sum.update((action.label() + '\0' + action.data() + '\0').getBytes(StandardCharsets.UTF_8));
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static int room(Reply reply) {
        return QUICK - Parts.ownQuick(reply);
    }
}
