import { runProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

// Set rather than exited with: what is printed to a pipe may still be on its way, and dev goes on serving.
process.exitCode = await runProgram(process.argv.slice(2), processTerminal());
