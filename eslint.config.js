import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; a thing has one name everywhere.',
};
const ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config reads the environment.',
};
const MODULE_MOCK = {
  selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|spyOn)$/]",
  message: 'Pass a fake in; do not mock a module.',
};
const CLOCK = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name=/^(Date|Math)$/][callee.property.name=/^(now|random)$/]",
  message: 'Clock and chance come from App.',
};

export default defineConfig(
  {
    ignores: [
      'dist',
      'coverage',
      'data',
      'eslint.config.js',
      'bin',
      'web/public',
      'web/api/api.gen.ts',
      'web/app/route-tree.gen.ts',
    ],
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      // Sizes are advice: they warn, and no warning stays without a reason in the file.
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['warn', 4],
      complexity: ['warn', 12],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-warning-comments': ['warn', { terms: ['fixme', 'hack', 'xxx'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type A }` alone still loads the file: FFmpeg came into the program that way.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: ['variableLike', 'method'], format: ['camelCase'], leadingUnderscore: 'allow' },
        { selector: ['variable', 'parameter'], modifiers: ['destructured'], format: null },
        {
          selector: 'variable',
          modifiers: ['const', 'global'],
          format: ['camelCase', 'UPPER_CASE', 'PascalCase'],
          leadingUnderscore: 'forbid',
        },
        { selector: 'function', format: ['camelCase', 'PascalCase'] },
        // The query hooks, as their library writes them.
        { selector: 'variable', filter: '^\\$api$', format: null },
        // A component that is handed over.
        { selector: 'parameter', filter: '^Icon$', format: null },
        { selector: 'typeLike', format: ['PascalCase'] },
      ],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, ENVIRONMENT, MODULE_MOCK, CLOCK],
    },
  },
  {
    // Tables, one row a route or a statement.
    files: ['src/**/*-routes.ts', 'src/platform/database/migrations/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/conformance/**', 'test/**', 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      'no-restricted-syntax': ['error', MODULE_MOCK],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['web/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // Markup is long without being hard.
      'max-lines-per-function': ['warn', { max: 100, skipBlankLines: true, skipComments: true }],
      // What an event handler promises, nobody waits for; React Query's hooks tell of what fails.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, MODULE_MOCK],
    },
  },
  {
    files: ['src/config/**', '*.config.ts', 'src/cli/**', 'src/create-app.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
);
