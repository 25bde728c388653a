/** What the product is measured with: centres of any size, a driver that uses it as browsers do, and the page of figures. */
@org.jspecify.annotations.NullMarked
package org.assay.bench;
