import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeWebchat } from "../../test/FakeWebchat";
import { Refused } from "../http/http";
import { surely } from "./api";
import type { Line } from "./lines";
import { withLines } from "./lines";
import { WebchatApp } from "./WebchatApp";

async function open(city: FakeWebchat) {
  render(<WebchatApp api={city} />);
  await screen.findByRole("log");
}

const back = { label: "戻る", data: "back" };

describe("the web chat", () => {
  it("should show the talk so far and what comes", async () => {
    const city = new FakeWebchat().says({ type: "text", text: "こんにちは" });
    await open(city);
    expect(screen.getByRole("heading", { name: "山口市" })).toBeInTheDocument();
    act(() => city.comes({ says: { type: "text", text: "お名前" } }));
    expect(screen.getByRole("log")).toHaveTextContent(/こんにちは.*お名前/);
  });

  it("should offer what the last line offers, until something is said", async () => {
    const city = new FakeWebchat();
    city.comes({ says: { type: "text", text: "お名前" }, quick: [back] });
    await open(city);
    await userEvent.click(screen.getByRole("button", { name: "戻る" }));
    expect(city.done).toEqual([{ tap: back }]);
    act(() => city.comes({ own: true, says: { type: "text", text: "戻る" } }));
    expect(screen.queryByRole("button", { name: "戻る" })).toBeNull();
    expect(screen.getByRole("status", { name: "入力中" })).toBeInTheDocument();
  });

  it("should send what was picked", async () => {
    const city = new FakeWebchat().says({
      type: "pick",
      text: "購入日",
      mode: "date",
      label: "選ぶ",
      data: "d",
      initial: "2026-10-01",
      min: null,
      max: null,
    });
    await open(city);
    await userEvent.click(screen.getByRole("button", { name: "選ぶ" }));
    const sheet = within(screen.getByRole("dialog"));
    fireEvent.change(sheet.getByLabelText("日付を選ぶ"), { target: { value: "2026-10-02" } });
    await userEvent.click(sheet.getByRole("button", { name: "送信" }));
    expect(city.done).toEqual([{ pick: { data: "d", value: "2026-10-02" } }]);
  });

  it("should say why something was not sent", async () => {
    const city = new FakeWebchat();
    city.refusal = "短い時間にたくさん送られました";
    await open(city);
    await userEvent.type(screen.getByRole("textbox", { name: "メッセージ" }), "もしもし{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("短い時間にたくさん送られました");
  });

  it("should not send a photo the engine would refuse", async () => {
    const city = new FakeWebchat().says({ type: "photo", text: "領収書" });
    await open(city);
    const photo = new File(["x"], "a.jpg", { type: "image/jpeg" });
    Object.defineProperty(photo, "size", { value: 11 << 20 });
    await userEvent.upload(screen.getByLabelText("写真を撮る・選ぶ"), photo);
    expect(screen.getByRole("alert")).toHaveTextContent("10MB");
    expect(city.files).toEqual([]);
  });

  it("should send a place by its degrees", async () => {
    const city = new FakeWebchat().says({ type: "place", text: "場所" });
    await open(city);
    await userEvent.click(screen.getByRole("button", { name: "位置を送る" }));
    const sheet = within(screen.getByRole("dialog"));
    await userEvent.type(sheet.getByLabelText("緯度"), "34.5");
    await userEvent.type(sheet.getByLabelText("経度"), "131.25");
    await userEvent.click(sheet.getByRole("button", { name: "この位置を送信" }));
    expect(city.done).toEqual([{ place: { latitude: 34.5, longitude: 131.25 } }]);
  });

  it("should delete the talk only after asking, and begin anew", async () => {
    const city = new FakeWebchat().says({ type: "text", text: "秘密の話" });
    await open(city);
    await userEvent.click(screen.getByRole("button", { name: "記録を消す" }));
    expect(city.forgotten).toBe(0);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "すべて消す" }));
    expect(city.forgotten).toBe(1);
    await waitFor(() => expect(screen.queryByText("秘密の話")).toBeNull());
  });

  it("should tell when the engine is away", async () => {
    const city = new FakeWebchat();
    await open(city);
    act(() => city.stream().lost());
    expect(screen.getByRole("alert")).toHaveTextContent("接続が切れました");
    act(() => city.stream().found());
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("lines", () => {
  it("should come once, however often they are sent", () => {
    const line = (number: number) => ({ number }) as Line;
    expect(withLines([line(1), line(2)], [line(2), line(3)]).map((each) => each.number)).toEqual([1, 2, 3]);
  });
});

describe("sending surely", () => {
  it("should try again when nobody knows whether it arrived", async () => {
    const attempt = vi.fn().mockRejectedValueOnce(new TypeError("network")).mockResolvedValueOnce(null);
    await surely(attempt, [0, 0]);
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it("should not repeat what was refused", async () => {
    const attempt = vi.fn().mockRejectedValue(new Refused(415, "この写真は受け取れません"));
    await expect(surely(attempt, [0, 0])).rejects.toThrow("この写真");
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});
