package org.assay.evidence;

import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param id chosen by the sender: the same id sent twice is one file, so that sending again is safe
 * @param name as the file was called where it came from
 * @param length in bytes, as its sender says; -1 where they do not
 * @param content read to its end once; the caller closes it
 */
public record FileUpload(FileId id, String name, InputStream content, long length) {
    public FileUpload(FileId id, String name, InputStream content) {
        this(id, name, content, -1);
    }

    public static FileUpload of(String name, InputStream content) {
        return new FileUpload(FileId.next(), name, content);
    }
}
