const japan = new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", dateStyle: "medium", timeStyle: "short" });

/** 2026/11/20 10:05, in Japan. */
export const dateTimeOf = (at: string): string => japan.format(new Date(at));
