/** Verdicts and their reasons. */
@NullMarked
package vn.hocba.transcript.verification.domain;

import org.jspecify.annotations.NullMarked;
