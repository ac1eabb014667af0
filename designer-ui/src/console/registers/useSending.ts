import type { UseMutationResult } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { How, Sending } from "./registerApi";

/** Sends a file by a mutation: how far it is, and a way to stop it; leaving the page stops it too. */
export function useSending<T>(mutation: UseMutationResult<T, Error, Sending>) {
  const [sent, setSent] = useState(0);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const stopped = mutation.error instanceof DOMException && mutation.error.name === "AbortError";
  return {
    isPending: mutation.isPending,
    problem: stopped ? null : mutation.error,
    data: mutation.data,
    /** From 0 to 1. */
    sent,
    stop: () => stopping.current?.abort(),
    reset: mutation.reset,
    send: (file: File, how: How, onSuccess: (answer: T) => void) => {
      const controller = new AbortController();
      stopping.current = controller;
      setSent(0);
      mutation.mutate({ file, how, progress: setSent, signal: controller.signal }, { onSuccess });
    },
  };
}

export type SendingState = Pick<ReturnType<typeof useSending>, "isPending" | "sent" | "stop">;
