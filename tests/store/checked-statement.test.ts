import Database from 'libsql';
import { prepareChecked, type SqlParameters } from '../../src/store/checked-statement';

describe('a checked statement', () => {
  const database = new Database(':memory:');
  afterAll(() => database.close());
  const echo = prepareChecked<{ a: unknown; b: unknown }>(database, 'select :a as a, :b as b');

  test('binds text, numbers and null by name', () => {
    expect(echo.rows({ a: 'x', b: null })).toEqual([{ a: 'x', b: null }]);
    expect(echo.rows({ a: Number.MAX_SAFE_INTEGER, b: -1 })).toEqual([{ a: Number.MAX_SAFE_INTEGER, b: -1 }]);
  });

  test('refuses a missing parameter instead of binding null', () => {
    expect(() => echo.rows({ a: 1 })).toThrow(/"b"/);
    expect(() => echo.rows()).toThrow(/"a"/);
  });

  test('refuses a parameter that the statement does not have', () => {
    expect(() => echo.rows({ a: 1, b: 2, c: 3 })).toThrow(/"c"/);
  });

  test.each([
    ['a boolean', true],
    ['a Buffer', Buffer.from('x')],
    ['undefined', undefined],
    ['a fraction', 1.5],
    ['an object', {}],
  ])('refuses %s, which the engine would crash on or change', (_, value) => {
    expect(() => echo.rows({ a: value, b: null } as unknown as SqlParameters)).toThrow(TypeError);
  });
});
