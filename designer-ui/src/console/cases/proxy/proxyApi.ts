import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../../api/client";
import { Problem } from "../../api/problem";
import { languageOfPage } from "../../api/reach";
import { type Progress, upload } from "../../api/upload";
import { useMunicipality } from "../../signin/person";
import { useLanguage } from "../../texts/language";
import { caseKey } from "../caseApi";

export type Entry = Schemas["EntryView"];
export type Talk = Schemas["View"];
export type Prompt = Schemas["ViewPrompt"];
export type Choice = Schemas["ViewChoice"];
export type CaseProxy = Schemas["CaseProxyControllerCaseProxy"];

/** What one gives at a prompt. */
export type Given =
  | { text: string }
  | { tap: string }
  | { pick: { data: string; value: string } }
  | { place: { latitude: number | null; longitude: number | null; address?: string } }
  | { file: File; progress: Progress; signal: AbortSignal };

const CHANGED_MEANWHILE = 409;

const listKey = (code: string) => ["proxy-entries", code] as const;
const entryKey = (code: string, id: string, language: string) => [...listKey(code), id, language] as const;
const proxyKey = (code: string, number: string) => [...caseKey(code, number), "proxy"] as const;

/** What can be entered for somebody. */
export function useProcedures() {
  const code = useMunicipality();
  return useQuery({
    queryKey: [...listKey(code), "procedures"],
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/proxy-entries/procedures", { params: { path: { code } } })),
    select: ({ items }) => items,
  });
}

/** What one began and did not send. */
export function useDrafts() {
  const code = useMunicipality();
  return useQuery({
    queryKey: listKey(code),
    queryFn: () => answer(api.GET("/api/municipalities/{code}/proxy-entries", { params: { path: { code } } })),
    select: ({ items }) => items,
  });
}

export function useBegin() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { package: string; procedure: string; way: string }) =>
      answer(api.POST("/api/municipalities/{code}/proxy-entries", { params: { path: { code } }, body })),
    onSuccess: (entry) => keep(client, code, entry),
  });
}

/** An entry, asked in the language of the page; what comes of a turn is written into it, so it is read only when the page is opened. */
export function useEntry(id: string) {
  const code = useMunicipality();
  const { language } = useLanguage();
  return useQuery({
    queryKey: entryKey(code, id, language),
    queryFn: () => answer(api.GET("/api/municipalities/{code}/proxy-entries/{id}", { params: { path: { code, id } } })),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** Gives an answer. When something else is asked by now, that is shown. */
export function useTurn(id: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, given }: { step: string; given: Given }) =>
      "file" in given ? send(code, id, step, given) : say(code, id, { step, ...given }),
    onSuccess: (entry) => keep(client, code, entry),
    onError: (problem) => {
      if (problem instanceof Problem && problem.status === CHANGED_MEANWHILE) {
        void client.invalidateQueries({ queryKey: [...listKey(code), id] });
      }
    },
  });
}

const say = (code: string, id: string, body: Schemas["TurnsTurn"]) =>
  answer(api.POST("/api/municipalities/{code}/proxy-entries/{id}/turns", { params: { path: { code, id } }, body }));

function send(code: string, id: string, step: string, { file, progress, signal }: Extract<Given, { file: File }>) {
  const query = new URLSearchParams({ step, name: file.name });
  return upload<Entry>(`/api/municipalities/${code}/proxy-entries/${id}/media?${query}`, file, progress, signal);
}

export function useDiscard(id: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE("/api/municipalities/{code}/proxy-entries/{id}", { params: { path: { code, id } } }),
    onSuccess: () => {
      client.removeQueries({ queryKey: [...listKey(code), id] });
      return client.invalidateQueries({ queryKey: listKey(code), exact: true });
    },
  });
}

/** How a case came that staff entered. */
export function useCaseProxy(number: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: proxyKey(code, number),
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/cases/{number}/proxy", { params: { path: { code, number } } })),
  });
}

/** Goes on with what the person is asked, or opens the answers. */
export function useCorrect(number: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/municipalities/{code}/cases/{number}/proxy/corrections", { params: { path: { code, number } } }),
      ),
    onSuccess: (entry) => keep(client, code, entry),
  });
}

export function useNewCode(number: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(api.POST("/api/municipalities/{code}/cases/{number}/proxy/code", { params: { path: { code, number } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: proxyKey(code, number) }),
  });
}

function keep(client: ReturnType<typeof useQueryClient>, code: string, entry: Entry) {
  // Told in other languages, it would tell of the turn before.
  client.removeQueries({ queryKey: [...listKey(code), entry.id], type: "inactive" });
  client.setQueryData(entryKey(code, entry.id, languageOfPage()), entry);
  void client.invalidateQueries({ queryKey: listKey(code), exact: true });
  if (entry.case) {
    void client.invalidateQueries({ queryKey: caseKey(code, entry.case) });
    void client.invalidateQueries({ queryKey: ["cases", code] });
  }
}
