import type { BindingUse } from '../chapter/chapter.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { offerNearest } from '../results/suggest.ts';
import type { Agreement } from './compare.ts';

/** What the attributes of a <Claim> ask for. */
export interface ClaimTerms {
  agreement: Agreement;
  /** Whether it quotes what the data do not support. */
  disputed: boolean;
  /** Whether it states a relation rather than numbers. */
  holds: boolean;
}

const attributeNames = {
  Claim: ['query', 'columns', 'agrees', 'within', 'disputed', 'holds'],
  Value: ['query', 'column', 'format', 'unit'],
} as const;

/** Reads the attributes of a <Claim>. What it does not understand is a diagnostic, never passed over. */
export function readClaim(use: BindingUse): { terms: ClaimTerms; diagnostics: Diagnostic[] } {
  const { agrees, within, disputed, holds } = use.attributes;
  const agreement = readAgreement(agrees, within);
  const flags = Object.entries({ disputed, holds }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const diagnostics = [
    ...checkNames(use),
    ...(agreement ? [] : [invalidAgreement(use)]),
    ...flags.map(([name, value]) =>
      invalid(
        use,
        `${name} takes no value, and has ${String(value)}`,
        `write ${name} alone, or leave it out`,
      ),
    ),
  ];
  const terms = {
    agreement: agreement ?? { kind: 'rounded' as const },
    disputed: disputed !== undefined,
    holds: holds !== undefined,
  };
  if (terms.holds && (agrees ?? within ?? use.attributes.columns) !== undefined) {
    const message = 'holds stands with agrees, within or columns, which are for numbers';
    diagnostics.push(invalid(use, message, 'leave one of them out'));
  }
  return { terms, diagnostics };
}

/** Checks that a component has no attribute that it does not know. */
export function checkNames(use: BindingUse): Diagnostic[] {
  const known: readonly string[] = use.component === 'Claim' ? attributeNames.Claim : attributeNames.Value;
  return Object.keys(use.attributes)
    .filter((name) => !known.includes(name))
    .map((name) =>
      invalid(
        use,
        `<${use.component}> has no attribute ${name}`,
        `its attributes are ${known.join(', ')}${offerNearest(name, known)}`,
      ),
    );
}

/** An invalid-attribute at the tag. */
export function invalid({ place }: BindingUse, message: string, hint: string): Diagnostic {
  return diagnose('invalid-attribute', place, message, hint);
}

function readAgreement(agrees: string | undefined, within: string | undefined): Agreement | undefined {
  if (within !== undefined) {
    const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(within) ?? [];
    return agrees === undefined && percent !== undefined
      ? { kind: 'within', share: Number(percent) / 100 }
      : undefined;
  }
  if (agrees === undefined || agrees === 'rounded') return { kind: 'rounded' };
  return agrees === 'at-most' || agrees === 'at-least' ? { kind: agrees } : undefined;
}

function invalidAgreement(use: BindingUse): Diagnostic {
  const { agrees, within } = use.attributes;
  const hint = 'write agrees="rounded", agrees="at-most", agrees="at-least" or within="5%"';
  if (within === undefined) return invalid(use, `agrees="${String(agrees)}" is no way to agree`, hint);
  const message =
    agrees === undefined ? `within="${within}" is not a percentage` : 'agrees and within stand together';
  return invalid(use, message, hint);
}
