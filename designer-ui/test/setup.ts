import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// A laptop that does other things meanwhile is slow, not wrong.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

/** Events nobody sends; tests that want some put their own in its place. */
class SilentEvents extends EventTarget {
  close(): void {}
}
globalThis.EventSource ??= SilentEvents as unknown as typeof EventSource;
