import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import { type FieldError, Problem } from "../api/problem";
import { useMay, useMunicipality } from "../signin/person";
import { useGoing } from "./going";

export type Job = Schemas["JobView"];

/** While something is being worked on, how far it is is asked for so often. */
const WATCH_MS = 1_500;

export const jobsKey = (code: string) => ["jobs", code] as const;

export const isOpen = (job: Job): boolean => job.state === "waiting" || job.state === "running";

/** Why nothing came of a job, as if it had been refused at once; null when something did. */
export const problemOf = ({ problem }: Job): Problem | null =>
  problem == null ? null : new Problem(problem.status, problem.detail, problem.errors as unknown as FieldError[]);

/** Where the browser saves the file of a job from; undefined when there is none, or none any more. */
export const fileOf = (job: Job, code: string, now = Date.now()): string | undefined =>
  job.file == null || Date.parse(job.file.until) <= now
    ? undefined
    : `/api/municipalities/${encodeURIComponent(code)}/jobs/${encodeURIComponent(job.id)}/file`;

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

/** Takes up what has just begun: it is shown and watched at once, and its end is told however soon it comes. */
export function useBegun() {
  const code = useMunicipality();
  const client = useQueryClient();
  const going = useGoing();
  return (job: Job) => {
    going.keep([...going.ids(), job.id]);
    client.setQueryData<{ items: Job[] }>(jobsKey(code), (known) => ({
      items: [job, ...(known?.items ?? []).filter(({ id }) => id !== job.id)],
    }));
    return client.invalidateQueries({ queryKey: jobsKey(code) });
  };
}

export type Bulk = Schemas["BulkControllerBulk"];

/** Begins the same act on many cases. */
export function useBulk() {
  const code = useMunicipality();
  const onSuccess = useBegun();
  return useMutation({
    mutationFn: (body: Bulk) =>
      answer(api.POST("/api/municipalities/{code}/cases/bulk", { params: { path: { code } }, body })),
    onSuccess,
  });
}

export type Format = "xlsx" | "csv" | "zip";

/** Which answers are wanted, and how. */
export interface ExportOrder {
  package: string;
  format: Format;
  procedure?: string;
  state?: string;
  from?: string;
  to?: string;
  numbers?: string[];
  personal?: boolean;
  encoding?: "utf-8" | "windows-31j";
}

/** Orders a file of answers, to be saved when it is made. */
export function useExport() {
  const code = useMunicipality();
  const onSuccess = useBegun();
  return useMutation({
    mutationFn: ({ package: id, ...query }: ExportOrder) =>
      answer(api.POST("/api/municipalities/{code}/packages/{id}/exports", { params: { path: { code, id }, query } })),
    onSuccess,
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
