import type { Texts } from "../ja";

export const home: Texts["home"] = {
  work: "Today's work",
  fresh: "New cases",
  mine: "Assigned to me",
  overdue: "Overdue",
  count: (total) => String(total),
  nothing: "None.",
  all: "See all",
  attention: "Needs somebody",
  calm: "Nothing to worry about.",
  concerns: {
    "undelivered-messages": (count) => `Messages that could not be delivered: ${count}.`,
    "stopped-cases": (count) => `Cases that stopped: ${count}.`,
    "payment-differences": (count) => `Differences between Stripe and the books: ${count}.`,
    "refunds-to-approve": (count: number) => `${count} refund(s) wait for approval.`,
    "expiring-tokens": (count) => `API tokens that end within 14 days: ${count}.`,
    "open-invitations": (count) => `Invitations nobody has accepted: ${count}.`,
  },
  figures: "Cases by procedure",
  procedure: "Procedure",
  total: "Total",
};
