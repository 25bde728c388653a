package org.assay.evidence;

/**
 * Where a browser sends files.
 *
 * @param path relative to the root of the product; whoever has it may send files for a day
 * @param maxSize the largest file in bytes
 */
public record UploadPlace(String path, long maxSize) {}
