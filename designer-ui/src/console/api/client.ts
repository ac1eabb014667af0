import createClient from "openapi-fetch";
import { Problem } from "./problem";
import { reach } from "./reach";
import type { components, paths } from "./schema";

/** The types of the engine's JSON. */
export type Schemas = components["schemas"];

/** The engine's API, typed by its own description. Answers that are not 2xx are thrown as {@link Problem}. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: reach });

api.use({
  async onResponse({ response }) {
    if (!response.ok) {
      throw await Problem.of(response);
    }
  },
});

/** The JSON of an answer that has one. */
export async function answer<T>(call: Promise<{ data?: T; response: Response }>): Promise<NonNullable<T>> {
  const { data, response } = await call;
  if (data === undefined || data === null) {
    throw new Problem(response.status, `Expected JSON, got nothing (HTTP ${response.status}).`);
  }
  return data;
}

/** The bytes at an address of this engine: a photo, a file, a document. */
export async function bytes(url: string): Promise<Blob> {
  // The session's cookie goes to this engine only; what an answer names elsewhere is not fetched.
  const address = new URL(url, location.origin);
  if (address.origin !== location.origin) {
    throw new Problem(400, url);
  }
  const response = await reach(new Request(address));
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.blob();
}
