/** The transcript aggregate and what it is made of. */
@NullMarked
package vn.hocba.transcript.transcript.domain;

import org.jspecify.annotations.NullMarked;
