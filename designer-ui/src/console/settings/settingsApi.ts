import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { useMunicipality } from "../signin/person";
import type { AuditSearch } from "./auditSearch";
import type { Grant } from "./peopleApi";

export type AuditEntry = Schemas["AuditEntry"];
export type Token = Schemas["TokenControllerShown"];

export const AUDIT_SIZE = 50;

export function useAudit({ page = 1, ...search }: AuditSearch) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["audit", code, search, page],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/municipalities/{code}/audit", {
          params: { path: { code }, query: { ...search, page: page - 1, size: AUDIT_SIZE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    // Looking leaves an entry: what is looked at is read again only when asked for.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function useVerification() {
  const code = useMunicipality();
  return useMutation({
    mutationFn: () => answer(api.GET("/api/municipalities/{code}/audit/verify", { params: { path: { code } } })),
  });
}

export function useSecurity() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["security", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/security", { params: { path: { code } } })),
  });
}

export function useSaveSecurity() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { ranges: string[]; secondFactor: boolean }) =>
      answer(api.PUT("/api/municipalities/{code}/security", { params: { path: { code } }, body })),
    onSuccess: (saved) => client.setQueryData(["security", code], saved),
  });
}

export function useTokens() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["tokens", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/tokens", { params: { path: { code } } })),
  });
}

export function useMakeToken() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; grants: Grant[]; expires: string }) =>
      answer(
        api.POST("/api/municipalities/{code}/tokens", {
          params: { path: { code } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tokens", code] }),
  });
}

export function useRevokeToken() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      api.DELETE("/api/municipalities/{code}/tokens/{id}", { params: { path: { code, id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tokens", code] }),
  });
}

export function useChannels() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["channels", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/channels", { params: { path: { code } } })),
  });
}

export function useChannelTest(channelId: string) {
  const code = useMunicipality();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/municipalities/{code}/channels/{channelId}/test", { params: { path: { code, channelId } } }),
      ),
  });
}
