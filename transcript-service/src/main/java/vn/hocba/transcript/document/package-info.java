/** The printed form of a transcript. */
@NullMarked
package vn.hocba.transcript.document;

import org.jspecify.annotations.NullMarked;
