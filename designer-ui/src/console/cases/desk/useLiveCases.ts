import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useMunicipality } from "../../signin/person";
import { caseKey } from "../caseApi";

/** Many changes at once are read once. */
const GATHER_MS = 300;

/** Reads cases again as soon as the engine tells of their change. The browser itself comes back after a lost connection. */
export function useLiveCases(): void {
  const code = useMunicipality();
  const client = useQueryClient();
  useEffect(() => {
    const events = new EventSource(`/api/municipalities/${encodeURIComponent(code)}/events`);
    let gathering: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener("case", (event: MessageEvent<string>) => {
      const { number } = JSON.parse(event.data) as { number: string };
      void client.invalidateQueries({ queryKey: caseKey(code, number), exact: true });
      gathering ??= setTimeout(() => {
        gathering = undefined;
        void client.invalidateQueries({ queryKey: ["cases", code] });
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(gathering);
      events.close();
    };
  }, [code, client]);
}
