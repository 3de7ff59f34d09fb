/** What every feature of this service needs at its edges. */
@NullMarked
package vn.hocba.transcript.platform;

import org.jspecify.annotations.NullMarked;
