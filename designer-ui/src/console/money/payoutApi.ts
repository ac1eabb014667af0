import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { saveFile } from "../api/save";
import { useMunicipality } from "../signin/person";

export type Payout = Schemas["PayoutView"];
export type PayoutItem = Schemas["PayoutViewItem"];

export const PAGE_SIZE = 50;

/** A page of the payout lists, newest first; from 1. */
export function usePayouts(page: number) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["payouts", code, page],
    queryFn: () =>
      answer(
        api.GET("/api/municipalities/{code}/payouts", {
          params: { path: { code }, query: { page: page - 1, size: PAGE_SIZE } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

const key = (code: string, id: string) => ["payout", code, id] as const;

export function usePayout(id: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: key(code, id),
    queryFn: () => answer(api.GET("/api/municipalities/{code}/payouts/{id}", { params: { path: { code, id } } })),
  });
}

/** What is done with a whole list. */
export type PayoutAct =
  | { act: "close"; due: string }
  | { act: "approvals" }
  | { act: "reissue"; reason: string }
  | { act: "sent" };

/** Something done with a list; the answer is the list as it is then. */
function useChange<T>(id: string, change: (path: { code: string; id: string }, wish: T) => Promise<Payout>) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: T) => change({ code, id }, wish),
    onSuccess: (payout) => {
      client.setQueryData(key(code, id), payout);
      void client.invalidateQueries({ queryKey: ["payouts", code] });
    },
    // A refusal often means that somebody else was faster: show how it stands.
    onError: () => void client.invalidateQueries({ queryKey: key(code, id) }),
  });
}

export function usePayoutAct(id: string) {
  return useChange(id, (path, wish: PayoutAct) => {
    const params = { path };
    switch (wish.act) {
      case "close":
        return answer(
          api.POST("/api/municipalities/{code}/payouts/{id}/close", {
            params,
            body: wish.due === "" ? {} : { due: wish.due },
          }),
        );
      case "approvals":
        return answer(api.POST("/api/municipalities/{code}/payouts/{id}/approvals", { params, body: {} }));
      case "reissue":
        return answer(
          api.POST("/api/municipalities/{code}/payouts/{id}/reissue", { params, body: { reason: wish.reason } }),
        );
      case "sent":
        return answer(api.POST("/api/municipalities/{code}/payouts/{id}/sent", { params, body: {} }));
    }
  });
}

export interface Entered {
  case: string;
  result: "paid" | "failed";
  reason: string;
}

export function useEnterResults(id: string) {
  return useChange(id, (path, items: Entered[]) =>
    answer(api.POST("/api/municipalities/{code}/payouts/{id}/results", { params: { path }, body: { items } })),
  );
}

export function useRemoveItem(id: string) {
  return useChange(id, (path, { number, reason }: { number: string; reason: string }) =>
    answer(
      api.DELETE("/api/municipalities/{code}/payouts/{id}/items/{number}", {
        params: { path: { ...path, number } },
        body: { reason },
      }),
    ),
  );
}

/** Saves the file for the bank; the engine gives it once. */
export function useSaveZengin(id: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (lineEnds: string) =>
      saveFile(`${address(code, id)}/zengin?${new URLSearchParams({ lineEnds })}`, `${id}.txt`),
    onSettled: () => client.invalidateQueries({ queryKey: key(code, id) }),
  });
}

export function useSaveList(id: string) {
  const code = useMunicipality();
  return useMutation({ mutationFn: () => saveFile(`${address(code, id)}.csv`, `${id}.csv`) });
}

const address = (code: string, id: string) =>
  `/api/municipalities/${encodeURIComponent(code)}/payouts/${encodeURIComponent(id)}`;
