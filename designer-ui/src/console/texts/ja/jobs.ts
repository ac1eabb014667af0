const acts: Record<string, string> = { approved: "承認", rejected: "却下" };
const states: Record<string, string> = { done: "終わりました", cancelled: "中止しました" };

function result(done: number, failed: number): string {
  return failed === 0 ? `${done}件できました` : `${done}件できました。${failed}件はできませんでした`;
}

/** Long work: how far it is and what came of it. */
export const jobs = {
  title: "時間のかかる処理",
  button: (going: number) => (going === 0 ? "処理" : `処理中（${going}）`),
  what: ({ act, outcome, name }: Record<string, string | undefined>) =>
    act === "assign"
      ? name === undefined
        ? "担当者を外す"
        : `担当者を${name}さんにする`
      : `まとめて${acts[outcome ?? ""] ?? `「${outcome ?? ""}」に`}する`,
  progress: (done: number, total: number) => `${done} / ${total} 件`,
  states,
  result,
  ended: (what: string, done: number, failed: number) => `「${what}」が終わりました。${result(done, failed)}。`,
  stop: "中止する",
  importing: (file: string) => `${file}の取り込み`,
  imported: (file: string) => `${file}を取り込みました。`,
  notImported: (file: string) => `${file}を取り込めませんでした。`,
};
