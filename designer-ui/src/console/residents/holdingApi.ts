import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { saveFile } from "../api/save";
import { useMunicipality } from "../signin/person";

export type Certificate = Schemas["Certificate"];
export type ErasureLine = Schemas["ErasingLine"];
export type ErasurePreview = Schemas["ErasureControllerPreview"];

export const PAGE_SIZE = 50;

/** Saves everything that is held on a resident; why it was given out stays in the audit log. */
export function useExportResident(id: string) {
  const code = useMunicipality();
  return useMutation({
    mutationFn: (reason: string) =>
      saveFile(
        `/api/municipalities/${code}/residents/${id}/export?${new URLSearchParams({ reason })}`,
        `resident-${id}.zip`,
      ),
  });
}

/** What an erasure would do now; asked anew each time. */
export function useErasurePreview(id: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["erasure", code, id],
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/residents/{id}/erasure", { params: { path: { code, id } } })),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useErase(id: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { reason: string; confirm: string }) =>
      answer(api.POST("/api/municipalities/{code}/residents/{id}/erasure", { params: { path: { code, id } }, body })),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ["residents", code] });
      client.invalidateQueries({ queryKey: ["erasures", code] });
    },
  });
}

/** A page of certificates, newest first; from 1. */
export function useCertificates(page: number) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["erasures", code, page],
    queryFn: () =>
      answer(
        api.GET("/api/municipalities/{code}/erasures", {
          params: { path: { code }, query: { page: page - 1, size: PAGE_SIZE } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Saves a certificate as a PDF, or as JSON for programs. */
export function useSaveCertificate(id: string) {
  const code = useMunicipality();
  return useMutation({
    mutationFn: (form: "pdf" | "json") =>
      saveFile(`/api/municipalities/${code}/erasures/${id}${form === "pdf" ? ".pdf" : ""}`, `erasure-${id}.${form}`),
  });
}
