/** Fixtures. */
@NullMarked
package vn.hocba.transcript.sample;

import org.jspecify.annotations.NullMarked;
