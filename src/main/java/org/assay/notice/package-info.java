/**
 * What people are told: in the product, and by letter as often as each of them wants.
 *
 * <p>Decides who is told of what: it hears the events of the modules to its left and writes a notice for each person whom the deed concerns,
 * in the transaction of the deed, so that there is no notice without its deed and no deed without its notice. Letters about notices follow
 * later: at once, daily, weekly or never.
 *
 * <p>Its words: a <em>notice</em> is for one person in one of their roles, and leads to the page where something can be done. A
 * <em>pace</em> is how often somebody wants letters. It leaves to others what happened and who may see it, and to {@code identity} how a letter
 * is sent.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "qualification",
            "centre",
            "enrolment",
            "evidence",
            "evidence :: ui",
            "assessment",
            "assessment :: ui",
            "verification",
            "verification :: ui"
        })
@NullMarked
package org.assay.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
