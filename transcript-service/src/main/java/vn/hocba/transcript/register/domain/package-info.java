/** Schools, staff, classes and pupils as far as a transcript needs them. */
@NullMarked
package vn.hocba.transcript.register.domain;

import org.jspecify.annotations.NullMarked;
