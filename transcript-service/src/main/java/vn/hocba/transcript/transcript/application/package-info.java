/** From the final results to the released transcript. */
@NullMarked
package vn.hocba.transcript.transcript.application;

import org.jspecify.annotations.NullMarked;
