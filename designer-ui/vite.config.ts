import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// In development the pages talk to an engine that runs on its usual port.
const engine = process.env["MADOGUCHI_ENGINE"] ?? "http://localhost:8080";

export default defineConfig({
  base: "/",
  plugins: [react()],
  build: {
    outDir: "target/site",
    assetsDir: "ui",
    emptyOutDir: true,
    rolldownOptions: { input: { phone: "phone/index.html", staff: "staff/index.html", webchat: "webchat/index.html" } },
  },
  server: { proxy: { "/sandbox": engine, "/api": engine } },
  test: {
    environment: "happy-dom",
    setupFiles: ["test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
