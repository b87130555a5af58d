import { mkdir } from 'node:fs/promises';
import { after, before } from 'node:test';
import { type DevServer, startDev } from '../support/dev-server.ts';
import { type ProjectCopy, copyProject } from '../support/project-copy.ts';
import { testLoopback } from '../support/test-loopback.ts';

let copy: ProjectCopy;
let server: DevServer;

before(async () => {
  copy = await copyProject();
  await mkdir(copy.path('dist'));
  await copy.write('dist/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await startDev(copy.root, 'preview');
});

after(async () => {
  await server.stop();
  await copy.remove();
});

testLoopback('preview', () => server.origin);
