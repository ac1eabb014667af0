import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { caseKey, useReread } from "../cases/caseApi";
import { useMunicipality } from "../signin/person";

export type RefundRequest = Schemas["RefundRequestView"];

/** What is done with a request that is open. */
export type RefundAct = "approval" | "refusal" | "withdrawal";

/** Refunds that wait for a second person, in all cases within reach. */
export function useRefundRequests() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["refund-requests", code],
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/payments/refund-requests", { params: { path: { code } } })),
    select: ({ items }) => items,
  });
}

/** Ends a request. The key makes a second try of the same act do nothing twice. */
export function useRefundAct(request: RefundRequest) {
  const code = useMunicipality();
  const client = useQueryClient();
  const reread = useReread(request.case);
  const path = { code, number: request.case, id: request.id };
  return useMutation({
    mutationFn: ({ act, reason, key }: { act: RefundAct; reason: string; key: string }) => {
      const params = { path, header: { "Idempotency-Key": key } };
      switch (act) {
        case "approval":
          return answer(
            api.POST("/api/municipalities/{code}/cases/{number}/refund-requests/{id}/approval", { params }),
          );
        case "withdrawal":
          return answer(
            api.POST("/api/municipalities/{code}/cases/{number}/refund-requests/{id}/withdrawal", { params }),
          );
        case "refusal":
          return answer(
            api.POST("/api/municipalities/{code}/cases/{number}/refund-requests/{id}/refusal", {
              params,
              body: { reason },
            }),
          );
      }
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["refund-requests", code] });
      void client.invalidateQueries({ queryKey: caseKey(code, request.case) });
      reread();
    },
  });
}
