/** Puts a ground of a colour under a picture. In a file of its own: what draws PNGs needs nothing else that draws figures. */
export function fillGround(svg: string, color: string): string {
  return svg.replace('>', () => `><rect width="100%" height="100%" fill="${color}"/>`);
}
