import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import { useMunicipality } from "../../signin/person";
import { type Message, partsOf, THREAD_EVERY_MS, type Thread } from "../../thread/thread";
import { caseKey } from "../caseApi";

/** The thread of a case, read anew every ten seconds. */
export function useThread(number: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: [...caseKey(code, number), "thread"],
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/cases/{number}/thread", { params: { path: { code, number } } })),
    refetchInterval: THREAD_EVERY_MS,
  });
}

/** The forms a case's package has, in its version. */
export function usePackageForms(id: string, version: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["forms", code, id, version],
    queryFn: () =>
      answer(
        api.GET("/api/municipalities/{code}/packages/{id}/forms", {
          params: { path: { code, id }, query: { version } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
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

/** Sends something into the thread; the engine knows who signs it. The answer is the thread as it is then. */
function useSending<T>(number: string, send: (code: string, wish: T) => Promise<Thread>) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: T) => send(code, wish),
    onSuccess: (thread) => {
      client.setQueryData([...caseKey(code, number), "thread"], thread);
      void client.invalidateQueries({ queryKey: caseKey(code, number) });
      void client.invalidateQueries({ queryKey: ["cases", code] });
    },
  });
}

export function useWrite(number: string) {
  return useSending(number, (code, message: Message) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread", {
        params: { path: { code, number } },
        body: {},
        bodySerializer: () => partsOf(message),
      }),
    ),
  );
}

export function useRead(number: string) {
  return useSending(number, (code, upTo: number | null) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread/read", {
        params: { path: { code, number } },
        body: { upTo },
      }),
    ),
  );
}

export function useSendForm(number: string) {
  return useSending(number, (code, { form, text }: { form: string; text: string }) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread/forms", {
        params: { path: { code, number } },
        body: { form, text },
      }),
    ),
  );
}

export function useSendDocument(number: string) {
  return useSending(number, (code, { document, text }: { document: string; text: string }) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread/documents", {
        params: { path: { code, number } },
        body: { document, text },
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
  return useSending(number, (code, { title, amount, due, text }: PaymentWish) =>
    answer(
      api.POST("/api/municipalities/{code}/cases/{number}/thread/payments", {
        params: { path: { code, number } },
        body: { items: [{ title, amount }], due, text },
      }),
    ),
  );
}
