import { vi } from "vitest";
import type { FakeEngine } from "./FakeEngine";

/** Uploads with progress: an XMLHttpRequest whose requests reach the same engine as `fetch`. Half is told before all is there. */
export function uploadsTo(engine: FakeEngine): void {
  vi.stubGlobal(
    "XMLHttpRequest",
    class {
      responseType = "";
      status = 0;
      responseText = "";
      onload = () => undefined;
      onerror = () => undefined;
      onabort = () => undefined;
      upload = {
        onprogress: (_: { loaded: number; total: number }): void => undefined,
        onload: (): void => undefined,
      };
      private method = "";
      private path = "";
      private headers = new Headers();
      private type = "";

      open(method: string, path: string) {
        this.method = method;
        this.path = path;
      }

      setRequestHeader(name: string, value: string) {
        this.headers.set(name, value);
      }

      getResponseHeader() {
        return this.type;
      }

      abort() {
        this.onabort();
      }

      async send(body: Blob) {
        this.upload.onprogress({ loaded: body.size / 2, total: body.size });
        this.upload.onload();
        const url = new URL(this.path, location.origin);
        try {
          const response = await engine.answer(new Request(url, { method: this.method, headers: this.headers, body }));
          this.status = response.status;
          this.type = response.headers.get("Content-Type") ?? "";
          this.responseText = await response.text();
          this.onload();
        } catch {
          this.onerror();
        }
      }
    },
  );
}
