import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import { useMunicipality } from "../signin/person";
import type { SpokenText } from "./officeApi";

/** What the counter says, and what the municipality says instead. */
export function useSpokenTexts() {
  const code = useMunicipality();
  return useQuery({
    queryKey: [code, "texts"],
    queryFn: () => answer(api.GET("/api/municipalities/{code}/texts", { params: { path: { code } } })),
    select: ({ items }) => items,
  });
}

/** Says something else in one language; null says the usual again. */
export function useSaveText({ group, key }: SpokenText) {
  const code = useMunicipality();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ language, text }: { language: string; text: string | null }) => {
      const params = { path: { code, group, key, language } };
      return text === null
        ? answer(api.DELETE("/api/municipalities/{code}/texts/{group}/{key}/{language}", { params }))
        : answer(api.PUT("/api/municipalities/{code}/texts/{group}/{key}/{language}", { params, body: { text } }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [code, "texts"] }),
  });
}
