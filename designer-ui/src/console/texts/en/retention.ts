import type { Texts } from "../ja";

export const retention: Texts["settings"]["retention"] = {
  lead: "What is older than these months is erased by itself at night (1:00 to 5:00) and cannot be brought back. Empty: kept without end.",
  closedCases: "Closed cases (months)",
  silentResidents: "Residents without activity (months)",
  leftovers: "Records of work (months)",
  hints: {
    closedCases:
      "After a case closed. Answers, photos, documents, messages and the timeline are erased. The books stay without what names anybody.",
    silentResidents:
      "Residents who have no case and said nothing for so long are erased, with a certificate. Who has a role that is bound to a register stays.",
    leftovers: "Bulk work that ended, and messages that could not be delivered.",
  },
  wrong: "A number from 1 to 1200.",
  procedures: "Procedures with a time of their own",
  proceduresLead:
    "Holds for cases of these procedures instead of the months above. Empty: their cases are kept without end.",
  monthsOf: (title) => `${title} (months)`,
  monthsHint: "Empty: without end",
  add: "Add a procedure",
  addNone: "Choose",
  remove: "Remove",
  removeOf: (title) => `Remove ${title}`,
  look: "Count what would go",
  night: (day) => `What goes in the night to ${day}`,
  cases: "Closed cases",
  residents: "Residents without activity",
  records: "Records of work",
  count: (count) => count.toLocaleString("en-GB"),
  people: (count) => count.toLocaleString("en-GB"),
  atMost: "at most",
  nothing: "Nothing goes in the next night.",
  left: "Due, but kept",
  confirmTitle: "Erasing begins in the next night",
  confirmLead: "If you save, the following is erased in the next night and cannot be brought back.",
  confirm: "Save and let it be erased",
  cancel: "Cancel",
  last: "The last run",
  never: "Nothing was erased yet.",
  running: "A run is under way.",
  failed: (count) => `${count} could not be erased. The next night tries again; if it goes on, tell the operator.`,
};
