import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { gitIn } from '../../src/changes/git.ts';
import { readContentLog } from '../../src/machines/content-log.ts';
import { atomFeed } from '../../src/machines/feed.ts';
import { csv, page, withGitProject } from '../support/git-project.ts';
import { runGit } from '../support/git.ts';
import { addresses, withOpenProject } from './test-project.ts';

const commitAddress = (id: string): string => `https://github.com/example/docs/commit/${id}`;

test('the log has the commits that changed pages or results, newest first, with their files', async () => {
  await withGitProject(async ({ root, git, commit, replace, write }) => {
    const first = git('rev-parse', 'HEAD');
    await replace(csv, '300,5', '310,5');
    await replace(page, 'It serves', 'It now serves');
    commit('2024-03-01T12:00:00Z');
    const second = git('rev-parse', 'HEAD');
    await write('content/site.txt', 'neither page nor result');
    commit('2024-03-02T12:00:00Z');
    const log = await readContentLog(gitIn(root, {}));
    assert.deepEqual(
      log.map(({ id, date, subject }) => [id, date.replace('+00:00', 'Z'), subject]),
      [
        [second, '2024-03-01T12:00:00Z', 'Measure'],
        [first, '2024-02-29T12:00:00Z', 'Measure'],
      ],
    );
    assert.deepEqual(log[0]?.files, [page, csv]);

    // The oldest commit of a shallow clone seems to have changed every file.
    const shallow = join(root, 'shallow');
    runGit(root, ['clone', '--quiet', '--depth=3', pathToFileURL(root).href, shallow]);
    const known = await readContentLog(gitIn(shallow, {}));
    assert.deepEqual(
      known.map(({ id }) => id),
      [second],
    );
  });
});

test('a merge is no change of its own', async () => {
  await withGitProject(async ({ root, git, commit, replace }) => {
    git('switch', '--quiet', '--create', 'other');
    await replace(csv, '300,5', '310,5');
    commit('2024-03-01T12:00:00Z');
    git('switch', '--quiet', 'main');
    await replace(page, 'It serves', 'It now serves');
    commit('2024-03-02T12:00:00Z');
    git('merge', '--quiet', '--no-edit', '--no-gpg-sign', 'other');
    const files = (await readContentLog(gitIn(root, {}))).map((change) => change.files);
    assert.deepEqual(files.slice(0, 2), [[page], [csv]]);
  });
});

test('a folder without a repository has no log', async () => {
  await withOpenProject({}, async () => {
    assert.deepEqual(await readContentLog(gitIn('/', {})), []);
  });
});

test('a feed tells what each commit changed, with links to what is still there', async () => {
  const changes = [
    {
      id: 'b2',
      date: '2024-03-01T12:00:00+02:00',
      subject: 'Measure <nginx> & "Redis" again ]]>',
      files: [page, csv, 'content/results/datapackage.json', 'content/performance/gone.mdx'],
    },
    { id: 'a1', date: '2024-02-29T12:00:00Z', subject: 'Start', files: ['content/performance/gone.mdx'] },
  ];
  assert.equal(
    await withOpenProject({}, (project) => atomFeed(project, changes, addresses, commitAddress)),
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
    <id>https://docs.example.org/some/base/feed.xml</id>
    <title>Test Performance</title>
    <updated>2024-03-01T10:00:00.000Z</updated>
    <author>
        <name>The Authors</name>
        <uri>https://example.org/</uri>
    </author>
    <link rel="alternate" href="https://docs.example.org/some/base/performance/"/>
    <link rel="self" href="https://docs.example.org/some/base/feed.xml"/>
    <subtitle>A chapter for tests.</subtitle>
    <rights>The Authors, Example</rights>
    <entry>
        <title type="html"><![CDATA[Measure &lt;nginx&gt; &amp; "Redis" again ]]&gt;]]></title>
        <id>https://github.com/example/docs/commit/b2</id>
        <link href="https://docs.example.org/some/base/performance/"/>
        <updated>2024-03-01T10:00:00.000Z</updated>
        <content type="html"><![CDATA[<ul><li><a href="https://docs.example.org/some/base/performance/">Page: Performance</a></li><li><a href="https://docs.example.org/some/base/data/runs/">Data: Runs</a></li><li><a href="https://docs.example.org/some/base/data/">Data package</a></li><li><a href="https://github.com/example/docs/commit/b2">All that the commit changed</a></li></ul>]]></content>
    </entry>
    <entry>
        <title type="html"><![CDATA[Start]]></title>
        <id>https://github.com/example/docs/commit/a1</id>
        <link href="https://github.com/example/docs/commit/a1"/>
        <updated>2024-02-29T12:00:00.000Z</updated>
        <content type="html"><![CDATA[<ul><li><a href="https://github.com/example/docs/commit/a1">All that the commit changed</a></li></ul>]]></content>
    </entry>
</feed>`,
  );
});

test('an empty feed is valid, and no clock goes into it', async () => {
  const feed = await withOpenProject({}, (project) => atomFeed(project, [], addresses, commitAddress));
  assert.match(feed, /<updated>1970-01-01T00:00:00\.000Z<\/updated>/);
  assert.doesNotMatch(feed, /<entry>/);
});
