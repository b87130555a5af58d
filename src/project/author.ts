/** Somebody who wrote a work. */
export interface Author {
  /** The name as it is printed: "Jean de la Vallée". */
  name: string;
  /** The parts of a person's name; a group has none, nor has a person with one name. */
  parts?: NameParts;
}

/** A name in parts, as BibTeX and the Citation File Format have them. */
export interface NameParts {
  given: string;
  /** "de la" in "Jean de la Vallée". */
  particle?: string;
  family: string;
  /** "Jr." in "Donald Knuth Jr.". */
  suffix?: string;
}
