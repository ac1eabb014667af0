import { call, fetchOk, json, Refused } from "../http/http";
import type { SharedPlace } from "../talk/PlaceNumbers";
import type { Action, Line } from "./lines";

export interface Opened {
  name: string;
  lines: Line[];
}

/** One thing the resident does. */
export type Deed =
  | { text: string }
  | { tap: Action }
  | { pick: { data: string; value: string } }
  | { place: SharedPlace };

export interface StreamListener {
  line(line: Line): void;
  /** The engine is away; the stream comes back by itself. */
  lost(): void;
  found(): void;
  /** The engine does not know this browser any more; the talk must be opened anew. */
  ended(): void;
}

/** What the web chat asks of the engine. */
export interface WebchatApi {
  open(): Promise<Opened>;
  act(deed: Deed): Promise<void>;
  send(file: File): Promise<void>;
  forget(): Promise<void>;
  mediaUrl(line: number): string;
  listen(after: number, listener: StreamListener): () => void;
}

/** Tells the engine that the call comes from this page. */
const OURS = { "X-Madoguchi-Webchat": "1" };

export function httpWebchatApi(code: string): WebchatApi {
  const root = `/webchat/${encodeURIComponent(code)}`;
  const ours = (init: RequestInit): RequestInit => ({ ...init, headers: { ...init.headers, ...OURS } });
  return {
    open: () => call(`${root}/session`, ours({ method: "POST" })),
    act: (deed) => {
      const turn = ours(json("POST", { id: newId(), ...deed }));
      return surely(() => fetchOk(`${root}/turns`, turn));
    },
    send: (file) => {
      const name = file.type.startsWith("image/") ? "" : `?name=${encodeURIComponent(file.name)}`;
      const type = file.type === "" ? "application/octet-stream" : file.type;
      const turn = ours({ method: "POST", headers: { "Content-Type": type }, body: file });
      const path = `${root}/turns/${newId()}/media${name}`;
      return surely(() => fetchOk(path, turn));
    },
    forget: async () => {
      await fetchOk(`${root}/session`, ours({ method: "DELETE" }));
    },
    mediaUrl: (line) => `${root}/lines/${line}/media`,
    listen: (after, listener) => listen(`${root}/events?after=${after}`, listener),
  };
}

/** A random UUID (RFC 9562, version 4); browsers have their own only for pages that came over https. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const WAITS = [500, 2000, 5000];

/** Tries again when nobody can know whether it arrived: the turn keeps its id, so it is taken once. */
export async function surely(attempt: () => Promise<unknown>, waits: number[] = WAITS): Promise<void> {
  for (const wait of waits) {
    try {
      await attempt();
      return;
    } catch (problem) {
      if (problem instanceof Refused && problem.status < 500 && problem.status !== 409) {
        throw problem;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await attempt();
}

function listen(path: string, listener: StreamListener): () => void {
  const source = new EventSource(path);
  source.addEventListener("line", (event) => listener.line(JSON.parse((event as MessageEvent<string>).data) as Line));
  source.onopen = () => listener.found();
  // A browser that was refused gives up; one that lost the line comes back with Last-Event-ID.
  source.onerror = () => (source.readyState === EventSource.CLOSED ? listener.ended() : listener.lost());
  return () => source.close();
}
