const LENGTH = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** Minutes of an ISO 8601 length such as `PT336H` or `P14D`, rounded up. */
export function minutesOf(length: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = LENGTH.exec(length) ?? [];
  return Number(days) * 24 * 60 + Number(hours) * 60 + Number(minutes) + Math.ceil(Number(seconds) / 60);
}
