import type { Texts } from "../ja";

const acts: Record<string, string> = { approved: "Approve", rejected: "Reject" };
const states: Record<string, string> = { done: "done", cancelled: "stopped" };

function result(done: number, failed: number): string {
  return failed === 0 ? `${done} done` : `${done} done, ${failed} not possible`;
}

export const jobs: Texts["jobs"] = {
  title: "Long work",
  button: (going) => (going === 0 ? "Work" : `Working (${going})`),
  what: ({ act, outcome, name }) =>
    act === "assign"
      ? name === undefined
        ? "Take from its person"
        : `Give to ${name}`
      : (acts[outcome ?? ""] ?? `Decide “${outcome ?? ""}”`),
  progress: (done, total) => `${done} of ${total}`,
  states,
  result,
  ended: (what, done, failed) => `“${what}” has ended: ${result(done, failed)}.`,
  stop: "Stop",
  importing: (file) => `Importing ${file}`,
  imported: (file) => `${file} was imported.`,
  notImported: (file) => `${file} could not be imported.`,
};
