import { Link } from "@tanstack/react-router";

/** The numbers of cases, each leading to its page. */
export function CaseLinks({ numbers }: { numbers: readonly string[] }) {
  return numbers.map((number) => (
    <span key={number}>
      <Link to="/cases/$number" params={{ number }}>
        {number}
      </Link>{" "}
    </span>
  ));
}
