import { Unreachable } from "./problem";

type Listener = () => void;

/** Something all pages see change: whether the engine answers, whether the session still holds. */
class Flag {
  private listeners = new Set<Listener>();
  private raised = false;

  readonly subscribe = (listener: Listener) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly isRaised = () => this.raised;

  set(raised: boolean) {
    if (this.raised !== raised) {
      this.raised = raised;
      for (const listener of [...this.listeners]) {
        listener();
      }
    }
  }

  /** Resolves when the flag is down. */
  lowered(): Promise<void> {
    if (!this.raised) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (!this.raised) {
          stop();
          resolve();
        }
      });
    });
  }
}

/** Raised while the engine cannot be reached. */
export const connectionLost = new Flag();

/** Raised while a signed-in person is at work. */
export const atWork = new Flag();

/** Raised when a session that was open no longer is; lowered once somebody signed in again. */
export const sessionExpired = new Flag();

/** What proves that a request comes from this page. */
export function csrfToken(): string | undefined {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token === undefined ? undefined : decodeURIComponent(token);
}

/** What the person reads, which need not be what the browser is set to. */
export const languageOfPage = () => document.documentElement.lang || "ja";

async function send(request: Request): Promise<Response> {
  const token = csrfToken();
  if (token !== undefined) {
    request.headers.set("X-XSRF-TOKEN", token);
  }
  request.headers.set("Accept-Language", languageOfPage());
  try {
    const response = await fetch(request);
    connectionLost.set(false);
    return response;
  } catch (reason) {
    if (request.signal.aborted) {
      throw reason;
    }
    connectionLost.set(true);
    throw new Unreachable(String(reason));
  }
}

const ENTRANCE = /^\/api\/(session|invitations)\b/;

/**
 * Sends a request of a signed-in person. When the session has ended meanwhile, the request waits until the person has signed in again, and
 * is then sent once more: what was typed is not lost.
 */
export async function reach(request: Request): Promise<Response> {
  const waits = atWork.isRaised() && !ENTRANCE.test(new URL(request.url).pathname);
  for (;;) {
    const response = await send(request.clone());
    if (response.status !== 401 || !waits) {
      return response;
    }
    sessionExpired.set(true);
    await sessionExpired.lowered();
  }
}
