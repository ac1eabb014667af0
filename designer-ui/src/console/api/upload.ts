import { Problem, Unreachable } from "./problem";
import { atWork, connectionLost, csrfToken, languageOfPage, sessionExpired } from "./reach";

/** How far a file is sent, from 0 to 1; 1 means that the engine has it all and is reading. */
export type Progress = (sent: number) => void;

/**
 * Sends a file as the body, telling how far it is, which `fetch` cannot. Like all that a signed-in person sends, it waits while the session
 * is renewed and is then sent once more.
 */
export async function upload<T>(path: string, file: Blob, progress: Progress, signal: AbortSignal): Promise<T> {
  for (;;) {
    const response = await sendOnce(path, file, progress, signal);
    if (response.status !== 401 || !atWork.isRaised()) {
      if (!response.ok) {
        throw await Problem.of(response);
      }
      return (await response.json()) as T;
    }
    sessionExpired.set(true);
    await sessionExpired.lowered();
  }
}

function sendOnce(path: string, file: Blob, progress: Progress, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "text";
    // Whatever the browser thinks the file is, the engine looks for itself.
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept-Language", languageOfPage());
    const token = csrfToken();
    if (token !== undefined) {
      request.setRequestHeader("X-XSRF-TOKEN", token);
    }
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
    request.upload.onload = () => progress(1);
    request.onload = () => {
      connectionLost.set(false);
      const type = request.getResponseHeader("Content-Type") ?? "";
      resolve(new Response(request.responseText, { status: request.status, headers: { "Content-Type": type } }));
    };
    request.onerror = () => {
      connectionLost.set(true);
      reject(new Unreachable(path));
    };
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
