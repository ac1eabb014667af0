import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { useMay, useMunicipality } from "../signin/person";

export type Job = Schemas["JobViewsJobView"];

/** While something is being worked on, how far it is is asked for so often. */
const WATCH_MS = 1_500;

export const jobsKey = (code: string) => ["jobs", code] as const;

export const isOpen = (job: Job): boolean => job.state === "waiting" || job.state === "running";

/** The own long work of the last days, newest first. It is watched as long as some of it goes on. */
export function useJobs() {
  const code = useMunicipality();
  const may = useMay();
  return useQuery({
    queryKey: jobsKey(code),
    queryFn: () => answer(api.GET("/api/municipalities/{code}/jobs", { params: { path: { code } } })),
    select: ({ items }) => items,
    enabled: may("cases-work"),
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) === true ? WATCH_MS : false),
  });
}

export type Bulk = Schemas["BulkControllerBulk"];

/** Begins the same act on many cases. */
export function useBulk() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Bulk) =>
      answer(api.POST("/api/municipalities/{code}/cases/bulk", { params: { path: { code } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: jobsKey(code) }),
  });
}

export function useCancel() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE("/api/municipalities/{code}/jobs/{id}", { params: { path: { code, id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: jobsKey(code) }),
  });
}
