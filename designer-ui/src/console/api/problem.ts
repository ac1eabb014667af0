/** Something wrong with one field, as the engine says it. */
export interface FieldError {
  field?: string;
  pointer?: string;
  message: string;
  messageEn?: string;
  /** Of a file's cell: its row as a spreadsheet counts (0 for the whole file), its column's heading and its address. */
  row?: number;
  column?: string;
  cell?: string;
}

/** A refusal of the engine: RFC 9457 problem details. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: number,
    detail: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail);
  }

  static async of(response: Response): Promise<Problem> {
    if (!(response.headers.get("Content-Type") ?? "").includes("json")) {
      return new Problem(response.status, `HTTP ${response.status}`);
    }
    const said = (await response.json()) as { detail?: string; title?: string; errors?: FieldError[] };
    return new Problem(response.status, said.detail ?? said.title ?? `HTTP ${response.status}`, said.errors ?? []);
  }

  /** What is wrong by the name of the field; a pointer such as `/items/0/comment` names its field by its path. */
  byField(language: "ja" | "en"): Record<string, string> {
    const said = this.errors.map((error) => [
      error.field ?? (error.pointer ?? "").replace(/^\//, "").replaceAll("/", "."),
      language === "en" ? (error.messageEn ?? error.message) : error.message,
    ]);
    return Object.fromEntries(said.filter(([field]) => field !== ""));
  }
}

/** The engine did not answer at all. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}
