import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The house (docs/architecture.md): arrows point down this list only.
const LAYERS = {
  domain: [],
  store: ['domain'],
  workflows: ['domain'],
  activities: ['domain', 'store', 'contract'],
  src: ['domain', 'store', 'workflows', 'contract', 'activities'],
  bench: ['domain', 'store', 'workflows', 'contract', 'activities', 'src'],
  test: ['domain', 'store', 'workflows', 'contract', 'activities', 'src', 'bench'],
  // The web client knows the server by its OpenAPI document alone.
  web: [],
};
const allow = Object.entries(LAYERS).map(([from, allowed]) => ({
  from,
  allow: [from, 'contract', ...allowed],
}));

const forbidden = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
});
const DRIVERS = ['mongoose', 'mongodb', 'mongoose/*'];
const NEST = ['@nestjs/*', 'class-validator', 'class-transformer', 'reflect-metadata'];
const NODE = ['node:*', 'fs', 'path', 'crypto', 'os', 'child_process'];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.cache/',
      '.data/',
      'coverage/',
      'jest.config.js',
      'test/setup/*.cjs',
      'web/src/api/schema.ts',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: './tsconfig.json' } },
      'boundaries/elements': [
        // What activities and workflows agree on: names and shapes, no code of either.
        {
          type: 'contract',
          mode: 'full',
          pattern: ['workflows/contract.ts'],
        },
        ...Object.keys(LAYERS).map((type) => ({ type, pattern: `${type}/**`, mode: 'full' })),
      ],
    },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          message: '${file.type} may not import ${dependency.type}: see docs/architecture.md, The house',
          rules: [{ from: 'contract', allow: ['domain', 'contract'] }, ...allow],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'off', // Nest reads constructor types at run time.
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowStaticOnly: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/only-throw-error': ['error', { allowRethrowing: true, allowThrowingUnknown: true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Classes are the shapes that OpenAPI is made from; answers are plain objects of those shapes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      'no-control-regex': 'off', // Control characters are what the validation looks for.
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: forbidden([...DRIVERS, ...NEST, ...NODE, '@temporalio/*'], 'The domain is pure.'),
  },
  {
    files: ['workflows/**/*.ts'],
    rules: forbidden(
      [...DRIVERS, ...NEST, ...NODE, '@temporalio/client', '@temporalio/worker'],
      'Workflows are deterministic.',
    ),
  },
  {
    files: ['store/**/*.ts', 'activities/**/*.ts'],
    rules: forbidden(NEST, 'Only src/ knows the framework.'),
  },
  {
    files: ['web/src/**/*.ts', 'web/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...forbidden([...DRIVERS, ...NEST, ...NODE, '@temporalio/*'], 'The web client runs in a browser.'),
    },
  },
  {
    files: ['scripts/**/*.mjs', '.ci/*.mjs', 'test/**/*.mjs', '*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-base-to-string': 'off', // Answers are walked as JSON whose leaves are printed.
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.any() and its like are any.
    },
  },
  // Parts of these run in the page.
  {
    files: ['scripts/screenshots.mjs'],
    languageOptions: {
      globals: { document: 'readonly', sessionStorage: 'readonly', localStorage: 'readonly' },
    },
  },
  prettier,
);
