package org.assay.bench;

/**
 * What came back for one request.
 *
 * @param request by which the measured product knows it too
 * @param status of HTTP
 * @param text the body as text, unpacked; of a download it is empty
 * @param wire bytes of the body and the headers as they came over the wire, packed
 * @param raw bytes of the body, unpacked
 * @param nanos from sending the request to the last byte of its answer
 */
record Answer(long request, int status, String text, long wire, long raw, long nanos) {
    /** @throws Stumble when these words are not in it */
    Answer saying(String words) {
        if (!text.contains(words))
            throw new Stumble("Expected “" + words + "” and got: " + text.substring(0, Math.min(text.length(), 2000)));
        return this;
    }
}
