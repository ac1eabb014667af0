import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "../../api/client";
import { useMunicipality } from "../../signin/person";

export type Retention = Schemas["RetentionControllerShown"];
export type RetentionPreview = Schemas["RetentionPreviewsPreview"];
export type RetentionLeft = Schemas["Left"];
export type KnownProcedure = Schemas["ProceduresKnown"];

/** Months, or null for without end. */
export interface Times {
  closedCases: number | null;
  silentResidents: number | null;
  leftovers: number | null;
  procedures: readonly { package: string; procedure: string; months: number | null }[];
}

export function useRetention() {
  const code = useMunicipality();
  return useQuery({
    queryKey: ["retention", code],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/settings/retention", { params: { path: { code } } })),
  });
}

export function useSaveRetention() {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ procedures, ...times }: Times) =>
      answer(
        api.PUT("/api/municipalities/{code}/settings/retention", {
          params: { path: { code } },
          body: { ...times, procedures: [...procedures] },
        }),
      ),
    onSuccess: (saved) => client.setQueryData(["retention", code], saved),
  });
}

/** What would go in the next night if these were the times. */
export function useRetentionPreview() {
  const code = useMunicipality();
  return useMutation({
    mutationFn: (times: Times) =>
      answer(
        api.GET("/api/municipalities/{code}/settings/retention/preview", {
          params: { path: { code }, query: asked(times) },
        }),
      ),
  });
}

function asked({ procedures, ...times }: Times) {
  const set = Object.fromEntries(Object.entries(times).filter(([, months]) => months !== null));
  return {
    ...set,
    procedures: procedures.map((one) => `${one.package}/${one.procedure}:${one.months ?? ""}`),
  };
}
