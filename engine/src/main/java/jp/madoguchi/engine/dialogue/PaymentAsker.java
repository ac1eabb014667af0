package jp.madoguchi.engine.dialogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.YesNo;
import org.jspecify.annotations.Nullable;

/** {@code payment}: items and their total, to be agreed to. What costs nothing is not shown, and nothing to pay is not asked. */
record PaymentAsker(QuestionKind.Payment kind) implements Asker {

    private static final String AGREE = "agree";

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        List<Reply.Row> rows = new ArrayList<>();
        for (Item item : items(asked)) {
            rows.add(new Reply.Row(item.title(), yen(asked, item.amount()), null));
        }
        rows.add(new Reply.Row(asked.say("payment-total"), yen(asked, total(items(asked))), null));
        String title = asked.words().of(asked.question().title());
        String note = text.startsWith(title) ? text.substring(title.length()).strip() : text;
        return new Reply.Card(title, note, rows, List.of(asked.button(asked.say("agree-payment"), AGREE)), quick);
    }

    private static String yen(Asked asked, BigDecimal amount) {
        return asked.say("payment-yen", "amount", String.format(java.util.Locale.ROOT, "%,d", amount.longValueExact()));
    }

    @Override
    public String how(Asked asked) {
        return asked.say("how-payment");
    }

    @Override
    public boolean askable(Asked asked) {
        return !items(asked).isEmpty();
    }

    @Override
    public Heard words(Asked asked, String words) {
        boolean yes = Folding.same(words, asked.say("agree-payment"))
                || (YesNo.read(words) instanceof Reading.Understood<Boolean> understood && understood.value());
        return yes ? new Heard.Answer(answer(asked)) : new Heard.Refused(how(asked));
    }

    @Override
    public Heard pressed(Asked asked, String argument) {
        return argument.equals(AGREE) ? new Heard.Answer(answer(asked)) : Asker.super.pressed(asked, argument);
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof Map<?, ?> payment
                && payment.get("items") instanceof List<?>
                && payment.get("total") instanceof Number;
    }

    @Override
    public @Nullable String problem(Asked asked, Object value) {
        return Objects.equals(Filling.tidy(value), Filling.tidy(answer(asked)))
                ? null
                : asked.say("wrong-payment-changed");
    }

    private record Item(String title, BigDecimal amount) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("title", title);
            json.put("amount", amount);
            return json;
        }
    }

    private Map<String, Object> answer(Asked asked) {
        List<Item> items = items(asked);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", items.stream().map(Item::json).toList());
        answer.put("total", total(items));
        return answer;
    }

    private static BigDecimal total(List<Item> items) {
        return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Item> items(Asked asked) {
        List<Item> items = new ArrayList<>();
        if (asked.evaluate(kind.items()) instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> map
                        && map.get("title") instanceof String title
                        && map.get("amount") instanceof Number number) {
                    BigDecimal amount = new BigDecimal(number.toString()).setScale(0, RoundingMode.DOWN);
                    if (amount.signum() > 0) {
                        items.add(new Item(title, amount));
                    }
                }
            }
        }
        return items;
    }
}
