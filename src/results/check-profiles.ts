import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { JsonPath } from '../diagnostics/json-document.ts';
import { type DescriptorIssue, codeOf, writePath } from './descriptor-issue.ts';
import datapackage from './profiles/datapackage.json' with { type: 'json' };
import dataresource from './profiles/dataresource.json' with { type: 'json' };
import perfdocs from './profiles/perfdocs.json' with { type: 'json' };
import tabledialect from './profiles/tabledialect.json' with { type: 'json' };
import tableschema from './profiles/tableschema.json' with { type: 'json' };
import { explainProfileError } from './profile-error.ts';

// Not strict: the published profiles name properties in `required` that they describe elsewhere.
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  verbose: true,
  // This is compiled at every start and used once: what makes it faster, and smaller, takes longer than it saves. That the
  // profiles are JSON Schemas themselves is for a test to say.
  code: { optimize: false },
  inlineRefs: false,
  validateSchema: false,
  schemas: [tabledialect, tableschema, dataresource],
});
addFormats(ajv);
const validators = [perfdocs, datapackage].map((profile) => ajv.compile(profile));

/** Checks a descriptor against our own profile and the published ones of Data Package v2, and finds all that is wrong. */
export function checkProfiles(value: unknown): DescriptorIssue[] {
  const [own = [], published = []] = validators.map((validate) => {
    validate(value);
    return dropSteps(validate.errors ?? []);
  });
  // What both profiles object to is said once, in the words of ours, which is the stricter.
  const further = published.filter((error) => !own.some((known) => saysTheSame(known, error)));
  return [...own, ...further].map((error) => {
    const path = toJsonPath(error.instancePath, value);
    return { code: codeOf(path), path, ...explainProfileError(error, writePath(path)) };
  });
}

/** Leaves out what ajv reports on the way: the branches of a choice that failed, and the "if" around a "then". */
function dropSteps(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(isChoice);
  return errors.filter(
    (error) =>
      error.keyword !== 'if' && !choices.some((choice) => error !== choice && isBranch(error, choice)),
  );
}

function saysTheSame(own: ErrorObject, published: ErrorObject): boolean {
  if (isChoice(published)) return isWithin(own.instancePath, published.instancePath);
  return (
    own.instancePath === published.instancePath &&
    own.keyword === published.keyword &&
    own.params.missingProperty === published.params.missingProperty
  );
}

function isChoice({ keyword }: ErrorObject): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

/** The choices of the profiles are about a whole value, save those of an object, which are about its properties. */
function isBranch({ instancePath, schemaPath }: ErrorObject, choice: ErrorObject): boolean {
  if (!isWithin(instancePath, choice.instancePath)) return false;
  const isObject = typeof choice.data === 'object' && !Array.isArray(choice.data);
  return !isObject || schemaPath.startsWith(`${choice.schemaPath}/`);
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** A JSON pointer (RFC 6901) as a path, in which the places in a list are numbers. */
function toJsonPath(pointer: string, root: unknown): JsonPath {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = root;
  return parts.map((part) => {
    const segment = Array.isArray(value) ? Number(part) : part;
    value = (value as Record<string | number, unknown>)[segment];
    return segment;
  });
}
