/** Judges files and codes. */
@NullMarked
package vn.hocba.transcript.verification.application;

import org.jspecify.annotations.NullMarked;
