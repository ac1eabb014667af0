import { describe, expect, it } from "vitest";
import { dayOf, spoken, timeOf } from "./time";

describe("times", () => {
  it("should be those of Japan, whatever the machine's zone", () => {
    expect(timeOf("2026-11-20T15:30:00Z")).toBe("0:30");
    expect(dayOf("2026-11-20T15:30:00Z")).toBe("11月21日(土)");
  });

  it.each([
    ["2026-04-01", "2026年4月1日"],
    ["10:30", "10:30"],
    ["2026-04-01t10:30", "2026年4月1日 10:30"],
  ])("should say %s as %s", (value, said) => {
    expect(spoken(value)).toBe(said);
  });
});
