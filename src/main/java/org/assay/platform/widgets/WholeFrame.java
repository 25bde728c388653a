package org.assay.platform.widgets;

/** A view that needs the whole frame, such as a workspace or a map: the navigation beside it shrinks to a rail, and it scrolls in its panes. */
public interface WholeFrame {}
