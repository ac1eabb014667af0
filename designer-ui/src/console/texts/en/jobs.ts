import type { Texts } from "../ja";
import type { What } from "../ja/jobs";

const acts: Record<string, string> = { approved: "Approve", rejected: "Reject" };
const states: Record<string, string> = {
  waiting: "waits for its turn",
  running: "at work",
  done: "done",
  cancelled: "stopped",
  failed: "not possible",
};

function result(done: number, failed: number): string {
  return failed === 0 ? `${done} done` : `${done} done, ${failed} not possible`;
}

function what({ kind, details }: Pick<What, "kind" | "details">): string {
  const { act, outcome, name, title, file } = details;
  if (kind === "answers-export") {
    return `Export of answers to “${title ?? ""}” (${file ?? ""})`;
  }
  if (kind === "register-import") {
    return `Import of ${file ?? "a file"} into “${title ?? ""}”`;
  }
  if (act === "assign") {
    return name === undefined ? "Take from its person" : `Give to ${name}`;
  }
  return acts[outcome ?? ""] ?? `Decide “${outcome ?? ""}”`;
}

function ended(job: What): string {
  if (job.state === "cancelled" || job.state === "failed") {
    return job.state === "failed" ? `“${what(job)}” was not possible. ` : `“${what(job)}” was stopped.`;
  }
  if (job.kind === "answers-export") {
    return `“${what(job)}” is ready.`;
  }
  return job.kind === "register-import"
    ? `“${what(job)}” has ended.`
    : `“${what(job)}” has ended: ${result(job.done - job.failed, job.failed)}.`;
}

export const jobs: Texts["jobs"] = {
  title: "Long work",
  button: (going) => (going === 0 ? "Work" : `Working (${going})`),
  what,
  progress: (done, total) => `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`,
  preparing: "Getting ready…",
  states,
  result,
  ended,
  stop: "Stop",
  save: "Save",
  saveFile: (name) => `Save: ${name}`,
  until: (time) => `Can be saved until ${time}.`,
  fileGone: "The file is not kept any more; export again.",
  toRegister: "Look at the register",
  rowsNow: (rows) => `It now has ${rows.toLocaleString("en")} rows.`,
  row: (row) => `Row ${row}: `,
  more: (count) => `and ${count.toLocaleString("en")} more`,
  sending: (file) => `Sending ${file}`,
  notSent: (file) => `${file} could not be imported.`,
};
