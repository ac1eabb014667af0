const JAPAN = "Asia/Tokyo";

const clockTime = new Intl.DateTimeFormat("ja-JP", { timeZone: JAPAN, hour: "numeric", minute: "2-digit" });
const day = new Intl.DateTimeFormat("ja-JP", { timeZone: JAPAN, month: "long", day: "numeric", weekday: "short" });
const whole = new Intl.DateTimeFormat("ja-JP", {
  timeZone: JAPAN,
  year: "numeric",
  month: "long",
  day: "numeric",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** 10:05, in Japan. */
export const timeOf = (at: string): string => clockTime.format(new Date(at));

/** 11月20日(金), in Japan. */
export const dayOf = (at: string): string => day.format(new Date(at));

/** 2026年11月20日(金) 10:05, in Japan. */
export const wholeTimeOf = (at: string): string => whole.format(new Date(at));

const pickedDate = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "UTC",
  year: "numeric",
  month: "long",
  day: "numeric",
});

/** A picker's value as it is said: 2026年4月1日, 10:30, 2026年4月1日 10:30. */
export function spoken(value: string): string {
  const [date = "", time] = value.includes("-") ? value.split(/t/i) : ["", value];
  return [date === "" ? "" : pickedDate.format(new Date(`${date}T00:00:00Z`)), time ?? ""].join(" ").trim();
}
