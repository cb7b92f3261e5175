// Hides: that nothing read from a chart may be trusted to have the type its standard says.
import type { RawResource } from '../source';

const isObject = (value: unknown): value is RawResource => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One JSON object, read member by member. A member of the wrong type reads as absent and its path is noted in `trouble`. */
export class Fields {
  constructor(
    readonly raw: RawResource,
    readonly trouble: string[] = [],
    private readonly parent?: Fields,
    private readonly key?: string,
  ) {}

  /** The object behind an unknown value; undefined when it is none. */
  static of(value: unknown): Fields | undefined {
    return isObject(value) ? new Fields(value) : undefined;
  }

  has(key: string): boolean {
    return this.raw[key] !== undefined && this.raw[key] !== null;
  }

  /** A string, trimmed; undefined when empty. */
  text(key: string): string | undefined {
    const value = this.raw[key];
    if (typeof value === 'string') return value.trim() || undefined;
    this.noteUnlessAbsent(value, key);
    return undefined;
  }

  number(key: string): number | undefined {
    const value = this.raw[key];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.noteUnlessAbsent(value, key);
    return undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.raw[key];
    if (typeof value === 'boolean') return value;
    this.noteUnlessAbsent(value, key);
    return undefined;
  }

  object(key: string): Fields | undefined {
    const value = this.raw[key];
    if (isObject(value)) return new Fields(value, this.trouble, this, key);
    this.noteUnlessAbsent(value, key);
    return undefined;
  }

  /** The objects of a list. */
  list(key: string): readonly Fields[] {
    const value = this.raw[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.trouble.push(this.inner(key));
      return [];
    }
    const found: Fields[] = [];
    for (const item of value as unknown[]) {
      if (isObject(item)) found.push(new Fields(item, this.trouble, this, key));
      else if (item !== null) this.trouble.push(this.inner(key));
    }
    return found;
  }

  /** The strings of a list. */
  texts(key: string): readonly string[] {
    const value = this.raw[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.trouble.push(this.inner(key));
      return [];
    }
    return (value as unknown[]).filter((item): item is string => {
      if (typeof item === 'string') return item.trim() !== '';
      if (item !== null) this.trouble.push(this.inner(key));
      return false;
    });
  }

  /** Marks a member as unreadable for a reason that its type does not show. */
  refuse(key: string): void {
    this.trouble.push(this.inner(key));
  }

  private noteUnlessAbsent(value: unknown, key: string): void {
    if (value !== undefined && value !== null) this.trouble.push(this.inner(key));
  }

  /** The dotted path of a member; only built when something is wrong. */
  private inner(key: string): string {
    return this.parent && this.key !== undefined ? `${this.parent.inner(this.key)}.${key}` : key;
  }
}
