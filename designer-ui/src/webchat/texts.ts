import { texts as shared } from "../talk/texts";

/** Every word of the web chat, in Japanese; what is said in the talk comes from the engine. */
export const texts = {
  ...shared,
  page: {
    subtitle: "ウェブ窓口",
    loading: "読み込んでいます…",
    lost: "接続が切れました。つながり次第、自動で続きが表示されます。",
    note: "やりとりは、この端末のこのブラウザでだけ見られます。共用の端末では、使い終わったら「記録を消す」を押してください。",
    again: "もう一度読み込む",
  },
  log: "やりとり",
  own: "あなた",
  forget: {
    open: "記録を消す",
    title: "この画面の記録を消す",
    what: "この画面のやりとりと、入力の途中のものをすべて消します。元に戻せません。",
    but: "送信済みの申請は市に残りますが、市からの連絡や通知書は、この画面に届かなくなります。結果を受け取っていない申請があるときは、消さないでください。",
    yes: "すべて消す",
  },
  photo: "写真を撮る・選ぶ",
  file: "ファイルを選ぶ",
  attach: "送るものを選ぶ",
  place: "位置を送る",
  here: "いまいる場所を送る",
  noPosition: "いまいる場所がわかりませんでした。位置情報の利用を許可するか、緯度と経度を入力してください。",
  byNumbers: "緯度・経度で指定する",
  change: (label: string, action: string) => `${label}：${action}`,
  newTab: "（新しいタブで開きます）",
  tooLarge: (megabytes: number) => `大きすぎて送れません。${megabytes}MB までのものを選んでください。`,
  problem: (detail: string) => `送れませんでした：${detail}`,
  notOpened: (detail: string) => `開けませんでした：${detail}`,
};
