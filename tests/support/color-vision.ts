/** A colour as red, green and blue of sRGB in linear light, from 0 to 1. */
export type LinearColor = readonly [number, number, number];

type Matrix = readonly [LinearColor, LinearColor, LinearColor];

/**
 * What is left of a colour without one of the three kinds of cones: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, A
 * Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG 15 (2009), severity 1.0:
 * https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
 */
const deficiencies: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The ways of seeing, the usual one among them: each gives what is left of a colour. */
export const visions: readonly (readonly [string, (color: LinearColor) => LinearColor])[] = [
  ['trichromacy', (color) => color],
  ...Object.entries(deficiencies).map(
    ([name, matrix]) => [name, (color: LinearColor) => clip(multiply(matrix, color))] as const,
  ),
];

/** Reads a colour such as #0b5fa5. */
export function linearColor(hex: string): LinearColor {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** The contrast of two colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrast(a: LinearColor, b: LinearColor): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: LinearColor): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How different two colours look, as a distance in Oklab: https://bottosson.github.io/posts/oklab/. 0.02 is just seen. */
export function difference(a: LinearColor, b: LinearColor): number {
  const [one, other] = [oklab(a), oklab(b)];
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? NaN)));
}

function oklab(color: LinearColor): LinearColor {
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  );
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    map(cones, Math.cbrt),
  );
}

function multiply(matrix: Matrix, [x, y, z]: LinearColor): LinearColor {
  const [first, second, third] = matrix;
  const row = ([a, b, c]: LinearColor): number => a * x + b * y + c * z;
  return [row(first), row(second), row(third)];
}

function clip(color: LinearColor): LinearColor {
  return map(color, (part) => Math.min(1, Math.max(0, part)));
}

function map([x, y, z]: LinearColor, change: (part: number) => number): LinearColor {
  return [change(x), change(y), change(z)];
}
