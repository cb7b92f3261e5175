import tseslint from 'typescript-eslint';

const castOutsideHome = (type, home) => ({
  selector: `TSAsExpression > TSTypeReference[typeName.name='${type}']`,
  message: `Only ${home} may make a ${type}.`,
});
const readsEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config.ts reads the environment; take what you need as an argument.',
};
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const enums = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const laws = {
  permit: castOutsideHome('Permit', 'src/access'),
  deidentified: castOutsideHome('Deidentified', 'src/deidentification'),
};
const restricted = (...entries) => ({ 'no-restricted-syntax': ['error', defaultExport, enums, ...entries] });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.curbside/**', 'devTools/**', 'data/**/*.json'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'no-console': 'error',
      eqeqeq: 'error',
      ...restricted(laws.permit, laws.deidentified, readsEnvironment),
    },
  },
  { files: ['src/config.ts'], rules: restricted(laws.permit, laws.deidentified) },
  { files: ['src/access/**'], rules: restricted(laws.deidentified, readsEnvironment) },
  { files: ['src/deidentification/**'], rules: restricted(laws.permit, readsEnvironment) },
  // Tests may read the environment that locates optional data, and print what they skipped.
  {
    files: ['tests/**/*.ts'],
    rules: {
      ...restricted(),
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['**/*-command.ts', 'src/main.ts', 'src/evaluation/**', 'data/**/generate/**'], rules: { 'no-console': 'off' } },
);
