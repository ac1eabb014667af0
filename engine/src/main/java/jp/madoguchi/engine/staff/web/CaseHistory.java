package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a case, in the words staff read. */
final class CaseHistory {

    private static final String NO_ANSWER = "（なし）";

    private final CaseDefinition definition;

    CaseHistory(CaseDefinition definition) {
        this.definition = definition;
    }

    /** Who of staff did it, where that was noted. */
    static @Nullable String by(TimelineEntry entry) {
        return entry.details().get("by") instanceof String name ? name : null;
    }

    String text(TimelineEntry entry) {
        Map<String, Object> details = entry.details();
        return switch (entry.what()) {
            case "submitted" -> "申請を受け付けました";
            case "corrected" -> "申請者が修正しました" + changes(details.get("changes"));
            case "marked-deficient" -> "不備を指摘しました" + until(details) + comments(details.get("comments"));
            case "decided" -> "決定しました：" + outcome(details) + reason(details.get("fields"));
            case "state" -> "状態が「" + state(details.get("after")) + "」になりました";
            case "content-deleted" ->
                "申請者が送信を取り消したため、" + title(String.valueOf(details.get("question"))) + "の写真・ファイルを消しました";
            case "assigned" -> "".equals(details.get("to")) ? "担当者を外しました" : "担当者を" + details.get("to") + "さんにしました";
            case "retried" -> "止まっていた処理を再開しました";
            case "withdrawn" -> "申請者が取り下げました";
            case "entered-by-staff" -> details.get("by") + "さんが代理で入力しました（" + way(details) + "）";
            case "corrected-by-staff" -> details.get("by") + "さんが代理で修正・回答を入力しました";
            case "not-told" -> "この方には通知できません。電話や郵送でお伝えください\n" + details.get("text");
            case "claim-code-made" -> "LINE への引き継ぎコードを発行しました（期限 " + details.get("expires") + "）";
            case "claimed" -> "申請者が案件を引き継ぎました。これからの連絡は申請者のトークに届きます";
            case "form-answered" -> "追加の質問に回答がありました";
            case "thread-staff" -> "申請者に連絡しました（やりとり " + details.get("entry") + "）" + by(details);
            case "thread-resident" -> "申請者から連絡がありました（やりとり " + details.get("entry") + "）";
            case "thread-taken-back" -> "申請者が連絡（やりとり " + details.get("entry") + "）の送信を取り消しました";
            case "document-issued" -> "文書を発行しました：" + details.get("title") + "（" + details.get("number") + "）";
            case "document-opened" -> "申請者が文書を開きました：" + details.get("title");
            case "message-sent" -> "申請者にメッセージを送りました\n" + details.get("text");
            case "mail-sent" -> "担当にメールを送りました：" + details.get("to") + "\n" + details.get("subject");
            case "decided-by-table" -> "決定表で決まりました：" + details.get("name") + " = " + details.get("value");
            case "payment-charged" -> "請求しました：" + money(details);
            case "payment-reduced" -> "請求を減らしました：" + money(details);
            case "payment-received" -> "入金がありました：" + money(details);
            case "payment-cash" -> "窓口で現金を受け取りました：" + money(details);
            case "payment-refunded" -> "返金しました：" + money(details) + asked(details);
            case "payment-refund-requested" -> "返金を申請しました（別の職員の承認を待っています）：" + money(details);
            case "payment-refund-declined" -> "返金の申請を却下しました：" + money(details) + asked(details);
            case "payment-refund-withdrawn" -> "返金の申請を取り下げました：" + details.get("amount") + "円";
            case "payment-refund-failed" -> "返金できませんでした。台帳を元に戻しました：" + money(details);
            case "payment-waived" -> "請求をやめました：" + money(details);
            case "payment-too-much" -> "払いすぎになりました。返金してください：" + money(details);
            case "payment-unsuitable" -> "オンラインで支払えない金額です。窓口での支払いか免除をお願いします：" + money(details);
            case "payment-not-set-up" -> "Stripe を設定していないため、支払い方法を住民に案内してください：" + money(details);
            case "payment-session-refused" -> "Stripe が支払いのページを作れませんでした：" + money(details);
            case "step-failed" -> "処理に失敗しました：" + details.get("message");
            case "process-failed" -> "手続きがエラーで終わりました：" + details.get("error");
            case "process-stopped" -> "処理を続けられず止まりました（" + details.get("name") + "）。原因を直して再開してください";
            default -> entry.what();
        };
    }

    /** What was done, in few words. */
    static String act(String what) {
        return switch (what) {
            case "corrected" -> "申請者の修正";
            case "marked-deficient" -> "不備の指摘";
            case "decided" -> "決定";
            case "state" -> "状態の変更";
            case "withdrawn" -> "取り下げ";
            case "assigned" -> "担当者の変更";
            case "document-issued" -> "文書の発行";
            case "claimed" -> "申請者による引き継ぎ";
            default -> what.startsWith("payment-") ? "請求・入金の変更" : "手続きの進行";
        };
    }

    private static String way(Map<String, Object> details) {
        return switch (String.valueOf(details.get("way"))) {
            case "phone" -> "電話";
            case "post" -> "郵送";
            default -> "窓口";
        };
    }

    private static String money(Map<String, Object> details) {
        Object reason = details.get("reason");
        return details.get("amount") + "円"
                + (reason == null || reason.toString().isEmpty() ? "" : "（" + reason + "）");
    }

    private static String asked(Map<String, Object> details) {
        return details.get("asked") == null ? "" : "、申請 " + details.get("asked");
    }

    private static String by(Map<String, Object> details) {
        return details.get("by") == null ? "" : "：" + details.get("by");
    }

    private String outcome(Map<String, Object> details) {
        String outcome = String.valueOf(details.get("outcome"));
        return definition.procedure().state(outcome).isPresent() ? state(outcome) : outcome;
    }

    private String state(@Nullable Object id) {
        return definition.state(String.valueOf(id)).title().in(Texts.JAPANESE);
    }

    private static String reason(@Nullable Object fields) {
        Object reason = fields instanceof Map<?, ?> map ? map.get("reason") : null;
        return reason == null || reason.toString().isBlank() ? "" : "\n理由：" + reason;
    }

    private static String until(Map<String, Object> details) {
        Object deadline = details.get("deadline");
        return deadline == null ? "" : "（期限 " + deadline + "）";
    }

    private String comments(@Nullable Object comments) {
        return lines(comments, (question, comment) -> title(question) + "「" + comment + "」");
    }

    private String changes(@Nullable Object changes) {
        return lines(changes, (question, change) -> {
            Map<?, ?> values = change instanceof Map<?, ?> map ? map : Map.of();
            return title(question) + "：" + answer(question, values.get("before")) + " → "
                    + answer(question, values.get("after"));
        });
    }

    private interface Line {
        String of(String question, @Nullable Object value);
    }

    private static String lines(@Nullable Object map, Line line) {
        List<String> lines = map instanceof Map<?, ?> entries
                ? entries.entrySet().stream()
                        .map(e -> line.of(String.valueOf(e.getKey()), e.getValue()))
                        .toList()
                : List.of();
        return lines.stream().map(text -> "\n" + text).collect(Collectors.joining());
    }

    private String title(String id) {
        return definition
                .form()
                .question(id)
                .map(Question::title)
                .map(title -> title.in(Texts.JAPANESE))
                .orElse(id);
    }

    private String answer(String id, @Nullable Object value) {
        if (value == null) {
            return NO_ANSWER;
        }
        return definition
                .form()
                .question(id)
                .map(question -> AnswerText.of(question, value, Texts.JAPANESE))
                .orElseGet(() -> Objects.toString(value));
    }
}
