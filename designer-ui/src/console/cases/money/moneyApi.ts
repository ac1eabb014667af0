import { useMutation, useQuery } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../../api/client";
import { useMunicipality } from "../../signin/person";
import { caseKey, useReread } from "../caseApi";

export type Ledger = Schemas["LedgerView"];

/** What staff do about money by hand. Amounts are whole yen; without one, all of it. */
export type MoneyAct =
  | { act: "refunds" | "waivers"; amount: number | null; reason: string }
  | { act: "cash"; amount: number; reason: string }
  | { act: "charges"; title: string; amount: number; due: string | null; reason: string };

/** The books of a case. */
export function useLedger(number: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: [...caseKey(code, number), "ledger"],
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/cases/{number}/ledger", { params: { path: { code, number } } })),
  });
}

/** Books one act. The key makes a second try of the same act book nothing twice. */
export function useMoneyAct(number: string) {
  const code = useMunicipality();
  const onSuccess = useReread(number);
  return useMutation({
    mutationFn: ({ key, ...act }: MoneyAct & { key: string }) => {
      const params = { path: { code, number }, header: { "Idempotency-Key": key } };
      if (act.act === "charges") {
        const { title, amount, due, reason } = act;
        const body = { items: [{ title, amount }], due, reason };
        return answer(api.POST("/api/municipalities/{code}/cases/{number}/charges", { params, body }));
      }
      const body = { amount: act.amount, reason: act.reason };
      switch (act.act) {
        case "refunds":
          return answer(api.POST("/api/municipalities/{code}/cases/{number}/refunds", { params, body }));
        case "waivers":
          return answer(api.POST("/api/municipalities/{code}/cases/{number}/waivers", { params, body }));
        case "cash":
          return answer(api.POST("/api/municipalities/{code}/cases/{number}/cash", { params, body }));
      }
    },
    onSuccess,
  });
}
