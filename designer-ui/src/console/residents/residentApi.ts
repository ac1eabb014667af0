import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { useMunicipality } from "../signin/person";

export type Resident = Schemas["ResidentControllerShown"];
export type OneResident = Schemas["ResidentControllerOneResident"];

export const PAGE_SIZE = 50;
const EVERY_MS = 10_000;

/** A page of residents, newest first; from 1. */
export function useResidents(text: string, page: number) {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["residents", code, text, page],
    queryFn: () =>
      answer(
        api.GET("/api/municipalities/{code}/residents", {
          params: { path: { code }, query: { text, page: page - 1, size: PAGE_SIZE } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

const key = (code: string, id: string) => ["resident", code, id] as const;

export function useResident(id: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: key(code, id),
    queryFn: () => answer(api.GET("/api/municipalities/{code}/residents/{id}", { params: { path: { code, id } } })),
  });
}

/** The thread that belongs to no case, read anew every ten seconds. */
export function useResidentThread(id: string) {
  const code = useMunicipality();
  return useQuery({
    queryKey: [...key(code, id), "thread"],
    queryFn: () =>
      answer(api.GET("/api/municipalities/{code}/residents/{id}/thread", { params: { path: { code, id } } })),
    refetchInterval: EVERY_MS,
  });
}

export function useReadResidentThread(id: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: number | null) =>
      answer(
        api.POST("/api/municipalities/{code}/residents/{id}/thread/read", {
          params: { path: { code, id } },
          body: { upTo },
        }),
      ),
    onSuccess: (thread) => client.setQueryData([...key(code, id), "thread"], thread),
  });
}

export function useWriteToResident(id: string) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ text, files }: { text: string; files: readonly File[] }) => {
      const parts = new FormData();
      if (text !== "") {
        parts.append("text", text);
      }
      for (const file of files) {
        parts.append("file", file);
      }
      return answer(
        api.POST("/api/municipalities/{code}/residents/{id}/thread", {
          params: { path: { code, id } },
          body: {},
          bodySerializer: () => parts,
        }),
      );
    },
    onSuccess: (thread) => client.setQueryData([...key(code, id), "thread"], thread),
  });
}
