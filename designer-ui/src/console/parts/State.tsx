interface Props {
  /** The state's id, which gives the colour. */
  state: string;
  title: string;
}

/** The state of a case: a word, and a colour that only helps to find it. */
export function State({ state, title }: Props) {
  return <span className={`state state-${state}`}>{title}</span>;
}
