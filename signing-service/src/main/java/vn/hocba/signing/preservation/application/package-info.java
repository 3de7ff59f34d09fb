/** Gathers evidence, puts it to files, and renews it. */
@NullMarked
package vn.hocba.signing.preservation.application;

import org.jspecify.annotations.NullMarked;
