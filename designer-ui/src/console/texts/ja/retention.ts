/** How long things are kept. */
export const retention = {
  lead: "ここで決めた月数を過ぎたものは、夜間（1時〜5時）に自動で消去します。消去したものは元に戻せません。空欄は期限なし（消去しない）です。",
  closedCases: "終わった案件（月）",
  silentResidents: "利用のない住民（月）",
  leftovers: "処理の記録（月）",
  hints: {
    closedCases:
      "案件が終わってからの月数。回答・写真・文書・やりとり・経過をすべて消します。会計の帳簿は、個人の分かる言葉を消して残します。",
    silentResidents:
      "案件がなく、この月数のあいだ何も話していない住民の登録を、証明書を作って消します。名簿につながる役割のある方は残します。",
    leftovers: "終わった一括処理と、届けられなかったメッセージ。",
  },
  wrong: "1〜1200 の数字にしてください。",
  procedures: "手続きごとの保存期間",
  proceduresLead:
    "ここにある手続きの案件には、上の月数の代わりに使います。空欄にすると、その手続きの案件は消しません。",
  monthsOf: (title: string) => `${title}（月）`,
  monthsHint: "空欄は期限なし",
  add: "手続きを加える",
  addNone: "選んでください",
  remove: "外す",
  removeOf: (title: string) => `${title}を外す`,
  look: "消えるものを数える",
  night: (day: string) => `${day}の未明に消えるもの`,
  cases: "終わった案件",
  residents: "利用のない住民",
  records: "処理の記録",
  count: (count: number) => `${count.toLocaleString("ja-JP")}件`,
  people: (count: number) => `${count.toLocaleString("ja-JP")}人`,
  atMost: "最大",
  nothing: "次の夜に消えるものはありません。",
  left: "期限を過ぎていても残すもの",
  confirmTitle: "次の夜に消去が始まります",
  confirmLead: "保存すると、次のものが次の夜に消え、元に戻せません。",
  confirm: "消去してよいので保存する",
  cancel: "やめる",
  last: "前回の消去",
  never: "まだ消去していません。",
  running: "いま消去しています。",
  failed: (count: number) =>
    `${count}件は消去できませんでした。次の夜にもう一度試します。続くときは運用者に知らせてください。`,
};
