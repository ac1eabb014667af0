/** An answer to a question of kind `place`: WGS 84 degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** The place in an answer; null when it is something else. */
export function placeIn(answer: unknown): Place | null {
  if (typeof answer !== "object" || answer === null || !("latitude" in answer) || !("longitude" in answer)) {
    return null;
  }
  const { latitude, longitude } = answer;
  return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : null;
}
