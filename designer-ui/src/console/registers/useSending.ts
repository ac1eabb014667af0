import type { UseMutationResult } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { isStopped } from "../jobs/sendings";
import type { How, Sending } from "./registerApi";

/** Sends a file by a mutation: how far it is, and a way to stop it. Unless `goesOn`, leaving the page stops it too. */
export function useSending<T>(mutation: UseMutationResult<T, Error, Sending>, goesOn = false) {
  const [sent, setSent] = useState(0);
  const stopping = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      if (!goesOn) {
        stopping.current?.abort();
      }
    },
    [goesOn],
  );

  return {
    isPending: mutation.isPending,
    problem: isStopped(mutation.error) ? null : mutation.error,
    data: mutation.data,
    /** From 0 to 1. */
    sent,
    stop: () => stopping.current?.abort(),
    reset: mutation.reset,
    send: (file: File, how: How, onSuccess: (answer: T) => void) => {
      const controller = new AbortController();
      stopping.current = controller;
      setSent(0);
      mutation.mutate(
        { file, how, progress: setSent, signal: controller.signal, stop: () => controller.abort() },
        { onSuccess },
      );
    },
  };
}

export type SendingState = Pick<ReturnType<typeof useSending>, "isPending" | "sent" | "stop">;
