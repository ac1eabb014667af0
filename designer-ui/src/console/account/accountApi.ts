import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import { makePasskeyOf } from "../signin/passkeys";

const KEY = ["account"];

export function useOwnAccount() {
  return useQuery({ queryKey: KEY, queryFn: () => answer(api.GET("/api/account")) });
}

export function usePasskeys() {
  return useQuery({
    queryKey: [...KEY, "passkeys"],
    queryFn: () => answer(api.GET("/api/account/passkeys")),
    select: ({ items }) => items ?? [],
  });
}

export function useSessions() {
  return useQuery({
    queryKey: [...KEY, "sessions"],
    queryFn: () => answer(api.GET("/api/account/sessions")),
    select: ({ items }) => items ?? [],
  });
}

/** Reads the own account again. */
export function useReread() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}

function useAct<A, R>(act: (wish: A) => Promise<R>) {
  return useMutation({ mutationFn: act, onSuccess: useReread() });
}

export const usePasswordChange = () =>
  useAct((body: { current: string; next: string }) => api.POST("/api/account/password", { body }));

export const useAppRemoval = () => useAct(() => api.DELETE("/api/account/totp"));

export const useNewCodes = () => useAct(() => answer(api.POST("/api/account/recovery-codes")));

export const usePasskeyRemoval = () =>
  useAct((id: string) => api.DELETE("/api/account/passkeys/{id}", { params: { path: { id } } }));

export const useNewPasskey = () =>
  useAct(async (label: string) => {
    const credential = await makePasskeyOf(await answer(api.POST("/api/account/passkeys/options")));
    return answer(api.POST("/api/account/passkeys", { body: { label, credential: credential as never } }));
  });

export const useSessionEnd = () =>
  useAct((id: string) => api.DELETE("/api/account/sessions/{id}", { params: { path: { id } } }));
