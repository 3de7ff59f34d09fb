/** Who may see which transcript. */
@NullMarked
package vn.hocba.transcript.access;

import org.jspecify.annotations.NullMarked;
