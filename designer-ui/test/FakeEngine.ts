import { vi } from "vitest";

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** JSON, or the form as sent. */
  body: unknown;
}

type Answer = (call: Call) => Response | unknown;

/** An engine behind `fetch`: answers by method and path, and remembers what it was asked. */
export class FakeEngine {
  readonly calls: Call[] = [];
  down = false;
  private answers = new Map<string, Answer>();

  constructor() {
    vi.stubGlobal("fetch", (request: Request) => this.answer(request));
  }

  /** `path` as the engine has it, without the query. What is not a response is sent as JSON. */
  on(method: string, path: string, answer: Answer): this {
    this.answers.set(`${method} ${path}`, answer);
    return this;
  }

  /** What was asked of one path, the first first. */
  asked(method: string, path: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path === path);
  }

  /** The forms sent to one path, the first first. */
  forms(method: string, path: string): FormData[] {
    return this.asked(method, path).flatMap(({ body }) => (body instanceof FormData ? [body] : []));
  }

  async answer(request: Request): Promise<Response> {
    if (this.down) {
      throw new TypeError("network");
    }
    const call = await callOf(request);
    this.calls.push(call);
    const answer = this.answers.get(`${call.method} ${call.path}`);
    if (answer === undefined) {
      return problem(404, `There is no ${call.method} ${call.path}.`);
    }
    const said = await answer(call);
    return said instanceof Response
      ? said
      : said === undefined
        ? new Response(null, { status: 204 })
        : Response.json(said);
  }
}

async function callOf(request: Request): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const type = request.headers.get("Content-Type") ?? "";
  const body = type.includes("json")
    ? await request.json()
    : type.includes("multipart")
      ? await request.formData()
      : undefined;
  return { method: request.method, path: pathname, query: searchParams, headers: request.headers, body };
}

/** RFC 9457 problem details. */
export function problem(status: number, detail: string, errors: unknown[] = []): Response {
  return new Response(JSON.stringify({ status, detail, errors }), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}
