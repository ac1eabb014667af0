import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../api/client";
import type { FieldError } from "../api/problem";
import { type Progress, upload } from "../api/upload";
import { type Job, useBegun, useJobs } from "../jobs/jobApi";
import { isStopped, SENDING, type SendingFile } from "../jobs/sendings";
import { useTell } from "../shell/notices";
import { useMunicipality } from "../signin/person";
import { useTexts } from "../texts/language";

export type Register = Schemas["RegisterControllerShown"];
export type RegisterLine = Schemas["RegisterControllerListed"];
export type RegisterColumn = Schemas["RegisterControllerShownColumn"];
export type Counts = Schemas["RegisterImportsImported"];
export type Version = Schemas["RegisterImportsVersion"];
export type Mode = "replace" | "add" | "update";

/** A register of a package; ids may be the same in several packages. */
export interface RegisterName {
  id: string;
  package?: string | undefined;
}

export const PAGE_SIZE = 50;

const query = (register: RegisterName) => (register.package === undefined ? {} : { package: register.package });
const key = (code: string, register: RegisterName) => ["register", code, register.id, register.package ?? ""] as const;

export function useRegisters() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["registers", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/registers", { params: { path: { code } } })),
  });
}

export function useRegister(register: RegisterName) {
  const code = useMunicipality();
  return useQuery({
    queryKey: key(code, register),
    queryFn: () =>
      answer(
        api.GET("/api/municipalities/{code}/registers/{id}", {
          params: { path: { code, id: register.id }, query: query(register) },
        }),
      ),
  });
}

/** A page of rows, or those with certain values. `page` counts from 1. */
export function useRows(register: RegisterName, page: number, where: Record<string, string> | null) {
  const code = useMunicipality();
  return useQuery({
    queryKey: [...key(code, register), "rows", page, where],
    queryFn: () =>
      answer(
        api.GET("/api/municipalities/{code}/registers/{id}/rows", {
          params: {
            path: { code, id: register.id },
            query: {
              ...query(register),
              ...(where === null ? { page: page - 1, size: PAGE_SIZE } : { where: JSON.stringify(where) }),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useVersions(register: RegisterName) {
  const code = useMunicipality();
  return useQuery({
    queryKey: [...key(code, register), "versions"],
    queryFn: () =>
      answer(
        api.GET("/api/municipalities/{code}/registers/{id}/versions", {
          params: { path: { code, id: register.id }, query: query(register) },
        }),
      ),
  });
}

function useReread(register: RegisterName) {
  const code = useMunicipality();
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: key(code, register) });
    void client.invalidateQueries({ queryKey: ["registers", code] });
  };
}

export function useRestore(register: RegisterName) {
  const code = useMunicipality();
  const onSuccess = useReread(register);
  return useMutation({
    mutationFn: (version: number) =>
      answer(
        api.POST("/api/municipalities/{code}/registers/{id}/versions/{version}/restore", {
          params: { path: { code, id: register.id, version }, query: query(register) },
        }),
      ),
    onSuccess,
  });
}

/** What the engine read in a file, and what an import of it would do. */
export interface Preview {
  format: string;
  sheet: string;
  headings: { heading: string; cell: string; column: string }[];
  /** The first rows, by column. */
  rows: Record<string, string>[];
  counts: Counts;
  errors: FieldError[];
  errorCount: number;
}

/** How a file is to be read. */
export interface How {
  mode: Mode;
  encoding: string;
  sheet: string;
  /** Column by heading, where it is not the one the engine guesses; empty for none. */
  mapping: Record<string, string>;
  skipErrors: boolean;
}

export interface Sending extends SendingFile {
  how: How;
  progress: Progress;
  signal: AbortSignal;
}

function address(code: string, register: RegisterName, how: How, file?: File): string {
  const said = new URLSearchParams({ mode: how.mode, ...query(register) });
  const given = {
    encoding: how.encoding,
    sheet: how.sheet,
    mapping: Object.keys(how.mapping).length === 0 ? "" : JSON.stringify(how.mapping),
    skipErrors: how.skipErrors ? "true" : "",
    preview: file === undefined ? "true" : "",
    file: file?.name ?? "",
  };
  for (const [name, value] of Object.entries(given)) {
    if (value !== "") {
      said.set(name, value);
    }
  }
  return `/api/municipalities/${encodeURIComponent(code)}/registers/${encodeURIComponent(register.id)}/${file === undefined ? "rows" : "imports"}?${said}`;
}

/** Reads a file without storing anything. */
export function usePreview(register: RegisterName) {
  const code = useMunicipality();
  return useMutation({
    mutationFn: ({ file, how, progress, signal }: Sending) =>
      upload<Preview>(address(code, register, how), file, progress, signal),
  });
}

/** Sends a file, which goes on when one leaves the page; the import itself goes on without this window. */
export function useImport(register: RegisterName) {
  const code = useMunicipality();
  const onSuccess = useBegun();
  const texts = useTexts().jobs;
  const tell = useTell();
  return useMutation({
    mutationKey: [SENDING],
    mutationFn: ({ file, how, progress, signal }: Sending) =>
      upload<Job>(address(code, register, how, file), file, progress, signal),
    onSuccess,
    onError: (error, { file }) => {
      if (!isStopped(error)) {
        tell(texts.notSent(file.name));
      }
    },
  });
}

/** The own imports into a register, the newest first. */
export function useImports(register: RegisterName): readonly Job[] {
  const jobs = useJobs().data ?? [];
  return jobs.filter(
    ({ kind, details }) =>
      kind === "register-import" &&
      details["register"] === register.id &&
      (register.package === undefined || details["package"] === register.package),
  );
}
