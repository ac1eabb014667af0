import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { answer, api, type Schemas } from "../../api/client";
import { useMay, useMunicipality } from "../../signin/person";
import { type CaseView, caseKey, seen, useActed } from "../caseApi";

export type Present = Schemas["PresencesPresent"];

/** How often a console says that it has a case open; who is silent for a minute has left. */
const HERE_EVERY_MS = 20_000;

/** Who else has the case open. */
export function useOthers(number: string): readonly Present[] {
  const code = useMunicipality();
  const params = { path: { code, number } };
  const here = useQuery({
    queryKey: [...caseKey(code, number), "presence"],
    queryFn: () => answer(api.PUT("/api/municipalities/{code}/cases/{number}/presence", { params })),
    refetchInterval: HERE_EVERY_MS,
  });
  useEffect(
    () => () => {
      // Whoever does not get through is forgotten a minute later.
      void api
        .DELETE("/api/municipalities/{code}/cases/{number}/presence", { params: { path: { code, number } } })
        .catch(() => undefined);
    },
    [code, number],
  );
  return here.data?.others ?? [];
}

/** To whom a case may be given; nobody for who may not give any. */
export function useColleagues() {
  const code = useMunicipality();
  const may = useMay();
  return useQuery({
    queryKey: ["colleagues", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/colleagues", { params: { path: { code } } })),
    select: ({ items }) => items,
    enabled: may("cases-work"),
    staleTime: 60_000,
  });
}

export function useAssign(view: CaseView) {
  const code = useMunicipality();
  const acted = useActed(view.number);
  return useMutation({
    mutationFn: (account: string | null) =>
      answer(
        api.PUT("/api/municipalities/{code}/cases/{number}/assignee", {
          params: { path: { code, number: view.number } },
          body: { account },
          ...seen(view),
        }),
      ),
    ...acted,
  });
}

const notesKey = (code: string, number: string) => [...caseKey(code, number), "notes"] as const;

export function useNotes(number: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: notesKey(code, number),
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/cases/{number}/notes", { params: { path: { code, number } } })),
  });
}

export function useAddNote(number: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      answer(
        api.POST("/api/municipalities/{code}/cases/{number}/notes", {
          params: { path: { code, number } },
          body: { text },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: notesKey(code, number) }),
  });
}
