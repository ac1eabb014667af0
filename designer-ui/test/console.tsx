import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { App } from "../src/console/shell/App";
import type { Session } from "../src/console/signin/session";
import { FakeEngine } from "./FakeEngine";

/** A case worker of 山口市 with all that a clerk may do. */
export const clerk: Session = {
  state: "open",
  municipality: { code: "yamaguchi", name: "山口市" },
  account: { id: "a1", login: "tanaka", name: "田中 一郎" },
  factors: [],
  grants: [{ role: "case-worker", department: null }],
  actions: ["own-account", "cases-read", "cases-work", "cases-decide", "money-read", "money-work", "definitions-read"],
};

export const CITY = "/api/municipalities/yamaguchi";

/** An engine at which a clerk is signed in; null for nobody. */
export function engineWith(session: Session | null = clerk): FakeEngine {
  const engine = new FakeEngine();
  return engine
    .on("GET", "/api/session", () => session ?? new Response(null, { status: 401 }))
    .on("GET", "/api/session/choices", () => ({ municipalities: [{ code: "yamaguchi", name: "山口市" }], demo: [] }))
    .on("GET", `${CITY}/packages`, () => [
      { id: "kitchen-waste-subsidy", version: "1.0.0", state: "published", title: "生ごみ処理機購入費補助金" },
    ]);
}

/** Opens the console at an address below `/staff`. */
export function openConsole(path = "/") {
  return render(<App history={createMemoryHistory({ initialEntries: [`/staff${path}`] })} />);
}
