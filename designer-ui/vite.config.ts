import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// In development the pages talk to an engine that runs on its usual port.
const engine = process.env["MADOGUCHI_ENGINE"] ?? "http://localhost:8080";

/** Below `/staff` every address is the console's own; the engine does the same. */
const consoleAddresses: Plugin = {
  name: "console-addresses",
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      if (/^\/staff(\/[^.]*)?(\?|$)/.test(request.url ?? "")) {
        request.url = "/staff/index.html";
      }
      next();
    });
  },
};

export default defineConfig({
  base: "/",
  plugins: [react(), consoleAddresses],
  build: {
    outDir: "target/site",
    assetsDir: "ui",
    emptyOutDir: true,
    rolldownOptions: { input: { phone: "phone/index.html", staff: "staff/index.html", webchat: "webchat/index.html" } },
  },
  server: { proxy: { "/sandbox": engine, "/api": engine }, fs: { allow: [".", "../docs/manual"] } },
  test: {
    environment: "happy-dom",
    environmentOptions: { happyDOM: { settings: { navigation: { disableChildFrameNavigation: true } } } },
    setupFiles: ["test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    // A laptop that does other things meanwhile is slow, not wrong.
    testTimeout: 30_000,
  },
});
