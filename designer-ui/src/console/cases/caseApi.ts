import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { Problem } from "../api/problem";
import { useMunicipality } from "../signin/person";
import type { CaseSearch } from "./search";

export type CaseView = Schemas["CaseView"];
export type CaseQuestion = Schemas["CaseViewQuestionView"];
export type CaseContent = Pick<Schemas["CaseViewContentView"], "type" | "name" | "url">;
export type CaseDocument = Schemas["CaseViewDocumentView"];
export type CaseLine = Schemas["CaseViewListed"];

export const PAGE_SIZE = 50;

/** What an act leads to (a document, a message) is there a moment later. */
const AFTERWARDS_MS = [1_000, 4_000];

/** A page of the cases searched for. The page before stays until the next one is there. */
export function useCases({ page = 1, state, overdue, ...search }: CaseSearch) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["cases", code, search, state, overdue, page],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/municipalities/{code}/cases", {
          params: {
            path: { code },
            query: {
              ...search,
              ...(state === undefined ? {} : { state: [state] }),
              ...(overdue === undefined ? {} : { overdue: true }),
              page: page - 1,
              size: PAGE_SIZE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The packages of the municipality, one line each: what its procedures are called. */
export function usePackages() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["packages", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/packages", { params: { path: { code } } })),
    select: (all) => [...new Map(all.map((one) => [one.id, { value: one.id, title: one.title }])).values()],
    staleTime: 60_000,
  });
}

export const caseKey = (code: string, number: string) => ["case", code, number] as const;

export function useCase(number: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: caseKey(code, number),
    queryFn: () => answer(api.GET("/api/municipalities/{code}/cases/{number}", { params: { path: { code, number } } })),
  });
}

/** Reads everything about a case again: now, and when what follows from an act has had its time. */
export function useReread(number: string): () => void {
  const code = useMunicipality();
  const client = useQueryClient();
  return () => {
    const reread = () => {
      void client.invalidateQueries({ queryKey: caseKey(code, number) });
      void client.invalidateQueries({ queryKey: ["cases", code] });
    };
    reread();
    for (const ms of AFTERWARDS_MS) {
      setTimeout(reread, ms);
    }
  };
}

const CHANGED = 412;

/** What follows an act on a case: it is read again, also when somebody else was quicker. */
export function useActed(number: string) {
  const reread = useReread(number);
  return {
    onSuccess: reread,
    onError: (problem: Error) => {
      if (problem instanceof Problem && problem.status === CHANGED) {
        reread();
      }
    },
  };
}

export interface Corrections {
  items: { question: string; comment: string }[];
  deadline: string | null;
}

/** Says which revision of a case was looked at: what was meant for an older one is refused. */
export const seen = (view: Pick<CaseView, "revision">) => ({ headers: { "If-Match": `"${view.revision}"` } });

export function useMarkDeficient(view: CaseView) {
  const code = useMunicipality();
  const { number } = view;
  const acted = useActed(number);
  return useMutation({
    mutationFn: (body: Corrections) =>
      answer(
        api.POST("/api/municipalities/{code}/cases/{number}/deficiencies", {
          params: { path: { code, number } },
          body,
          ...seen(view),
        }),
      ),
    ...acted,
  });
}

export function useDecide(view: CaseView) {
  const code = useMunicipality();
  const { number } = view;
  const acted = useActed(number);
  return useMutation({
    mutationFn: ({ outcome, reason }: { outcome: string; reason: string }) =>
      answer(
        api.POST("/api/municipalities/{code}/cases/{number}/decision", {
          params: { path: { code, number } },
          body: reason === "" ? { outcome } : { outcome, reason },
          ...seen(view),
        }),
      ),
    ...acted,
  });
}

export function useRetry(view: CaseView) {
  const code = useMunicipality();
  const { number } = view;
  const acted = useActed(number);
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/municipalities/{code}/cases/{number}/retry", {
          params: { path: { code, number } },
          ...seen(view),
        }),
      ),
    ...acted,
  });
}
