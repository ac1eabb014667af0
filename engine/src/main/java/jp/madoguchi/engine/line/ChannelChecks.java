package jp.madoguchi.engine.line;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds out whether a channel works, by asking LINE. Call it outside of a transaction; each question takes five seconds at most. */
@Component
public class ChannelChecks {

    private static final String WEBHOOK = "/v2/bot/channel/webhook/";

    private final LineQuestions questions;

    ChannelChecks(LineQuestions questions) {
        this.questions = questions;
    }

    /**
     * @param check token, webhook-address, webhook-test or quota
     * @param ja what was found, and what to do about it
     * @param en the same in English
     */
    public record Check(String check, boolean ok, String ja, String en) {}

    /** What was asked, in this order; after a token that LINE does not take, nothing else is asked. */
    public List<Check> of(LineChannel channel) {
        List<Check> checks = new ArrayList<>();
        LineQuestions.Told bot = questions.get(channel, "/v2/bot/info");
        checks.add(token(bot));
        if (bot.ok()) {
            checks.add(address(channel, questions.get(channel, WEBHOOK + "endpoint")));
            checks.add(reached(questions.post(channel, WEBHOOK + "test", "{}")));
            checks.add(quota(channel));
        }
        return checks;
    }

    private static Check token(LineQuestions.Told bot) {
        if (!bot.ok()) {
            return failed("token", bot);
        }
        String name = bot.body().path("displayName").asString("") + "（"
                + bot.body().path("basicId").asString("") + "）";
        return new Check("token", true, "アクセストークンは有効です。アカウント: " + name, "The access token is valid. Account: " + name);
    }

    private static Check address(LineChannel channel, LineQuestions.Told told) {
        if (told.status() == 404) {
            return new Check(
                    "webhook-address",
                    false,
                    "LINE に Webhook URL がありません。LINE Developers で、末尾が " + expected(channel) + " の URL を設定してください。",
                    "LINE has no webhook URL. Set one ending with " + expected(channel)
                            + " in the LINE Developers Console.");
        }
        if (!told.ok()) {
            return failed("webhook-address", told);
        }
        String endpoint = told.body().path("endpoint").asString("");
        if (!endpoint.endsWith(expected(channel))) {
            return new Check(
                    "webhook-address",
                    false,
                    "Webhook URL が違います: " + endpoint + "。末尾を " + expected(channel) + " にしてください。",
                    "The webhook URL is " + endpoint + "; it must end with " + expected(channel) + ".");
        }
        if (!told.body().path("active").asBoolean(false)) {
            return new Check(
                    "webhook-address",
                    false,
                    "Webhook の利用が止まっています。LINE Developers で「Webhook の利用」をオンにしてください。",
                    "The webhook is switched off. Turn on \"Use webhook\" in the LINE Developers Console.");
        }
        return new Check("webhook-address", true, "Webhook URL: " + endpoint, "Webhook URL: " + endpoint);
    }

    private static String expected(LineChannel channel) {
        return "/line/" + channel.id() + "/webhook";
    }

    private static Check reached(LineQuestions.Told told) {
        if (!told.ok()) {
            return failed("webhook-test", told);
        }
        JsonNode body = told.body();
        if (body.path("success").asBoolean(false)) {
            return new Check("webhook-test", true, "LINE から Webhook に届きました。", "LINE reached the webhook.");
        }
        String why =
                body.path("reason").asString("") + " " + body.path("detail").asString("");
        return new Check(
                "webhook-test",
                false,
                "LINE から Webhook に届きません（" + why.strip() + "）。URL、証明書、チャネルシークレットを確かめてください。",
                "LINE did not reach the webhook (" + why.strip()
                        + "). Check the URL, its certificate and the channel secret.");
    }

    private Check quota(LineChannel channel) {
        LineQuestions.Told limit = questions.get(channel, "/v2/bot/message/quota");
        LineQuestions.Told used = questions.get(channel, "/v2/bot/message/quota/consumption");
        if (!limit.ok() || !used.ok()) {
            return failed("quota", limit.ok() ? used : limit);
        }
        long spent = used.body().path("totalUsage").asLong(0);
        if (!limit.body().path("type").asString("").equals("limited")) {
            return new Check(
                    "quota",
                    true,
                    "今月は " + spent + " 通送りました。上限はありません。",
                    spent + " sent this month; there is no limit.");
        }
        long most = limit.body().path("value").asLong(0);
        return new Check(
                "quota",
                spent < most,
                "今月は " + spent + " / " + most + " 通送りました。" + (spent < most ? "" : "上限に達しています。プランを見直してください。"),
                spent + " of " + most + " sent this month."
                        + (spent < most ? "" : " The limit is reached; change the plan."));
    }

    private static Check failed(String check, LineQuestions.Told told) {
        return switch (told.status()) {
            case 0 ->
                new Check(
                        check,
                        false,
                        "LINE に接続できません（" + told.error() + "）。ネットワークと API のアドレスを確かめてください。",
                        "LINE cannot be reached (" + told.error() + "). Check the network and the address of the API.");
            case 401, 403 ->
                new Check(
                        check,
                        false,
                        "LINE がアクセストークンを受け付けません（" + told.status() + "）。LINE Developers で発行し直し、設定に入れてください。",
                        "LINE refuses the access token (" + told.status()
                                + "). Issue a new one in the LINE Developers Console and set it here.");
            default ->
                new Check(
                        check,
                        false,
                        "LINE が " + told.status() + " を返しました（" + told.error() + "）。しばらくして試してください。",
                        "LINE answered " + told.status() + " (" + told.error() + "). Try again later.");
        };
    }
}
