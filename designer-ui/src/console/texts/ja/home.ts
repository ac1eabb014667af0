/** The first page: what is to be done today. */
export const home = {
  work: "今日の仕事",
  fresh: "新しく届いた申請",
  mine: "わたしの担当",
  overdue: "期限を過ぎた申請",
  count: (total: number) => `${total}件`,
  nothing: "ありません。",
  all: "すべて見る",
  attention: "確かめてください",
  calm: "気がかりなことはありません。",
  concerns: {
    "undelivered-messages": (count: number) => `届けられなかったメッセージが${count}件あります。`,
    "stopped-cases": (count: number) => `処理が止まった申請が${count}件あります。`,
    "payment-differences": (count: number) => `Stripe と台帳の違いが${count}件あります。`,
    "refunds-to-approve": (count: number) => `承認を待っている返金が${count}件あります。`,
    "expiring-tokens": (count: number) => `14日以内に期限が切れる API トークンが${count}個あります。`,
    "open-invitations": (count: number) => `まだ受け取られていない招待が${count}件あります。`,
  } as Record<string, (count: number) => string>,
  figures: "手続きごとの件数",
  procedure: "手続き",
  total: "合計",
};
