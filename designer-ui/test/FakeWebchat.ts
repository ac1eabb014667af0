import type { Deed, Opened, StreamListener, WebchatApi } from "../src/webchat/api";
import type { Line, Says } from "../src/webchat/lines";

/** A municipality's web chat without an engine: what is done is written down, what is said is said by the test. */
export class FakeWebchat implements WebchatApi {
  readonly done: Deed[] = [];
  readonly files: File[] = [];
  forgotten = 0;
  refusal: string | null = null;
  lines: Line[] = [];
  private listener: StreamListener | null = null;

  says(...all: Says[]): this {
    for (const says of all) {
      this.comes({ says });
    }
    return this;
  }

  comes(line: Partial<Line> & { says: Says }): void {
    const whole = { number: this.lines.length + 1, at: "2026-11-20T01:00:00Z", own: false, quick: [], ...line };
    this.lines = [...this.lines, whole];
    this.listener?.line(whole);
  }

  stream(): StreamListener {
    if (this.listener === null) {
      throw new Error("nobody listens");
    }
    return this.listener;
  }

  async open(): Promise<Opened> {
    return { name: "山口市", lines: this.lines };
  }

  async act(deed: Deed): Promise<void> {
    if (this.refusal !== null) {
      throw new Error(this.refusal);
    }
    this.done.push(deed);
  }

  async send(file: File): Promise<void> {
    this.files.push(file);
  }

  async forget(): Promise<void> {
    this.forgotten += 1;
    this.lines = [];
  }

  mediaUrl = (line: number) => `/lines/${line}/media`;

  listen(_after: number, listener: StreamListener): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }
}
