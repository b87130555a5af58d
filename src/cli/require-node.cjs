// Loaded with `node -r` before anything else: plain CommonJS, so that an old Node can still read it and say
// what is missing, rather than stumble over TypeScript or over Astro's own check.
const required = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < required[0] || (major === required[0] && minor < required[1])) {
  console.error(
    `perfdocs needs Node ${required.join('.')} or newer, this is ${process.versions.node}.\n` +
      '  Run the npm scripts (npm run build) after "npm ci": on Linux and Windows they bring Node 24 along.\n' +
      '  If it was left out (npm ci --omit=optional) or the machine is of another kind, install Node 24 and try again.',
  );
  process.exit(1);
}

// The compiled code of modules is kept between runs, unless the run is one of those that write code and run it: nobody would
// ask for that again. Where nothing can be written, nothing is kept.
const { join } = require('node:path');
if (!['build', 'verify'].includes(process.argv[2]))
  require('node:module').enableCompileCache(join(__dirname, '../../node_modules/.cache/node'));
