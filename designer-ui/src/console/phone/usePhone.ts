import { useQuery } from "@tanstack/react-query";
import { useMatches } from "@tanstack/react-router";
import { useState } from "react";
import { door } from "../signin/session";

const KEPT = "madoguchi.phone";

/** The phone goes with pages whose route says `staticData: { flow: true }`, and only where the sandbox is. */
export function usePhone(): { open: boolean; toggle: () => void } | undefined {
  const [open, setOpen] = useState(() => localStorage.getItem(KEPT) === "open");
  const flow = useMatches({ select: (matches) => matches.some((match) => match.staticData.flow === true) });
  const choices = useQuery({ queryKey: ["choices"], queryFn: door.choices, staleTime: Number.POSITIVE_INFINITY });
  if (!flow || (choices.data?.demo.length ?? 0) === 0) {
    return undefined;
  }
  const toggle = () => {
    localStorage.setItem(KEPT, open ? "closed" : "open");
    setOpen(!open);
  };
  return { open, toggle };
}
