/** The import direction of the house. Each rule says why it stands. */
const folders = ['consult', 'examination', 'skills', 'chart', 'evidence', 'deidentification', 'models', 'grounding', 'access', 'audit', 'store', 'letters', 'cards', 'surfaces', 'evaluation'];
const vocabulary = '^src/(domain|text|knowledge)/';

const apart = folders
  .filter((folder) => folder !== 'surfaces' && folder !== 'evaluation')
  .map((folder) => ({
    name: `${folder}-sees-the-vocabulary-and-itself`,
    severity: 'error',
    comment: 'Folders that do not know each other can be changed, replaced and tested one at a time; src/curbside.ts joins them.',
    // A command is a program of its own: it joins what it needs.
    from: { path: `^src/${folder}/`, pathNot: '-command\\.ts$' },
    to: { path: '^src/', pathNot: [vocabulary, `^src/${folder}/`] },
  }));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'A cycle means two files are one thing with two names.', from: {}, to: { circular: true } },
    { name: 'domain-imports-nothing', severity: 'error', comment: 'The vocabulary must mean the same everywhere, so it depends on nobody (FHIR types aside).', from: { path: '^src/domain/' }, to: { pathNot: ['^src/domain/', 'fhir'] } },
    { name: 'text-is-arithmetic', severity: 'error', comment: 'String arithmetic knows the vocabulary of spans and nothing clinical.', from: { path: '^src/text/' }, to: { path: '^src/', pathNot: ['^src/(domain|text)/'] } },
    { name: 'knowledge-is-pure', severity: 'error', comment: 'Knowledge is read, checked and handed out; it uses nothing that could change.', from: { path: '^src/knowledge/' }, to: { path: '^src/', pathNot: [vocabulary] } },
    ...apart,
    { name: 'surfaces-see-cards', severity: 'error', comment: 'A surface translates its wire to turns and replies to cards, nothing else.', from: { path: '^src/surfaces/([^/]+)/' }, to: { path: '^src/', pathNot: [vocabulary, '^src/cards/', '^src/surfaces/$1/'] } },
    { name: 'only-the-root-joins', severity: 'error', comment: 'One place to look for how the house is wired.', from: { path: '^src/', pathNot: ['^src/(curbside|main)\\.ts$', '^src/evaluation/', '^src/[^/]+/[^/]*-command\\.ts$'] }, to: { path: '^src/(curbside|main|config)\\.ts$' } },
    { name: 'bot-sdk-stays-in-teams', severity: 'error', comment: 'The Bot Framework SDK is archived and teams-ai deprecated: a move to the next SDK must change one folder.', from: { path: '^src/', pathNot: '^src/surfaces/teams/' }, to: { path: 'node_modules/(botbuilder|botframework|@microsoft/teams-ai)' } },
    { name: 'azure-at-the-edges', severity: 'error', comment: 'Everything must run with no cloud account; only these know Azure.', from: { path: '^src/', pathNot: '^src/(models|chart|store|curbside\\.ts)' }, to: { path: 'node_modules/@azure/' } },
    { name: 'no-development-packages', severity: 'error', comment: 'What ships must not need what only tests have.', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: ['@types/', 'fhir'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
