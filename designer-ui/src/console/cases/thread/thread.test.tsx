import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CASE, engineWithCase, thread } from "../../../../test/caseFixture";
import { CITY, openConsole } from "../../../../test/console";
import { problem } from "../../../../test/FakeEngine";

async function openThread() {
  const engine = engineWithCase();
  openConsole("/cases/2026-000001?section=thread");
  return { engine, box: await screen.findByRole("region", { name: "住民とのやりとり" }) };
}

describe("the thread of a case", () => {
  it("should show who wrote, what could not be sent and what was taken back", async () => {
    const { box } = await openThread();
    expect(within(box).getByText("見積書はお持ちですか")).toBeInTheDocument();
    expect(within(box).getByText("送れませんでした")).toBeInTheDocument();
    expect(within(box).getByText("送信が取り消されました")).toHaveClass("withdrawn");
  });

  it("should send what was written, begun from a canned answer, with its files", async () => {
    const { engine, box } = await openThread();
    engine.on("POST", `${CASE}/thread`, () => thread);
    await userEvent.selectOptions(await within(box).findByLabelText("定型文"), "お待ちください");
    await userEvent.type(within(box).getByLabelText("住民に送る文"), "もう少しです。");
    const file = new File(["%PDF"], "案内.pdf", { type: "application/pdf" });
    await userEvent.upload(box.querySelector("input[type=file]") as HTMLInputElement, file);
    expect(within(box).getByText("案内.pdf")).toBeInTheDocument();
    await userEvent.click(within(box).getByRole("button", { name: "送る" }));
    await expect.poll(() => (within(box).getByLabelText("住民に送る文") as HTMLTextAreaElement).value).toBe("");
    const [sent] = engine.forms("POST", `${CASE}/thread`);
    expect(sent?.get("text")).toBe("2026-000001 は審査中です。もう少しです。");
    expect(sent?.get("file")).toMatchObject({ type: "application/pdf", size: 4 });
  });

  it("should keep what was written when it could not be sent", async () => {
    const { engine, box } = await openThread();
    engine.on("POST", `${CASE}/thread`, () => problem(400, "文は 5000 文字までです。"));
    await userEvent.type(within(box).getByLabelText("住民に送る文"), "こんにちは");
    await userEvent.click(within(box).getByRole("button", { name: "送る" }));
    expect(await within(box).findByRole("alert")).toHaveTextContent("5000 文字まで");
    expect(within(box).getByLabelText("住民に送る文")).toHaveValue("こんにちは");
  });

  it("should be marked as read only when staff say so, and only up to what they saw", async () => {
    const { engine, box } = await openThread();
    engine.on("POST", `${CASE}/thread/read`, () => ({ ...thread, unread: 0 }));
    expect(engine.asked("POST", `${CASE}/thread/read`)).toHaveLength(0);
    await userEvent.click(within(box).getByRole("button", { name: "読んだことにする" }));
    await expect.poll(() => engine.asked("POST", `${CASE}/thread/read`)[0]?.body).toEqual({ upTo: 2 });
  });

  it("should send an issued document once more", async () => {
    const { engine, box } = await openThread();
    engine.on("POST", `${CASE}/thread/documents`, () => thread);
    await userEvent.click(within(box).getByRole("button", { name: "文書を送る" }));
    const form = await screen.findByRole("dialog", { name: "文書を送る" });
    await userEvent.click(within(form).getByRole("button", { name: "送る" }));
    await screen.findByText("送りました。");
    expect(engine.asked("POST", `${CASE}/thread/documents`)[0]?.body).toMatchObject({ document: "環-12" });
  });

  it("should send another form of the package the case came by", async () => {
    const { engine, box } = await openThread();
    engine
      .on("GET", `${CITY}/packages/kitchen-waste-subsidy/forms`, () => [{ id: "extra", title: "追加の質問" }])
      .on("POST", `${CASE}/thread/forms`, () => thread);
    await userEvent.click(within(box).getByRole("button", { name: "フォームを送る" }));
    const form = await screen.findByRole("dialog", { name: "フォームを送る" });
    await within(form).findByRole("option", { name: "追加の質問" });
    expect(within(form).getByRole("button", { name: "送る" })).toBeDisabled();
    await userEvent.selectOptions(within(form).getByLabelText("フォーム"), "追加の質問");
    await userEvent.click(within(form).getByRole("button", { name: "送る" }));
    await screen.findByText("送りました。");
    expect(engine.asked("POST", `${CASE}/thread/forms`)[0]?.body).toMatchObject({ form: "extra" });
    expect(engine.asked("GET", `${CITY}/packages/kitchen-waste-subsidy/forms`)[0]?.query.get("version")).toBe("1.0.0");
  });

  it("should ask for money in words and a charge at once", async () => {
    const { engine, box } = await openThread();
    engine.on("POST", `${CASE}/thread/payments`, () => thread);
    await userEvent.click(within(box).getByRole("button", { name: "お金を請求する" }));
    const form = await screen.findByRole("dialog", { name: "お金を請求する" });
    await userEvent.type(within(form).getByLabelText(/項目/), "郵送料");
    await userEvent.type(within(form).getByLabelText(/金額/), "110");
    await userEvent.type(within(form).getByLabelText(/何のお金か/), "郵送料をお支払いください。");
    await userEvent.click(within(form).getByRole("button", { name: "送る" }));
    await screen.findByText("送りました。");
    expect(engine.asked("POST", `${CASE}/thread/payments`)[0]?.body).toMatchObject({
      items: [{ title: "郵送料", amount: 110 }],
      text: "郵送料をお支払いください。",
    });
  });
});
