package jp.madoguchi.engine.dialogue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says and taps anything for a while, then answers as well as it can until the dialogue is over. */
final class RandomResident {

    private static final List<String> WORDS = List.of(
            "戻る",
            "ヘルプ",
            "中断",
            "最初から",
            "確認",
            "続ける",
            "スキップ",
            "このまま",
            "追加",
            "次へ",
            "保存",
            "修正",
            "修正 1",
            "送信",
            "はい",
            "いいえ",
            "キャンセル",
            "決定",
            "1",
            "２",
            "③",
            "甲",
            "乙、丙",
            "3000円",
            "令和2年2月2日",
            "2020/2/2",
            "昨日",
            "10時半",
            "1999-12-31",
            "12.345",
            "-5",
            "山口 花子",
            "ヤマグチ",
            "083-922-4111",
            "753-0074",
            "754-0000",
            "山口県",
            "山口市",
            "二丁目3-1",
            "なし",
            "🍣",
            "",
            " ",
            "\n",
            "{{1}}",
            "d:1:send::",
            "99999999999999999",
            "前回と同じ",
            "世帯員1を削除",
            "q0",
            "?",
            "あ".repeat(300));
    private static final List<String> ANSWERS = List.of(
            "はい",
            "甲",
            "12",
            "3",
            "47",
            "1000",
            "1.25",
            "2019/5/6",
            "10:30",
            "2026/12/1 10:30",
            "753-0074",
            "山口県",
            "山口市",
            "中央",
            "なし",
            "山口花子",
            "ヤマグチハナコ",
            "やまぐち",
            "083-922-4111",
            "決定",
            "次へ",
            "23",
            "31",
            "2026/11/25",
            "hanako@example.jp",
            "AB-1234",
            "0999",
            "102",
            "普通",
            "0123456");

    private final Random random;

    RandomResident(Random random) {
        this.random = random;
    }

    /** Anything. */
    Input anything(List<Reply> replies, List<Reply.Action> old) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> tapOr(replies);
            case 4 -> old.isEmpty() ? tapOr(replies) : tap(old.get(random.nextInt(old.size())));
            case 5, 6 -> new Input.Said(WORDS.get(random.nextInt(WORDS.size())));
            case 7 -> media("image/jpeg", random.nextInt(6) == 0 ? "too-large" : null);
            case 8 -> new Input.SharedPlace(34.1 + random.nextDouble(), 131.4, null, null);
            case 9 -> random.nextBoolean() ? new Input.Other("sticker") : media("application/pdf", null);
            case 10 -> new Input.Tapped("menu:" + random.nextInt(), random.nextBoolean() ? "2026-01-01" : null);
            default -> sensible(replies);
        };
    }

    /** What is likely to be an answer. */
    Input sensible(List<Reply> replies) {
        Reply last = replies.get(replies.size() - 1);
        if (last instanceof Reply.Card card) {
            return tap(card.actions().get(0));
        } else if (last instanceof Reply.AskPhoto ask) {
            return ask.quick().stream()
                    .filter(action -> action.label().equals("次へ"))
                    .findFirst()
                    .map(RandomResident::tap)
                    .orElseGet(() -> media("image/jpeg", null));
        } else if (last instanceof Reply.AskPlace) {
            return new Input.SharedPlace(34.178, 131.474, "市役所", null);
        } else if (last instanceof Reply.Choices choices) {
            return choice(choices);
        }
        boolean skip = random.nextInt(3) == 0
                && Tappables.of(List.of(last)).anyMatch(action -> action.label().equals("スキップ"));
        return new Input.Said(skip ? "スキップ" : ANSWERS.get(random.nextInt(ANSWERS.size())));
    }

    private Input choice(Reply.Choices choices) {
        List<String> leading = List.of("送信する", "次へ進む", "続ける", "同意する");
        Stream<Reply.Action> options = choices.options().stream();
        Reply.Action chosen = options.filter(action -> leading.contains(action.label()) && random.nextInt(4) > 0)
                .findFirst()
                .orElseGet(() ->
                        choices.options().get(random.nextInt(choices.options().size())));
        return tap(chosen);
    }

    private Input tapOr(List<Reply> replies) {
        List<Reply.Action> actions = Tappables.of(replies).toList();
        return actions.isEmpty() ? new Input.Said("はい") : tap(actions.get(random.nextInt(actions.size())));
    }

    private static Input tap(Reply.Action action) {
        return new Input.Tapped(action.data(), null);
    }

    private static Input media(String type, @Nullable String rejection) {
        return new Input.SentMedia("content", type, 1000, null, rejection);
    }
}
