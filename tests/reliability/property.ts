import type { IRawProperty } from 'fast-check';

/** Something that has to hold for every input of a kind. */
export interface FuzzProperty {
  name: string;
  property: IRawProperty<never> | IRawProperty<unknown>;
}
