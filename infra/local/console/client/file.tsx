import type { FileShown } from '../model.ts';

/** A file on its way to a stand-in, which keeps it as its chat does. */
export interface FileChosen {
  readonly name: string;
  readonly base64: string;
}
export const chosen = async (file: File): Promise<FileChosen> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const signs = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return { name: file.name, base64: btoa(signs) };
};

const size = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : `${Math.ceil(bytes / 1000)} KB`;

/** A file in a message: opened by its name, or asked about where a chat asks first. */
export const FileCard = ({
  file,
  answer,
}: {
  readonly file: FileShown;
  readonly answer: (yes: boolean) => Promise<unknown>;
}) => (
  <div className="file">
    <p>
      {file.url ? (
        <a href={file.url} download={file.name}>
          {file.name}
        </a>
      ) : (
        <b>{file.name}</b>
      )}
      {file.bytes !== undefined && <span className="hush"> {size(file.bytes)}</span>}
    </p>
    {file.says && <p>{file.says}</p>}
    {file.asks && (
      <p className="answers">
        <button
          type="button"
          className="primary"
          onClick={() => answer(true)}
          aria-label={`Allow ${file.name}`}
        >
          Allow
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => answer(false)}
          aria-label={`Decline ${file.name}`}
        >
          Decline
        </button>
      </p>
    )}
  </div>
);
