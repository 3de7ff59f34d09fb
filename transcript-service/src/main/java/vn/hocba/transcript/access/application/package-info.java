/** Reading transcripts with role, assignment and school. */
@NullMarked
package vn.hocba.transcript.access.application;

import org.jspecify.annotations.NullMarked;
