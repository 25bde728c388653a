/**
 * Pieces of screens that carry no word of the business: markup that cannot forget to escape, the pictures of states and progress, and the few
 * components that every module needs in the same words.
 */
@NullMarked
package org.assay.platform.widgets;

import org.jspecify.annotations.NullMarked;
