const MOST = 1200;

/** What was typed as months: null for nothing, which is without end; undefined for what is no number of months. */
export function monthsOf(typed: string): number | null | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") {
    return null;
  }
  const months = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return months >= 1 && months <= MOST ? months : undefined;
}

/** As it stands in a field. */
export const typedMonths = (months: number | null | undefined): string => (months == null ? "" : String(months));
