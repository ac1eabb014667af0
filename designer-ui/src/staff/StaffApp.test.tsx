import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Refused } from "../http/http";
import type { CaseView, StaffApi, Thread } from "./api";
import { StaffApp } from "./StaffApp";

const view: CaseView = {
  number: "2026-0001",
  package: "kitchen-waste-subsidy",
  procedure: "subsidy",
  title: "生ごみ処理機購入費補助金",
  state: "submitted",
  stateTitle: "審査中",
  department: "環境政策課",
  answers: { name: { name: "山口 花子" } },
  questions: [
    {
      id: "name",
      title: "お名前",
      kind: "person-name",
      text: "山口 花子",
      personal: true,
      markable: true,
      contents: [],
      deficient: null,
      before: null,
    },
    {
      id: "receipt",
      title: "領収書の写真",
      kind: "photo",
      text: "1枚",
      personal: false,
      markable: true,
      contents: [{ type: "image/jpeg", name: "", url: "/api/municipalities/yamaguchi/cases/2026-0001/contents/c1" }],
      deficient: null,
      before: null,
    },
    {
      id: "grant",
      title: "補助金の額",
      kind: "computed",
      text: "19,900円",
      personal: false,
      markable: false,
      contents: [],
      deficient: null,
      before: null,
    },
  ],
  timeline: [{ at: "2026-11-20T01:00:00Z", what: "submitted", text: "申請がありました", details: {} }],
  documents: [],
  mayDecide: ["approved", "rejected"],
  decision: null,
};

const thread: Thread = {
  unread: 1,
  items: [
    {
      number: 1,
      at: "2026-11-20T02:00:00Z",
      author: "staff",
      by: "窓口 太郎",
      kind: "text",
      text: "見積書はお持ちですか",
      state: "failed",
      withdrawn: false,
    },
    {
      number: 2,
      at: "2026-11-20T02:01:00Z",
      author: "resident",
      kind: "text",
      text: "送信が取り消されました",
      withdrawn: true,
    },
  ],
};

const yamaguchi = { code: "yamaguchi", name: "山口市" };

function engine(more: Partial<StaffApi> = {}) {
  const api: StaffApi = {
    cases: vi.fn(async () => ({
      items: [{ ...view, submitted: "2026-11-20T01:00:00Z" }],
      page: 0,
      total: 1,
    })),
    find: vi.fn(async () => view),
    markDeficient: vi.fn(async () => undefined),
    decide: vi.fn(async () => undefined),
    retry: vi.fn(async () => undefined),
    thread: vi.fn(async () => thread),
    write: vi.fn(async () => thread),
    read: vi.fn(async () => ({ ...thread, unread: 0 })),
    cannedAnswers: vi.fn(async () => [{ id: "c1", title: "お待ちください", text: "2026-0001 は審査中です。" }]),
    file: vi.fn(async () => new Blob()),
    ...more,
  };
  return { api, connect: vi.fn(() => api), municipalities: vi.fn(async () => [yamaguchi]) };
}

async function openCase(more: Partial<StaffApi> = {}) {
  const { api, connect } = engine(more);
  sessionStorage.setItem("madoguchi.staff", JSON.stringify({ municipality: "yamaguchi", token: "t" }));
  render(<StaffApp connect={connect} />);
  await userEvent.click(await screen.findByRole("button", { name: "案件 2026-0001 を開く" }));
  await screen.findByRole("heading", { name: /2026-0001/ });
  return api;
}

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => "blob:x");
  URL.revokeObjectURL = vi.fn();
  sessionStorage.clear();
  location.hash = "";
});

describe("signing in", () => {
  it("should ask for the token once and keep it for the tab", async () => {
    const { connect, municipalities } = engine();
    render(<StaffApp connect={connect} municipalities={municipalities} />);
    await userEvent.type(screen.getByLabelText("アクセストークン"), "secret");
    await userEvent.click(screen.getByRole("button", { name: "開く" }));
    expect(await screen.findByText("生ごみ処理機購入費補助金")).toBeInTheDocument();
    expect(connect).toHaveBeenCalledWith("yamaguchi", "secret");
    expect(sessionStorage.getItem("madoguchi.staff")).toContain("secret");
  });

  it("should take the token from the address and take it out of there", async () => {
    location.hash = "#token=secret&municipality=yamaguchi";
    const { connect } = engine();
    render(<StaffApp connect={connect} />);
    await screen.findByText("生ごみ処理機購入費補助金");
    expect(connect).toHaveBeenCalledWith("yamaguchi", "secret");
    expect(location.hash).toBe("");
  });

  it("should ask nothing when the address brought the token and there is one municipality", async () => {
    location.hash = "#token=secret";
    const { connect, municipalities } = engine();
    render(<StaffApp connect={connect} municipalities={municipalities} />);
    await screen.findByText("生ごみ処理機購入費補助金");
    expect(municipalities).toHaveBeenCalledWith("secret");
    expect(connect).toHaveBeenCalledWith("yamaguchi", "secret");
  });

  it("should ask only for the municipality when there are several", async () => {
    location.hash = "#token=secret";
    const { connect } = engine();
    const several = async () => [yamaguchi, { code: "maizuru", name: "舞鶴市" }];
    render(<StaffApp connect={connect} municipalities={several} />);
    await userEvent.click(await screen.findByRole("button", { name: "舞鶴市" }));
    await screen.findByText("生ごみ処理機購入費補助金");
    expect(connect).toHaveBeenCalledWith("maizuru", "secret");
  });

  it("should say so at once when the token is not accepted", async () => {
    const { connect } = engine();
    const refusing = () => Promise.reject(new Refused(401, "unauthorized"));
    render(<StaffApp connect={connect} municipalities={refusing} />);
    await userEvent.type(screen.getByLabelText("アクセストークン"), "wrong{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("アクセストークンが正しくありません");
  });

  it("should ask again when the engine refuses the token", async () => {
    sessionStorage.setItem("madoguchi.staff", JSON.stringify({ municipality: "yamaguchi", token: "old" }));
    const { connect } = engine({ cases: () => Promise.reject(new Refused(401, "unauthorized")) });
    render(<StaffApp connect={connect} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("アクセストークンが正しくありません");
    expect(sessionStorage.getItem("madoguchi.staff")).toBeNull();
  });
});

describe("a case", () => {
  it("should ask the resident only for the answers that were marked, each with its comment", async () => {
    const api = await openCase();
    await userEvent.click(screen.getByRole("checkbox", { name: "「領収書の写真」を不備にする" }));
    const send = screen.getByRole("button", { name: "1件の補正を住民に依頼する" });
    expect(send).toBeDisabled();
    await userEvent.type(screen.getByLabelText("「領収書の写真」への指摘"), "日付が読めません");
    await userEvent.click(send);
    expect(api.markDeficient).toHaveBeenCalledWith(
      "2026-0001",
      [{ question: "receipt", comment: "日付が読めません" }],
      null,
    );
    expect(await screen.findByRole("status")).toHaveTextContent("補正を依頼しました");
  });

  it("should show the photos of an answer, and open one large", async () => {
    vi.stubGlobal("open", vi.fn());
    const api = await openCase();
    expect(await screen.findByRole("img", { name: "領収書の写真（1枚目）" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "領収書の写真（1枚目）を開く" }));
    expect(api.file).toHaveBeenLastCalledWith("/api/municipalities/yamaguchi/cases/2026-0001/contents/c1");
    expect(window.open).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it("should offer no mark for what the resident was not asked", async () => {
    await openCase();
    expect(screen.queryByRole("checkbox", { name: "「補助金の額」を不備にする" })).toBeNull();
  });

  it("should let a case that stopped go on", async () => {
    const api = await openCase({ find: async () => ({ ...view, state: "failed" }) });
    await userEvent.click(screen.getByRole("button", { name: "再開する" }));
    expect(api.retry).toHaveBeenCalledWith("2026-0001");
  });

  it("should approve after asking back", async () => {
    vi.stubGlobal("confirm", () => true);
    const api = await openCase();
    await userEvent.click(screen.getByRole("button", { name: "承認する" }));
    expect(api.decide).toHaveBeenCalledWith("2026-0001", "approved", "");
    vi.unstubAllGlobals();
  });

  it("should reject only with a reason", async () => {
    vi.stubGlobal("confirm", () => true);
    const api = await openCase();
    const reject = screen.getByRole("button", { name: "却下する" });
    expect(reject).toBeDisabled();
    await userEvent.type(screen.getByLabelText(/理由/), "市外での購入のため");
    await userEvent.click(reject);
    expect(api.decide).toHaveBeenCalledWith("2026-0001", "rejected", "市外での購入のため");
    vi.unstubAllGlobals();
  });

  it("should show the engine's own words when it refuses", async () => {
    await openCase({ markDeficient: () => Promise.reject(new Refused(409, "この案件はすでに決定されています")) });
    await userEvent.click(screen.getByRole("checkbox", { name: "「お名前」を不備にする" }));
    await userEvent.type(screen.getByLabelText("「お名前」への指摘"), "x");
    await userEvent.click(screen.getByRole("button", { name: /補正を住民に依頼する/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("できませんでした：この案件はすでに決定されています");
  });

  it("should offer no decision where none may be taken", async () => {
    await openCase({ find: async () => ({ ...view, mayDecide: [] }) });
    expect(screen.getByText("この状態では決定できません。")).toBeInTheDocument();
    expect(within(screen.getByRole("main")).queryByRole("button", { name: "承認する" })).toBeNull();
  });
});

describe("the thread of a case", () => {
  it("should show who wrote, what could not be sent and what was taken back", async () => {
    await openCase();
    const box = await screen.findByRole("region", { name: "住民とのやりとり" });
    expect(within(box).getByText("見積書はお持ちですか")).toBeInTheDocument();
    expect(within(box).getByText("送れませんでした")).toBeInTheDocument();
    expect(within(box).getByText("送信が取り消されました")).toHaveClass("withdrawn");
  });

  it("should send what was written, begun from a canned answer", async () => {
    const api = await openCase();
    const box = await screen.findByRole("region", { name: "住民とのやりとり" });
    await userEvent.selectOptions(await within(box).findByLabelText("定型文"), "お待ちください");
    await userEvent.type(within(box).getByLabelText("住民に送る文"), "もう少しです。");
    await userEvent.click(within(box).getByRole("button", { name: "送る" }));
    expect(api.write).toHaveBeenCalledWith("2026-0001", "2026-0001 は審査中です。もう少しです。", "");
    expect(within(box).getByLabelText("住民に送る文")).toHaveValue("");
  });

  it("should mark as read only when staff say so", async () => {
    const api = await openCase();
    const box = await screen.findByRole("region", { name: "住民とのやりとり" });
    expect(api.read).not.toHaveBeenCalled();
    await userEvent.click(within(box).getByRole("button", { name: "読んだことにする" }));
    expect(api.read).toHaveBeenCalledWith("2026-0001");
    expect(within(box).queryByRole("button", { name: "読んだことにする" })).not.toBeInTheDocument();
  });
});
