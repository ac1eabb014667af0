package jp.madoguchi.engine.holdings;

import static java.util.Map.entry;

import java.util.Map;

/** What sections and members of {@code resident.json} are called where persons read them; others show their own names. */
final class HoldingLabels {

    static final Map<String, String> JAPANESE = Map.ofEntries(
            entry("resident", "登録"),
            entry("cases", "申請"),
            entry("conversation", "入力の途中のもの"),
            entry("threads", "やりとり"),
            entry("unsortedMessages", "行き先を決めていないメッセージ"),
            entry("roles", "役割と名簿"),
            entry("documents", "発行した文書"),
            entry("payments", "支払い"),
            entry("payouts", "振り込み"),
            entry("claims", "使った名簿の行"),
            entry("tries", "本人確認の失敗"),
            entry("processes", "動いている処理"),
            entry("lineEvents", "LINE から届いたもの"),
            entry("webchatLines", "ウェブチャットの会話"),
            entry("messagesToSend", "まだ送っていないメッセージ"),
            entry("files", "写真・ファイル"),
            entry("id", "ID"),
            entry("name", "名前"),
            entry("channelKind", "チャネルの種類"),
            entry("channel", "チャネル"),
            entry("channelUser", "チャネルでの ID"),
            entry("arrived", "はじめて話した日時"),
            entry("following", "友だち"),
            entry("followingSince", "友だち・ブロックの日時"),
            entry("language", "ことば"),
            entry("attributes", "属性"),
            entry("number", "番号"),
            entry("title", "件名"),
            entry("state", "状態"),
            entry("stateTitle", "状態の名前"),
            entry("department", "担当課"),
            entry("submitted", "受付日時"),
            entry("changed", "変更日時"),
            entry("questions", "質問と回答"),
            entry("answers", "回答（データ）"),
            entry("facts", "処理で決まった値"),
            entry("deficiencies", "不備の指摘"),
            entry("decision", "決定"),
            entry("timeline", "経過"),
            entry("notes", "職員のメモ"),
            entry("text", "文"),
            entry("at", "日時"),
            entry("what", "できごと"),
            entry("details", "くわしく"),
            entry("by", "だれ"),
            entry("author", "書いた人"),
            entry("message", "メッセージ"),
            entry("entries", "記録"),
            entry("sessions", "支払いのページ"),
            entry("refunds", "返金"),
            entry("amount", "金額（円）"),
            entry("account", "口座"),
            entry("result", "結果"),
            entry("reason", "理由"),
            entry("due", "期日"),
            entry("issued", "発行日時"),
            entry("case", "受付番号"),
            entry("path", "ファイル"),
            entry("type", "種類"),
            entry("kind", "種類"),
            entry("size", "大きさ（バイト）"));

    private HoldingLabels() {}
}
