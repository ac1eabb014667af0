import { readdirSync, readFileSync } from "node:fs";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import Markdown from "react-markdown";
import { describe, expect, it } from "vitest";
import { clerk, engineWith, openConsole } from "../../../test/console";
import { ja } from "../texts/ja";
import { CHAPTERS, chapterOf } from "./chapters";

const MANUAL = "../docs/manual";

/** Every text of the console that is the same wherever it stands. */
function labels(part: unknown): string[] {
  if (typeof part === "string") {
    return [part];
  }
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(labels) : [];
}

function source(chapter: string) {
  return readFileSync(`${MANUAL}/${chapter}.md`, "utf8");
}

describe("the manual", () => {
  it("should have a file for each chapter and no other", () => {
    const files = readdirSync(MANUAL).filter((name) => name.endsWith(".md"));
    expect(files.sort()).toEqual(CHAPTERS.map((chapter) => `${chapter}.md`).sort());
  });

  it.each(CHAPTERS)("should call everything in %s as the console does", (chapter) => {
    const known = new Set(labels(ja));
    const bold = [...source(chapter).matchAll(/\*\*(.+?)\*\*/g)].map(([, label]) => label);
    expect(bold.length).toBeGreaterThan(0);
    expect(bold.filter((label) => !known.has(label ?? ""))).toEqual([]);
  });

  it.each(CHAPTERS)("should lead nowhere from %s that is not there", (chapter) => {
    const links = [...source(chapter).matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to ?? "");
    const there = [...readdirSync(MANUAL), ...readdirSync(`${MANUAL}/images`).map((name) => `images/${name}`)];
    expect(links.filter((link) => !there.includes(link))).toEqual([]);
  });

  it.each(CHAPTERS)("should leave no mark of the source in %s", (chapter) => {
    const { container } = render(<Markdown components={{ a: "span" }}>{source(chapter)}</Markdown>);
    expect(container.textContent).not.toMatch(/\*\*|\]\(|^#/m);
  });

  it("should be a link away, with pictures, and lead on to the next chapter", async () => {
    engineWith({ ...clerk, actions: ["own-account"] });
    openConsole();
    await userEvent.click(await screen.findByRole("link", { name: "使い方" }));
    expect(await screen.findByRole("heading", { level: 1, name: "はじめて使うとき" })).toBeInTheDocument();
    expect(await screen.findByRole("img", { name: "ホーム" })).toHaveAttribute("src", expect.stringContaining("home"));
    const contents = screen.getByRole("navigation", { name: "使い方の目次" });
    await userEvent.click(within(contents).getByRole("link", { name: "申請を受けて決める" }));
    await screen.findByRole("heading", { level: 1, name: "申請を受けて決める" });
    await userEvent.click(screen.getByRole("link", { name: "やりとり" }));
    expect(await screen.findByRole("heading", { level: 1, name: "住民とのやりとり" })).toBeInTheDocument();
  });

  it("should say so where there is no such chapter", async () => {
    engineWith();
    openConsole("/manual/nothing");
    expect(await screen.findByRole("heading", { name: "このページはありません。" })).toBeInTheDocument();
  });

  it("should open at the chapter of the page one is on", () => {
    expect(["/", "/cases/2026-000001", "/cases/proxy/1", "/settings/texts", "/account"].map(chapterOf)).toEqual([
      "start",
      "cases",
      "proxy",
      "administration",
      "start",
    ]);
  });
});
