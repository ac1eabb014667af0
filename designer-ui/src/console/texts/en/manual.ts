import type { Texts } from "../ja";

export const manual: Texts["manual"] = {
  link: "Help",
  contents: "Contents of the manual",
  inJapanese: "The manual is written in Japanese.",
  chapters: {
    start: "Getting started",
    cases: "Handling applications",
    proxy: "Entering for somebody",
    threads: "Writing with residents",
    money: "Money",
    registers: "Registers",
    residents: "Residents, disclosure, erasure",
    administration: "Settings and administration",
    trouble: "When something goes wrong",
  },
};
