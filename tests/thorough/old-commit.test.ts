import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHere } from '../support/command.ts';
import { withProject } from '../support/temp-project.ts';
import { csv, gitProject, withGitProject } from '../support/git-project.ts';

test('no git, no repository, no commit, an unknown ref, a ref without content: one line and 1', async () => {
  await withProject({}, async (root) => {
    const ceiling = { GIT_CEILING_DIRECTORIES: tmpdir() };
    assert.deepEqual(await runHere(root, ['diff'], { ...ceiling, PATH: root }), {
      code: 1,
      stdout: '',
      stderr: 'git is not installed, or not in PATH\n',
    });
    const outside = await runHere(root, ['diff'], ceiling);
    assert.deepEqual([outside.code, outside.stderr], [1, 'this folder is in no git repository\n']);
    const project = gitProject(root);
    project.git('init', '--quiet', '--initial-branch=main');
    const unborn = 'the repository has no commit yet; there is nothing to compare with\n';
    assert.deepEqual(await project.run('diff'), { code: 1, stdout: '', stderr: unborn });
    project.git(
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.org',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'a',
    );
    const id = project.git('rev-parse', 'HEAD').slice(0, 7);
    const empty = `there is no content/ in HEAD (${id})\n`;
    assert.deepEqual(await project.run('diff', 'HEAD'), { code: 1, stdout: '', stderr: empty });
    for (const ref of ['v9', '--all', 'HEAD:content']) {
      const { code, stderr } = await project.run('diff', '--', ref);
      const unknown = `there is no commit "${ref}" in this repository; git fetch brings those of the remote\n`;
      assert.deepEqual([code, stderr], [1, unknown]);
    }
    project.git('branch', '--move', 'trunk');
    const { stderr } = await project.run('diff');
    assert.equal(
      stderr,
      'there is no branch main, origin/main, master, origin/master; name what to compare with\n',
    );
  });
});

test('a branch is compared with where it left the default branch, HEAD detached or not', async () => {
  await withGitProject(async (project) => {
    const base = project.git('rev-parse', 'HEAD').slice(0, 7);
    project.git('switch', '--quiet', '--create', 'faster');
    await project.replace(csv, '2021-04-28,340', '2021-04-28,346');
    project.commit();
    project.git('switch', '--quiet', 'main');
    await project.replace(csv, 'Linux,1,2021-04-26,200', 'Linux,1,2021-04-26,100');
    project.commit();
    for (const way of [['faster'], ['--detach', 'faster']]) {
      project.git('switch', '--quiet', ...way);
      const { stdout } = await project.run('diff');
      assert.match(stdout, new RegExp(`^changes since the merge base of HEAD and main \\(${base}\\)\n`));
      assert.match(stdout, /Unikraft, run 3/);
      assert.doesNotMatch(stdout, /Linux, run 1/);
    }
  });
});

test('a shallow clone without the merge base says how to get it; a ref that it has still works', async () => {
  await withGitProject(async (project) => {
    project.git('switch', '--quiet', '--create', 'faster');
    project.commit();
    const folder = await mkdtemp(join(tmpdir(), 'perfdocs-clone-'));
    try {
      const options = ['--quiet', '--depth=1', '--no-single-branch', '--branch=faster'];
      project.git('clone', ...options, `file://${project.root}`, folder);
      const clone = gitProject(folder);
      // Without a common commit: main goes on by itself.
      clone.git('switch', '--quiet', '--orphan', 'main');
      clone.commit();
      clone.git('switch', '--quiet', 'faster');
      clone.git('remote', 'set-head', 'origin', '--delete');
      const { code, stderr } = await clone.run('diff');
      const message =
        'HEAD and main have no commit in common, as the clone is shallow: git fetch --unshallow\n';
      assert.deepEqual([code, stderr], [1, message]);
      assert.match((await clone.run('diff', 'HEAD')).stdout, /^nothing changed in .* since HEAD \(/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test('a project in a folder of its repository', async () => {
  await withGitProject(async (project) => {
    project.git('mv', 'content', 'docs-content');
    await project.write('docs/README', '');
    project.git('mv', 'docs-content', 'docs/content');
    project.commit();
    const docs = gitProject(join(project.root, 'docs'));
    await docs.replace(csv, '2021-04-28,340', '2021-04-28,346');
    assert.match(
      (await docs.run('diff', 'HEAD')).stdout,
      / {2}runs {3}Unikraft, run 3 {2}throughput {2}340 req/,
    );
  });
});
