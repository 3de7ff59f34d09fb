/** The gradebook of one subject in one class and its rules. */
@NullMarked
package vn.hocba.grading.gradebook.domain;

import org.jspecify.annotations.NullMarked;
