import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CITY, openConsole } from "../../../test/console";
import { type FakeEngine, problem } from "../../../test/FakeEngine";
import { uploadsTo } from "../../../test/FakeUpload";
import { counts, engineWithRegister, importing, importJob, preview, REGISTER } from "../../../test/registerFixture";

const ROWS = `${REGISTER}/rows`;
const IMPORTS = `${REGISTER}/imports`;
const WRONG = { row: 3, column: "生年月日", cell: "B3", message: "日付ではありません。", messageEn: "Not a date." };

async function chooseFile(engine: FakeEngine, name = "list.csv") {
  uploadsTo(engine);
  openConsole("/registers/eligible/import?package=list");
  await screen.findByRole("button", { name: "ファイルを選ぶ" });
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) {
    throw new Error("Expected a field for a file.");
  }
  await userEvent.upload(input, new File(["通知番号,生年月日\n2,1985-12-03\n"], name));
  expect(screen.getByText(new RegExp(`${name}（`))).toBeInTheDocument();
}

const check = () => userEvent.click(screen.getByRole("button", { name: "内容を確かめる" }));
const run = () => screen.getByRole("button", { name: "取り込む" });
const query = (engine: FakeEngine, path: string, at: number) =>
  Object.fromEntries(engine.asked("POST", path).at(at)?.query ?? []) as Record<string, string>;

describe("an import", () => {
  it("should be looked at before it is made, and end with what came of it", async () => {
    const engine = importing(engineWithRegister().on("POST", ROWS, () => preview));
    await chooseFile(engine);
    await userEvent.selectOptions(screen.getByLabelText("取り込み方"), "update");
    await check();
    expect(await screen.findByRole("heading", { name: "取り込むとこうなります" })).toBeInTheDocument();
    expect(screen.getByRole("table", { name: /最初の行/ })).toHaveTextContent("舞鶴 太郎");
    await userEvent.click(run());
    expect(await screen.findByRole("heading", { name: "取り込みました（第5版）。" })).toBeInTheDocument();
    expect(query(engine, ROWS, 0)).toEqual({ mode: "update", package: "list", preview: "true" });
    expect(query(engine, IMPORTS, 0)).toMatchObject({ mode: "update", package: "list", file: "list.csv" });
    expect(await screen.findByText("「list.csvの取り込み」が終わりました。")).toBeInTheDocument();
    expect(screen.getByText("1,236件")).toBeInTheDocument();
  });

  it("should be checked anew with other columns before it can be made", async () => {
    const engine = engineWithRegister().on("POST", ROWS, ({ query }) => {
      const mapping = JSON.parse(query.get("mapping") ?? "{}") as Record<string, string>;
      const headings = preview.headings.map((one) => ({ ...one, column: mapping[one.heading] ?? one.column }));
      return { ...preview, headings };
    });
    await chooseFile(engine);
    await check();
    await userEvent.selectOptions(await screen.findByLabelText("見出し「町」の列"), "氏名");
    expect(screen.getByLabelText("見出し「氏名」の列")).toHaveValue("");
    expect(run()).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "対応を変えたので確かめ直す" }));
    await screen.findByRole("heading", { name: "取り込むとこうなります" });
    expect(JSON.parse(query(engine, ROWS, 1)["mapping"] ?? "")).toMatchObject({ 町: "name", 氏名: "" });
    expect(run()).toBeEnabled();
  });

  it("should name required columns no heading means", async () => {
    const engine = engineWithRegister().on("POST", ROWS, () => ({
      ...preview,
      headings: preview.headings.slice(0, 2),
      rows: [],
    }));
    await chooseFile(engine);
    await check();
    expect(await screen.findByRole("alert")).toHaveTextContent("割り当てられていません：氏名");
    expect(run()).toBeDisabled();
  });

  it("should list what is wrong, and leave wrong rows out only when told so", async () => {
    const wrong = { ...preview, errors: [WRONG], errorCount: 250, counts: { ...counts, skipped: 200, removed: 7 } };
    const engine = importing(engineWithRegister().on("POST", ROWS, () => wrong));
    await chooseFile(engine);
    await check();
    const errors = await screen.findByRole("table", { name: /誤り（250件）/ });
    expect(within(errors).getByRole("row", { name: "3 生年月日 日付ではありません。" })).toBeInTheDocument();
    expect(screen.getByText("ファイルにない7件が台帳から消えます。")).toBeInTheDocument();
    expect(run()).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: /誤りのある200行を飛ばして/ }));
    await userEvent.click(run());
    await screen.findByText("取り込みました（第5版）。");
    expect(query(engine, IMPORTS, 0)["skipErrors"]).toBe("true");
  });

  it("should show why a file cannot be read, and take another", async () => {
    const engine = engineWithRegister().on("POST", ROWS, () =>
      problem(422, "Sheet1 の B2 が数式です。", [{ ...WRONG, message: "数式です。" }]),
    );
    await chooseFile(engine, "list.xlsx");
    expect(screen.getByLabelText("シートの名前（Excel）")).toBeInTheDocument();
    await check();
    expect(await screen.findByRole("alert")).toHaveTextContent("Sheet1 の B2 が数式です。");
    expect(screen.getByRole("button", { name: "ファイルを選ぶ" })).toBeEnabled();
  });

  it("should keep the file and all that was chosen when the import is refused", async () => {
    const engine = engineWithRegister()
      .on("POST", ROWS, () => preview)
      .on("POST", IMPORTS, () => problem(409, "この台帳は取り込み中です。"));
    await chooseFile(engine);
    await check();
    await screen.findByRole("heading", { name: "取り込むとこうなります" });
    await userEvent.click(run());
    expect(await screen.findByRole("alert")).toHaveTextContent("取り込み中です。");
    importing(engine);
    await userEvent.click(run());
    expect(await screen.findByText("取り込みました（第5版）。")).toBeInTheDocument();
  });

  it("should show what was wrong when the engine could not import after all", async () => {
    const problem = { status: 422, detail: "2 件の誤りがあります。", errors: [WRONG] as never, errorCount: 2 };
    const engine = importing(
      engineWithRegister().on("POST", ROWS, () => preview),
      { state: "failed", problem },
    );
    await chooseFile(engine);
    await check();
    await screen.findByRole("heading", { name: "取り込むとこうなります" });
    await userEvent.click(run());
    expect(await screen.findByRole("alert")).toHaveTextContent("2 件の誤りがあります。");
    const errors = screen.getByRole("table", { name: /誤り（2件）/ });
    expect(within(errors).getByRole("row", { name: "3 生年月日 日付ではありません。" })).toBeInTheDocument();
    expect(run()).toBeEnabled();
  });

  it("should be found again by who comes back while it goes on", async () => {
    let jobs = [importJob];
    engineWithRegister()
      .on("GET", `${CITY}/jobs`, () => ({ items: jobs }))
      .on("DELETE", `${CITY}/jobs/i1`, () => {
        jobs = [{ ...importJob, state: "cancelled" }];
        return jobs[0];
      });
    openConsole("/registers/eligible/import?package=list");
    expect(await screen.findByRole("heading", { name: "取り込んでいます" })).toBeInTheDocument();
    expect(screen.getByRole("progressbar", { name: "list.csvの取り込み" })).toHaveAttribute(
      "aria-valuetext",
      "400 / 1,000 件",
    );
    await userEvent.click(screen.getByRole("button", { name: "中止する" }));
    expect(await screen.findByRole("button", { name: "ファイルを選ぶ" })).toBeInTheDocument();
    expect(await screen.findByText("「list.csvの取り込み」を中止しました。")).toBeInTheDocument();
  });
});
