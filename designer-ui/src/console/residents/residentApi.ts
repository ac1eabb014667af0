import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { useMunicipality } from "../signin/person";
import { type Message, partsOf, THREAD_EVERY_MS } from "../thread/thread";

export type Resident = Schemas["ResidentControllerShown"];
export type OneResident = Schemas["ResidentControllerOneResident"];

export const PAGE_SIZE = 50;

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
    refetchInterval: THREAD_EVERY_MS,
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
    mutationFn: (message: Message) =>
      answer(
        api.POST("/api/municipalities/{code}/residents/{id}/thread", {
          params: { path: { code, id } },
          body: {},
          bodySerializer: () => partsOf(message),
        }),
      ),
    onSuccess: (thread) => client.setQueryData([...key(code, id), "thread"], thread),
  });
}
