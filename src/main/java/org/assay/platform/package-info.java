/**
 * What every house needs and no business knows: ids, time, refusals, files, marks, PDF and page building blocks. There is no word
 * of assessment in here.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.assay.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
