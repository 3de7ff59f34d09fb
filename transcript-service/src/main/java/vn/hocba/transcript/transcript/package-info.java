/** The transcript of a pupil's year: versions, states, composition and release. */
@NullMarked
package vn.hocba.transcript.transcript;

import org.jspecify.annotations.NullMarked;
