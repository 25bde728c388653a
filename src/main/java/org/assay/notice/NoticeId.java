package org.assay.notice;

import java.util.UUID;
import org.assay.platform.Id;

/** A notice. */
public record NoticeId(UUID value) implements Id {}
