import type { UseMutationResult, UseQueryResult } from "@tanstack/react-query";
import type { Schemas } from "../api/client";

export type Thread = Schemas["ThreadView"];
export type ThreadEntry = Schemas["ThreadViewEntryView"];

/** How often an open thread is read anew. */
export const THREAD_EVERY_MS = 10_000;

/** What staff write: words, files, or both. */
export interface Message {
  text: string;
  files: readonly File[];
}

export type Reading = UseQueryResult<Thread>;

/** Says up to which number staff have read. */
export type Marking = UseMutationResult<Thread, Error, number | null>;

export type Writing = UseMutationResult<Thread, Error, Message>;

/** The message as the parts of a form; words that are not there are left out. */
export function partsOf({ text, files }: Message): FormData {
  const parts = new FormData();
  if (text !== "") {
    parts.append("text", text);
  }
  for (const file of files) {
    parts.append("file", file);
  }
  return parts;
}
