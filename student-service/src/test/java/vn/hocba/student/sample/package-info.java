/** Invented data for the tests. */
@NullMarked
package vn.hocba.student.sample;

import org.jspecify.annotations.NullMarked;
