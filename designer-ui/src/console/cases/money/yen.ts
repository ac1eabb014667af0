/** Whole yen as typed: full-width digits and thousands separators are read too. Null for anything else. */
export function yenOf(typed: string): number | null {
  const digits = typed.normalize("NFKC").replaceAll(/[,\s¥円]/g, "");
  const amount = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
  return amount > 0 ? amount : null;
}
