import { bytes } from "./client";

/** Fetches a file of the engine and lets the browser save it; what is wrong is thrown, where a plain link would save the problem. */
export async function saveFile(url: string, name: string): Promise<void> {
  const address = URL.createObjectURL(await bytes(url));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to save by then; without a moment's wait some have not.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
