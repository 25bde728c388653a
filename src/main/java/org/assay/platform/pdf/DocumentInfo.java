package org.assay.platform.pdf;

import java.time.Instant;

/**
 * What a document says about itself. The same info and blocks give the same bytes, so {@code created} is the moment the content was
 * fixed, not the moment of writing.
 *
 * @param title the title in the reader's window
 * @param language a language tag, such as {@code en-GB}
 * @param author who answers for the content
 * @param created the only date in the file
 * @param footTitle left in the foot of every page
 * @param footMark a short fingerprint in the middle of the foot; may be empty
 */
public record DocumentInfo(
        String title, String language, String author, Instant created, String footTitle, String footMark) {}
