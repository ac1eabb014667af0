import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { saveFile } from "../api/save";
import { useMunicipality } from "../signin/person";
import type { Span } from "./moneySearch";

export type Day = Schemas["ReportDay"];
export type Difference = Schemas["ReportControllerShown"];

/** What was booked, day by day; both ends included. */
export function useDays({ from, to }: Span) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["payments", code, from, to],
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/payments", { params: { path: { code }, query: { from, to } } })),
    placeholderData: keepPreviousData,
  });
}

/** Saves every entry of the span. */
export function useSaveDays({ from, to }: Span) {
  const code = useMunicipality();
  return useMutation({
    mutationFn: (encoding: string) => {
      const query = new URLSearchParams({ from, to, encoding });
      return saveFile(
        `/api/municipalities/${encodeURIComponent(code)}/payments.csv?${query}`,
        `payments-${from}-${to}.csv`,
      );
    },
  });
}

export function useDifferences() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["differences", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/payments/differences", { params: { path: { code } } })),
    select: ({ items }) => items,
  });
}
