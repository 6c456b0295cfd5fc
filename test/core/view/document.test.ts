import { describe, expect, it } from 'vitest';
import {
  copied,
  type Document,
  type DocumentBlock,
  documentText,
  heading,
  list,
  paragraph,
} from '../../../core/view/document.ts';

describe('a document as text', () => {
  it('puts an empty line between its parts', () => {
    const document = [heading('Review'), paragraph('It went well.'), paragraph('More of it.')];
    expect(documentText(document)).toBe('Review\n\nIt went well.\n\nMore of it.');
  });

  it('puts a list, a table or a second heading right below a heading', () => {
    const rows: DocumentBlock = { kind: 'table', rows: [['A', '1']] };
    const document: Document = [heading('Who'), heading('2 come'), list(['Sam', 'Asha'])];
    expect(documentText(document)).toBe('Who\n2 come\nSam\nAsha');
    expect(documentText([heading('Votes'), rows])).toBe('Votes\nA\t1');
  });

  it('keeps a list apart from a paragraph', () => {
    expect(documentText([paragraph('Opened by Sam.'), list(['A 1', 'B 2'])])).toBe(
      'Opened by Sam.\n\nA 1\nB 2',
    );
  });

  it('is copied whole, and says what it is', () => {
    expect(copied('R-1 as text', [heading('Review'), list(['one'])])).toEqual({
      aloud: 'R-1 as text',
      blocks: [
        { kind: 'text', spans: [{ kind: 'text', text: 'R-1 as text' }] },
        { kind: 'copy', text: 'Review\none' },
      ],
    });
  });
});
