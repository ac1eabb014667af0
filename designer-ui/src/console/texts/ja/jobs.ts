const acts: Record<string, string> = { approved: "承認", rejected: "却下" };
const states: Record<string, string> = {
  waiting: "順番を待っています",
  running: "処理しています",
  done: "終わりました",
  cancelled: "中止しました",
  failed: "できませんでした",
};

/** What long work is about, as the engine tells it. */
export interface What {
  kind: string;
  state: string;
  done: number;
  failed: number;
  details: Record<string, string | undefined>;
}

function result(done: number, failed: number): string {
  return failed === 0 ? `${done}件できました` : `${done}件できました。${failed}件はできませんでした`;
}

function what({ kind, details }: Pick<What, "kind" | "details">): string {
  const { act, outcome, name, title, file } = details;
  if (kind === "answers-export") {
    return `${title ?? ""}の回答の書き出し（${file ?? ""}）`;
  }
  if (kind === "register-import") {
    return file === undefined ? `${title ?? ""}への取り込み` : `${file}の取り込み`;
  }
  if (act === "assign") {
    return name === undefined ? "担当者を外す" : `担当者を${name}さんにする`;
  }
  return `まとめて${acts[outcome ?? ""] ?? `「${outcome ?? ""}」に`}する`;
}

function ended(job: What): string {
  if (job.state === "cancelled" || job.state === "failed") {
    return `「${what(job)}」${job.state === "failed" ? "はできませんでした。" : "を中止しました。"}`;
  }
  if (job.kind === "answers-export") {
    return `「${what(job)}」ができました。`;
  }
  return job.kind === "register-import"
    ? `「${what(job)}」が終わりました。`
    : `「${what(job)}」が終わりました。${result(job.done - job.failed, job.failed)}。`;
}

/** Long work: how far it is and what came of it. */
export const jobs = {
  title: "時間のかかる処理",
  button: (going: number) => (going === 0 ? "処理" : `処理中（${going}）`),
  what,
  progress: (done: number, total: number) => `${done.toLocaleString("ja-JP")} / ${total.toLocaleString("ja-JP")} 件`,
  preparing: "準備しています…",
  states,
  result,
  ended,
  stop: "中止する",
  save: "保存",
  saveFile: (name: string) => `${name}を保存`,
  until: (time: string) => `${time}まで保存できます。`,
  fileGone: "ファイルはもうありません。もう一度書き出してください。",
  toRegister: "台帳を見る",
  rowsNow: (rows: number) => `${rows.toLocaleString("ja-JP")}件になりました。`,
  row: (row: number) => `${row}行目：`,
  more: (count: number) => `ほか${count.toLocaleString("ja-JP")}件`,
  sending: (file: string) => `${file}を送っています`,
  notSent: (file: string) => `${file}を取り込めませんでした。`,
};
