/** Pixels of a PNG for each CSS pixel. */
export const pixelRatio = 2;
