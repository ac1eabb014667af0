/** A refusal of the engine: what RFC 9457 problem details say of it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** Calls the engine; answers that are not 2xx become {@link Refused}. */
export async function fetchOk(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) {
    throw new Refused(response.status, await detailOf(response));
  }
  return response;
}

/** Calls the engine and reads JSON. */
export async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await (await fetchOk(path, init)).json()) as T;
}

export function json(method: string, body: unknown): RequestInit {
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

async function detailOf(response: Response): Promise<string> {
  const fallback = `HTTP ${response.status}`;
  if (!(response.headers.get("Content-Type") ?? "").includes("json")) {
    return fallback;
  }
  const problem = (await response.json()) as { detail?: string; title?: string };
  return problem.detail ?? problem.title ?? fallback;
}
