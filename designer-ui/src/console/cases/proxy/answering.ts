import type { UseMutationResult } from "@tanstack/react-query";
import type { Entry, Given, Prompt } from "./proxyApi";

/** What every control gets that answers a question. */
export interface AnswerProps {
  prompt: Prompt;
  turn: Pick<UseMutationResult<Entry, Error, { step: string; given: Given }>, "isPending" | "error">;
  onGive: (given: Given) => void;
}

/** The question in the first line; under it what helps to answer. */
export function parts(text: string): { title: string; rest: string } {
  const [title = "", ...rest] = text.split("\n");
  return { title, rest: rest.join("\n") };
}
