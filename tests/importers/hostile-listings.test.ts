import { type Refusal, read, testRefusals } from './outputs.ts';

const hostile: Refusal[] = [
  [
    'size that was cut off',
    'size',
    read('size.txt').slice(0, 70),
    '2 truncated-output the run that begins here has no line end',
  ],
  [
    'size -A that was cut off between lines',
    'size',
    read('size-sections.txt').replace(/\.comment[^]*/, ''),
    '1 truncated-output the run that begins here has no "Total"',
  ],
  [
    'size in hexadecimal',
    'size',
    read('size.txt').replace('   1331', ' 0x0533'),
    '2 unknown-output " 0x0533',
  ],
  [
    'an object of size -A in the table of size',
    'size',
    read('size.txt') + read('size-sections.txt'),
    '1 unknown-output "   text',
  ],
  [
    'du that was cut off',
    'du',
    read('du.txt').slice(0, -3),
    '5 truncated-output the run that begins here has no line end',
  ],
  [
    'du -h in another locale',
    'du',
    read('du-human.txt').replace('1.6M', '1,6M'),
    '2 unknown-output "1,6M\\timages/redis" is no line that du writes',
  ],
  ['du -h --si', 'du', '17k\tnginx\n', '1 unknown-output "17k\\tnginx" is no line that du writes'],
  ['du and ls', 'du', read('du.txt') + read('ls.txt'), '6 unknown-output "-rw-r--r-- '],
  [
    'du -h as du -b',
    'du-b',
    read('du-human.txt'),
    '2 unknown-output "1.6M\\timages/redis" is no line that du -b writes',
  ],
  [
    'ls that was cut off',
    'ls',
    read('ls.txt').slice(0, -3),
    '8 truncated-output the run that begins here has no line end',
  ],
  [
    'ls in another locale',
    'ls',
    read('ls.txt').replace('Nov 25', '25. Nov'),
    '1 unknown-output "-rw-r--r-- 1 root root 1600000 25. Nov 07:38 images/redis" is no line that ls -l writes with LC_ALL=C',
  ],
  [
    'a size of ls with separators',
    'ls',
    read('ls.txt').replace('1600000', '1,600,000'),
    '1 unknown-output "1,600,000" is no size that ls writes',
  ],
  ['ls and size', 'ls', read('ls.txt') + read('size.txt'), '9 unknown-output "   text'],
  ['ls of folders only', 'ls', 'total 0\n', '1 unknown-output there is no file that ls measured'],
];

testRefusals(hostile);
