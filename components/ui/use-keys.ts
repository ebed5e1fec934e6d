'use client';
import { useEffect, useRef } from 'react';

/** `/`, `?`, `g o` (one after the other), `mod+k` (Cmd or Ctrl): each with what it does; false is "not mine here". */
export type Bindings = Record<string, () => unknown>;

const storageKey = 'single-keys';
const prefixLastsMs = 1200;

/** Single-character keys can be switched off (WCAG 2.1.4); chords with Cmd or Ctrl stay. */
export const areSingleKeysOn = () => localStorage.getItem(storageKey) !== 'off';
export const setSingleKeys = (on: boolean) => localStorage.setItem(storageKey, on ? 'on' : 'off');

/** Name of the key that was struck, as bindings write it; undefined where it is no shortcut. */
export function readKey(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>): string | undefined {
  if (event.altKey) return undefined;
  if (event.metaKey || event.ctrlKey) return `mod+${event.key.toLowerCase()}`;
  return event.key;
}

/** The binding that `key` completes after `prefix`, and the prefix that holds for the next key. */
export function findBinding(names: readonly string[], prefix: string, key: string): { name?: string; prefix: string } {
  const chord = prefix ? `${prefix} ${key}` : key;
  const name = names.find((each) => each === chord) ?? names.find((each) => each === key);
  if (name) return { name, prefix: '' };
  return { prefix: names.some((each) => each.startsWith(`${key} `)) ? key : '' };
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Listens on the document. Keys are off while somebody types and while a dialog is open. */
export function useKeys(bindings: Bindings) {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    let prefix = '';
    let struckAt = 0;
    const onKey = (event: KeyboardEvent) => {
      const key = readKey(event);
      if (key === undefined || event.defaultPrevented) return;
      const chord = key.startsWith('mod+');
      const away = isTyping(event.target) || document.querySelector('dialog[open]') !== null;
      if (!chord && (away || (key.length === 1 && !areSingleKeysOn()))) return;
      if (event.timeStamp - struckAt > prefixLastsMs) prefix = '';
      const found = findBinding(Object.keys(latest.current), prefix, key);
      prefix = found.prefix;
      struckAt = event.timeStamp;
      if (found.name === undefined) return;
      if (latest.current[found.name]?.() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
