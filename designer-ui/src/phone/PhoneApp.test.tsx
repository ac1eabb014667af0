import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FakeResident } from "../../test/FakeResident";
import type { PhoneApi, Resident } from "./api";
import { PhoneApp } from "./PhoneApp";

function city(more: Partial<PhoneApi> = {}) {
  const residents: Resident[] = [
    { userId: "U1", name: "山口 花子", friendship: "friend" },
    { userId: "U2", name: "湯田 太郎", friendship: "stranger" },
  ];
  const advanced: string[] = [];
  const opened: string[] = [];
  const api: PhoneApi = {
    accounts: async () => [{ channelId: "demo", name: "山口市（お試し）" }],
    residents: async () => residents,
    addResident: async (_, name) => {
      const added: Resident = { userId: `U${residents.length + 1}`, name, friendship: "stranger" };
      residents.push(added);
      return added;
    },
    now: async () => "2026-11-20T01:00:00Z",
    advance: async (duration) => {
      advanced.push(duration);
      return "2026-11-23T01:00:00Z";
    },
    resident: (_, userId) => {
      opened.push(userId);
      return new FakeResident();
    },
    ...more,
  };
  return { api, advanced, opened };
}

describe("the phone page", () => {
  it("should open the first resident's phone and let another be chosen", async () => {
    const { api, opened } = city();
    render(<PhoneApp api={api} />);
    expect(await screen.findByRole("button", { name: /山口 花子/ })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("heading", { name: "山口市（お試し）" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /湯田 太郎/ }));
    expect(opened).toEqual(expect.arrayContaining(["U1", "U2"]));
  });

  it("should add a resident and open that phone", async () => {
    const { api, opened } = city();
    render(<PhoneApp api={api} />);
    await userEvent.type(await screen.findByLabelText("新しい住民の名前"), "阿東 一郎");
    await userEvent.click(screen.getByRole("button", { name: "追加" }));
    expect(await screen.findByRole("button", { name: /阿東 一郎/ })).toHaveAttribute("aria-pressed", "true");
    expect(opened.at(-1)).toBe("U3");
  });

  it("should show the engine's time and move it", async () => {
    const { api, advanced } = city();
    render(<PhoneApp api={api} />);
    expect(await screen.findByText("2026年11月20日(金) 10:00")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "＋3日" }));
    expect(await screen.findByText("2026年11月23日(月) 10:00")).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("単位"), "hours");
    await userEvent.click(screen.getByRole("button", { name: "進める" }));
    expect(advanced).toEqual(["PT72H", "PT14H"]);
  });

  it("should say what to do when there is no sandbox, and when there is no account", async () => {
    const away = city({ accounts: () => Promise.reject(new Error("HTTP 404")) });
    const { unmount } = render(<PhoneApp api={away.api} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("MADOGUCHI_SANDBOX");
    unmount();
    render(<PhoneApp api={city({ accounts: async () => [] }).api} />);
    expect(await screen.findByText(/まだLINEアカウントがありません/)).toBeInTheDocument();
  });
});
