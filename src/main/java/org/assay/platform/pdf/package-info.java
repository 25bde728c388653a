/**
 * Writes tagged, reproducible PDF that meets PDF/UA-1 and PDF/A-3a: headings, prose, tables that break well, lists, pictures, marks,
 * contents with page numbers, bookmarks. {@link org.assay.platform.pdf.TaggedPdf} is the front door; the other public types are what
 * is handed to it.
 *
 * <p>How it works: a block lays itself out into {@link org.assay.platform.pdf.Piece pieces} that never break, the composer sets the
 * pieces on pages, and the sheet writes each of them inside the marked content of its {@link org.assay.platform.pdf.Tag}. What a reader
 * should not hear (rules, running heads, repeated table heads, marks that stand beside their word) is an artifact. The whole is set
 * twice, because page numbers are known only afterwards. It decides nothing about what a document says.
 */
@NullMarked
package org.assay.platform.pdf;

import org.jspecify.annotations.NullMarked;
