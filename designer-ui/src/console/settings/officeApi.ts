import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { Problem } from "../api/problem";
import { useMunicipality } from "../signin/person";

export type Stripe = Schemas["StripeControllerShown"];
export type Payer = Schemas["PayerControllerSettings"];
export type MailSettings = Schemas["MailControllerSettings"];
export type SpokenText = Schemas["TextsControllerText"];
export type ThreadSettings = Schemas["ThreadListControllerSettings"];
export type Ready = Schemas["CannedAnswerControllerShown"];

/** One thing that is set for the whole municipality. */
function useSetting<T>(name: string, read: (code: string) => Promise<T>) {
  const code = useMunicipality();
  return useQuery({ queryKey: [code, "setting", name], queryFn: () => read(code) });
}

/** A change of it; what is shown is then what the engine answered. */
function useSave<A, T>(name: string, write: (code: string, wish: A) => Promise<T>) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: A) => write(code, wish),
    onSuccess: (saved) => client.setQueryData([code, "setting", name], saved),
  });
}

const of = (code: string) => ({ params: { path: { code } } });

export const useStripe = () =>
  useSetting("stripe", (code) => answer(api.GET("/api/municipalities/{code}/payments/stripe", of(code))));

/** A secret that is empty stays as it is. */
export const useSaveStripe = () =>
  useSave("stripe", (code, { secretKey, webhookSecret }: { secretKey: string; webhookSecret: string }) =>
    answer(
      api.PATCH("/api/municipalities/{code}/payments/stripe", {
        ...of(code),
        body: {
          ...(secretKey === "" ? {} : { secretKey }),
          ...(webhookSecret === "" ? {} : { webhookSecret }),
        },
      }),
    ),
  );

export function useStripeTest() {
  const code = useMunicipality();
  return useMutation({
    mutationFn: () => answer(api.POST("/api/municipalities/{code}/payments/stripe/test", of(code))),
  });
}

export const useRefundApproval = () =>
  useSetting("refund-approval", (code) =>
    answer(api.GET("/api/municipalities/{code}/payments/refund-approval", of(code))),
  );

export const useSaveRefundApproval = () =>
  useSave("refund-approval", (code, above: number | null) =>
    answer(api.PUT("/api/municipalities/{code}/payments/refund-approval", { ...of(code), body: { above } })),
  );

/** Null while none is set. */
export const usePayer = () =>
  useSetting("payer", async (code) => {
    try {
      return await answer(api.GET("/api/municipalities/{code}/payouts/payer", of(code)));
    } catch (reason) {
      if (reason instanceof Problem && reason.status === 404) {
        return null;
      }
      throw reason;
    }
  });

export const useSavePayer = () =>
  useSave("payer", (code, body: Payer) =>
    answer(api.PUT("/api/municipalities/{code}/payouts/payer", { ...of(code), body })),
  );

export const useMail = () => useSetting("mail", (code) => answer(api.GET("/api/municipalities/{code}/mail", of(code))));

export const useSaveMail = () =>
  useSave("mail", (code, body: MailSettings) =>
    answer(api.PUT("/api/municipalities/{code}/mail", { ...of(code), body })),
  );

export function useTestMail() {
  const code = useMunicipality();
  return useMutation({ mutationFn: () => answer(api.POST("/api/municipalities/{code}/mail/test", of(code))) });
}

export const useThreadSettings = () =>
  useSetting("threads", (code) => answer(api.GET("/api/municipalities/{code}/threads/settings", of(code))));

export const useSaveThreadSettings = () =>
  useSave("threads", (code, body: ThreadSettings) =>
    answer(api.PUT("/api/municipalities/{code}/threads/settings", { ...of(code), body })),
  );
