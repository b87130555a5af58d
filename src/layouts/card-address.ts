import { absoluteAddress } from '../components/address.ts';
import type { Card } from '../machines/card.ts';

/** The address of the picture that stands for a page where it is linked. */
export function cardAddress({ name }: Card): string {
  return absoluteAddress(`cards/${name}.png`);
}
