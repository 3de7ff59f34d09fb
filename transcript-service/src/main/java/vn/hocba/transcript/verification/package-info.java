/** Is this transcript genuine, and is it still the valid one? */
@NullMarked
package vn.hocba.transcript.verification;

import org.jspecify.annotations.NullMarked;
