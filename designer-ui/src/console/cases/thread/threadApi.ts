import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../../api/client";
import { useMunicipality, useSession } from "../../signin/person";
import { caseKey } from "../caseApi";

export type Thread = Schemas["ThreadView"];
export type ThreadEntry = Schemas["ThreadViewEntryView"];

const EVERY_MS = 10_000;

/** The thread of a case, read anew every ten seconds. */
export function useThread(number: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: [...caseKey(code, number), "thread"],
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/cases/{number}/thread", { params: { path: { code, number } } })),
    refetchInterval: EVERY_MS,
  });
}

/** Answers staff have ready, those for all and of the department, filled for the case. */
export function useCannedAnswers(number: string, department: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["canned-answers", code, department, number],
    queryFn: () =>
      answer(
        api.GET("/api/municipalities/{code}/canned-answers", {
          params: { path: { code }, query: { case: number, department } },
        }),
      ),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}

/** Sends something into the thread, signed by the person at this browser; the answer is the thread as it is then. */
function useSending<T>(number: string, send: (code: string, wish: T, by: string) => Promise<Thread>) {
  const code = useMunicipality();
  const { account } = useSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: T) => send(code, wish, account.name),
    onSuccess: (thread) => {
      client.setQueryData([...caseKey(code, number), "thread"], thread);
      void client.invalidateQueries({ queryKey: caseKey(code, number) });
      void client.invalidateQueries({ queryKey: ["cases", code] });
    },
  });
}

export function useWrite(number: string) {
  return useSending(number, (code, { text, files }: { text: string; files: File[] }, by) => {
    const parts = new FormData();
    parts.append("by", by);
    if (text !== "") {
      parts.append("text", text);
    }
    for (const file of files) {
      parts.append("file", file);
    }
    return answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread", {
        params: { path: { code, number } },
        body: {},
        bodySerializer: () => parts,
      }),
    );
  });
}

export function useRead(number: string) {
  return useSending(number, (code, upTo: number | null, by) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread/read", {
        params: { path: { code, number } },
        body: { upTo, by },
      }),
    ),
  );
}

export function useSendForm(number: string) {
  return useSending(number, (code, { form, text }: { form: string; text: string }, by) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread/forms", {
        params: { path: { code, number } },
        body: { form, text, by },
      }),
    ),
  );
}

export function useSendDocument(number: string) {
  return useSending(number, (code, { document, text }: { document: string; text: string }, by) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread/documents", {
        params: { path: { code, number } },
        body: { document, text, by },
      }),
    ),
  );
}

export interface PaymentWish {
  title: string;
  amount: number;
  due: string | null;
  text: string;
}

export function useAskPayment(number: string) {
  return useSending(number, (code, { title, amount, due, text }: PaymentWish, by) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread/payments", {
        params: { path: { code, number } },
        body: { items: [{ title, amount }], due, text, by },
      }),
    ),
  );
}
