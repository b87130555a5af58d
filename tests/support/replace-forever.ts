import { replaceFiles } from '../../src/project/replace-files.ts';

// Replaces a file by 200 kB of zeros and of ones in turn, until it is killed; says when it begins.
const [, , file = ''] = process.argv;
process.stdout.write('begins\n');
for (let turn = 0; ; turn += 1) await replaceFiles(new Map([[file, String(turn % 2).repeat(200_000)]]));
